package nl.baken.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.audit.VerifyAudit;
import nl.baken.launcher.backup.Backup;
import nl.baken.launcher.backup.Restore;
import nl.baken.launcher.doctor.Doctor;
import nl.baken.platform.Setting;

/** The main class of baken.jar. Exit codes: 0 done, 1 refused with its reason on stderr, 128 + n ended by signal n. */
public final class Baken {
    /** Kept, because the JDK forgets a logger, with its level, that nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Baken() {}

    public static void main(String[] words) {
        FLYWAY.setLevel(Level.WARNING);
        System.setProperty(PayaraServer.QUIET_DRIVER, "true");
        try {
            run(Arguments.parse(List.of(words)));
        } catch (Refused e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            refuse("Baken cannot start: " + e.getMessage());
        }
    }

    private static void run(Arguments arguments) throws IOException {
        switch (arguments.command()) {
            case HELP -> System.out.println(Arguments.USAGE);
            case TOTP ->
                System.out.println(new SignIns(arguments.data().resolve("sign-ins"))
                        .codeOf(arguments.name(), Clock.systemUTC().instant()));
            case PORTAL -> node(Wing.PORTAL, arguments).run();
            case CENTRE -> node(Wing.CENTRE, arguments).run();
            case SET_UP ->
                System.out.println(
                        FirstMember.token(given(arguments), Clock.systemUTC().instant()));
            case MIGRATE -> migrate(arguments);
            case PREPARE -> Instance.prepare(new Progress(System.out));
            case VERIFY_AUDIT -> verifyAudit(arguments);
            case DROP_AUDIT -> dropAudit(arguments, Clock.systemUTC().instant());
            case BACKUP ->
                System.out.println(new Backup(given(arguments), arguments.settings())
                        .make(arguments.kind(), Clock.systemUTC().instant()));
            case RESTORE -> restore(arguments);
            case DOCTOR -> doctor(arguments);
            case RUN -> new Instance(arguments, new Progress(System.out)).run();
        }
    }

    private static Node node(Wing wing, Arguments arguments) {
        Listener listener = new Listener(arguments.address(), arguments.port());
        return new Node(wing, listener, given(arguments), new Progress(System.out));
    }

    private static GivenSettings given(Arguments arguments) {
        return new GivenSettings(arguments.settings(), System.getenv(), System.getProperties());
    }

    /** Whether the database is one that settings name, and not that of a data folder. */
    private static boolean isOutside(Arguments arguments, GivenSettings settings) {
        return arguments.settings() != null || settings.find(Setting.DB_URL).isPresent();
    }

    private static void migrate(Arguments arguments) throws IOException {
        Progress progress = new Progress(System.out);
        GivenSettings settings = given(arguments);
        if (!isOutside(arguments, settings)) {
            new Instance(arguments, progress).migrate();
            return;
        }
        settings.require(List.of(Setting.DB_URL, Setting.DB_MIGRATE_PASSWORD_FILE));
        String password = SecretFiles.password(settings.path(Setting.DB_MIGRATE_PASSWORD_FILE));
        OutsideDatabase.at(settings, settings.get(Setting.DB_MIGRATE_USER), password)
                .migrate();
        progress.say("The schema is up to date");
    }

    private static void verifyAudit(Arguments arguments) throws IOException {
        GivenSettings settings = given(arguments);
        VerifyAudit.Outcome outcome = isOutside(arguments, settings)
                ? new OutsideTrail(settings).verify(arguments.notedHead())
                : new Instance(arguments, new Progress(System.err)).verifyAudit(arguments.notedHead());
        outcome.faults().forEach(System.out::println);
        if (!outcome.holds()) {
            throw new Refused("The audit trail does not hold.");
        }
        System.out.println("The audit trail holds: " + outcome.rows() + " rows, head " + outcome.head());
    }

    private static void dropAudit(Arguments arguments, Instant now) throws IOException {
        GivenSettings settings = given(arguments);
        Optional<Long> dropped = isOutside(arguments, settings)
                ? new OutsideTrail(settings).drop(now)
                : new Instance(arguments, new Progress(System.err)).dropAudit(now);
        System.out.println(dropped.map(last -> "Dropped from the audit trail: all rows up to " + last)
                .orElse("Nothing in the audit trail is old enough to be dropped"));
    }

    private static void doctor(Arguments arguments) {
        Doctor.Report report = new Doctor(given(arguments), Clock.systemUTC()).look();
        report.lines().forEach(System.out::println);
        if (!report.isWell()) {
            throw new Refused("Something is wrong: see above.");
        }
    }

    private static void restore(Arguments arguments) throws IOException {
        Restore restore = new Restore(arguments.backup(), arguments.recoveryKey());
        System.out.println(
                restore.isOfDatabase()
                        ? restore.intoDatabase(given(arguments))
                        : restore.intoFolder(arguments.target()));
    }

    private static void refuse(String reason) {
        System.err.println("baken: " + reason);
        System.exit(1);
    }
}
