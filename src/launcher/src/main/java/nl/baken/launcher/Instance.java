package nl.baken.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.baken.centre.audit.AuditSegments;
import nl.baken.centre.audit.VerifyAudit;
import nl.baken.platform.Organisation;
import nl.baken.platform.Organisation.OrganisationRefused;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.SetUpToken;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One running Baken: data folder, database, server. Its life: checked → started → running → stopped, by a signal or by
 * the end of the server. The database is started again when it ends alone, so that a lost one costs seconds; the server
 * is not, because nobody would see why it ended.
 */
final class Instance {
    private static final int DATABASE_RESTARTS = 5;
    /** Portal first: its page is what people wait for. */
    private static final List<Wing> WINGS = List.of(Wing.PORTAL, Wing.CENTRE);

    private final Arguments arguments;
    private final Progress progress;
    private final Children children = new Children();
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Database database;
    private volatile @Nullable PayaraServer server;

    Instance(Arguments arguments, Progress progress) {
        this.arguments = arguments;
        this.progress = progress;
    }

    /** Runs until it is stopped. */
    void run() throws IOException {
        Listener listener = new Listener(arguments.address(), arguments.port());
        listener.requireLoopbackFor(arguments.demo());
        requireOrganisation();
        DataFolder folder = take();
        awaitServerLeftBehind(folder);
        listener.requireFree();
        folder.make(Version.own());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        Programs programs = programs(progress);
        CompletableFuture<Database> databaseReady =
                CompletableFuture.supplyAsync(() -> startDatabase(folder, programs));
        Optional<String> setUpToken = setUpToken(folder);
        PayaraServer started = startServer(folder, programs, listener, databaseReady);
        progress.say("Baken is ready");
        progress.plain("");
        progress.plain("  Portal:  " + listener.url(Wing.PORTAL.firstPage()));
        progress.plain("  Centre:  " + listener.url(Wing.CENTRE.firstPage()));
        if (folder.isDemo()) {
            progress.plain("  Demo sign-ins: " + folder.signIns() + " (one-time codes: deploy/totp NAME --data "
                    + folder.root() + ")");
        }
        setUpToken.ifPresent(token -> {
            progress.plain("");
            progress.plain("  This centre has no members yet, so it takes no reports. Set it up within "
                    + SetUpToken.HOURS + " hours, at");
            progress.plain("  " + listener.url(PayaraServer.SET_UP) + " with this token, which works once:");
            progress.plain("");
            progress.plain("      " + token);
            progress.plain("");
            progress.plain("  Another start prints another token, and this one is void from then on.");
        });
        progress.plain("  Stop with Ctrl-C. The data stays in " + folder.root());
        started.ask(PayaraServer.DOCUMENTS, folder.isDemo() ? PayaraServer.DEMO_ASKS : 1);
        watch(started, join(databaseReady));
    }

    /**
     * Makes what all later starts on this machine share: unpacked programs, and an archive of the classes that the
     * server loads, written by a server that runs for this alone on a data folder that is thrown away.
     */
    static void prepare(Progress progress) throws IOException {
        Programs programs = programs(progress);
        if (Files.exists(programs.classArchive(programs.payara()))) {
            progress.say("Prepared already");
            return;
        }
        Path scrap = programs.scrapFolder();
        Arguments arguments = Arguments.parse(
                List.of("prepare", "--data", scrap.toString(), "--port", Integer.toString(Listener.anyFreePort())));
        new Instance(arguments, progress).archiveClasses(programs, scrap);
    }

    private void archiveClasses(Programs programs, Path scrap) throws IOException {
        DataFolder folder = take();
        folder.make(Version.own());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop();
                            throwAway(scrap);
                        },
                        "stop"));
        CompletableFuture<Database> databaseReady =
                CompletableFuture.supplyAsync(() -> startDatabase(folder, programs));
        Listener listener = new Listener(arguments.address(), arguments.port());
        PayaraServer started = startServer(folder, programs, listener, databaseReady);
        progress.say("Archiving the server's classes");
        progress.say(
                started.writeClassArchive()
                        ? "Prepared: the next starts on this machine are quicker"
                        : "This Java cannot archive classes; starts will stay slower");
    }

    private void throwAway(Path scrap) {
        try {
            DataFolder.deleteAll(scrap);
        } catch (IOException e) {
            progress.say("Cannot delete " + scrap + ": " + e.getMessage());
        }
    }

    /** Starts the database alone, brings its schema up to date, and stops it. */
    void migrate() throws IOException {
        DataFolder folder = take();
        awaitServerLeftBehind(folder);
        folder.make(Version.own());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        startDatabase(folder, programs(progress));
        progress.say("The schema is up to date");
    }

    /**
     * Checks the audit trail, in the database of the Baken that runs on this data folder, or in one started for it.
     *
     * @param noted a head that an earlier check printed
     */
    VerifyAudit.Outcome verifyAudit(Optional<String> noted) throws IOException {
        DataFolder folder = DataFolder.existing(arguments.data(), Version.own());
        String url = databaseOf(folder);
        Accounts accounts = Accounts.in(folder.secrets().resolve("accounts"), random);
        try {
            return VerifyAudit.verify(
                    url,
                    Accounts.CENTRE,
                    accounts.password(Accounts.CENTRE),
                    folder.secrets().resolve("centre"),
                    noted);
        } catch (SQLException e) {
            throw new Refused("The audit trail cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Drops the months of the audit trail whose term is over, in the database of the Baken that runs on this data folder, or in
     * one started for it.
     *
     * @return the number of the last row that went; empty when nothing was old enough
     */
    Optional<Long> dropAudit(Instant now) throws IOException {
        DataFolder folder = DataFolder.existing(arguments.data(), Version.own());
        String url = databaseOf(folder);
        Accounts accounts = Accounts.in(folder.secrets().resolve("accounts"), random);
        try {
            return new AuditSegments(url, folder.secrets().resolve("centre"))
                    .drop(
                            new AuditSegments.Account(Accounts.CENTRE, accounts.password(Accounts.CENTRE)),
                            new AuditSegments.Account(Accounts.RETENTION, accounts.password(Accounts.RETENTION)),
                            new GivenSettings(null, System.getenv(), System.getProperties()).auditMonths(),
                            now);
        } catch (AuditSegments.TrailBroken e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new Refused("The audit trail cannot be dropped: " + e.getMessage(), e);
        }
    }

    /** How to reach the database of a data folder: of the Baken that runs on it, or started for this. */
    private String databaseOf(DataFolder folder) throws IOException {
        if (folder.isInUse()) {
            return Database.urlOfRunning(folder);
        }
        awaitServerLeftBehind(folder);
        folder.make(Version.own());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        return startDatabase(folder, programs(progress)).url();
    }

    private DataFolder take() {
        DataFolder folder =
                DataFolder.inspect(arguments.data(), arguments.demo(), Version.own(), DataFolder.FREE_BYTES_NEEDED);
        folder.lock();
        return folder;
    }

    private static Programs programs(Progress progress) {
        return new Programs(
                Programs.ownJar(), Programs.cacheFolder(System.getenv(), System.getProperty("user.home")), progress);
    }

    private void awaitServerLeftBehind(DataFolder folder) {
        PayaraServer.leftBehind(folder).ifPresent(left -> {
            progress.say("An earlier Baken was killed; its server (process " + left.pid() + ") is ending");
            left.awaitEnd();
        });
    }

    private Database startDatabase(DataFolder folder, Programs programs) {
        try {
            Database.leftBehind(folder).ifPresent(left -> {
                progress.say("Ending the database that a killed Baken left behind (process " + left.pid() + ")");
                if (!left.end(LeftBehind.PATIENCE)) {
                    throw new Refused("The database of an earlier Baken does not end: process " + left.pid() + ".");
                }
            });
            Accounts accounts = Accounts.in(folder.secrets().resolve("accounts"), random);
            Database made = new Database(folder, programs.mariadb(), accounts, Listener.anyFreePort(), children);
            database = made;
            if (!made.isMade()) {
                progress.say("Making the database");
                made.make();
            }
            made.start();
            progress.say("The database is running");
            made.migrate();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PayaraServer startServer(
            DataFolder folder, Programs programs, Listener listener, CompletableFuture<Database> databaseReady)
            throws IOException {
        Path payara = programs.payara();
        PayaraServer made = new PayaraServer(
                folder,
                payara,
                programs.classArchive(payara),
                listener,
                children,
                WINGS,
                folder.logs().resolve("server.log"));
        server = made;
        for (Wing wing : WINGS) {
            programs.copyWar(wing.war(), made.war(wing));
        }
        if (Files.notExists(folder.secrets().resolve("portal"))) {
            SecretsFile.create(folder.secrets().resolve("portal"), List.of("pepper.1", "token.1"), random);
        }
        if (Files.notExists(folder.secrets().resolve("centre"))) {
            SecretsFile.create(folder.secrets().resolve("centre"), List.of("audit.1", "totp.1"), random);
        }
        made.boot(settings(folder, listener), arguments.command() == Arguments.Command.PREPARE);
        progress.say("The server is booting");
        Database running = join(databaseReady);
        made.deploy(databaseSettings(folder, running));
        for (Wing wing : WINGS) {
            made.awaitPage(wing.firstPage());
            progress.say("Answers: " + listener.url(wing.firstPage()));
        }
        return made;
    }

    /** A fresh one at each start, until somebody has set the centre up; a demo sets itself up. */
    private Optional<String> setUpToken(DataFolder folder) {
        if (folder.isDemo() || folder.isSetUp()) {
            return Optional.empty();
        }
        return Optional.of(SetUpToken.create(folder.setUp(), random, Instant.now()));
    }

    /** Reads the organisation's file as the server will, so that a mistake in it is told before anything is touched. */
    private static void requireOrganisation() {
        try {
            organisationFile().ifPresent(Organisation::read);
        } catch (OrganisationRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** The whole path: the server works in another folder. */
    private static Optional<Path> organisationFile() {
        return given(Setting.ORGANISATION_FILE).map(file -> Path.of(file).toAbsolutePath());
    }

    private static Optional<String> given(Setting setting) {
        String variable = setting.key().replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(setting.key(), System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static Map<String, String> settings(DataFolder folder, Listener listener) {
        Map<String, String> settings = new LinkedHashMap<>();
        Properties given = System.getProperties();
        for (String name : given.stringPropertyNames()) {
            if (name.startsWith("baken.")) {
                settings.put(name, given.getProperty(name));
            }
        }
        organisationFile().ifPresent(file -> settings.put(Setting.ORGANISATION_FILE.key(), file.toString()));
        settings.put("baken.address", listener.address().getHostAddress());
        settings.putIfAbsent(Setting.SITE_URL.key(), listener.url(""));
        settings.put(Setting.DATA.key(), folder.root().toString());
        settings.put(
                Setting.PORTAL_SECRETS.key(), folder.secrets().resolve("portal").toString());
        settings.put(
                Setting.CENTRE_SECRETS.key(), folder.secrets().resolve("centre").toString());
        settings.put(Setting.SET_UP_FILE.key(), folder.setUp().toString());
        settings.put(Setting.TRUST_ROOT_FILE.key(), folder.trustRoot().toString());
        settings.put(Setting.SIGN_INS_FILE.key(), folder.signIns().toString());
        settings.putIfAbsent(
                Setting.TOMBSTONES_FILE.key(),
                folder.root().resolve("tombstones").toString());
        settings.put(Setting.DEMO.key(), Boolean.toString(folder.isDemo()));
        return settings;
    }

    private Map<String, String> databaseSettings(DataFolder folder, Database running) {
        Accounts accounts = Accounts.in(folder.secrets().resolve("accounts"), random);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(Setting.DB_URL.key(), running.url());
        settings.put(Setting.DB_PORTAL_USER.key(), Accounts.PORTAL);
        settings.put(Setting.DB_PORTAL_PASSWORD.key(), accounts.password(Accounts.PORTAL));
        settings.put(Setting.DB_CENTRE_USER.key(), Accounts.CENTRE);
        settings.put(Setting.DB_CENTRE_PASSWORD.key(), accounts.password(Accounts.CENTRE));
        return settings;
    }

    private void watch(PayaraServer started, Database running) throws IOException {
        Process serverProcess = started.process().orElseThrow();
        int restartsLeft = DATABASE_RESTARTS;
        while (true) {
            Process databaseProcess = running.process().orElseThrow();
            CompletableFuture.anyOf(serverProcess.onExit(), databaseProcess.onExit())
                    .join();
            if (children.areStopping()) {
                return;
            }
            if (!serverProcess.isAlive()) {
                throw new Refused("The server ended by itself (code " + serverProcess.exitValue() + "); "
                        + started.whereItsLogIs() + ". Stopping the database.");
            }
            if (restartsLeft == 0) {
                throw new Refused("The database keeps ending; stopping.");
            }
            restartsLeft--;
            progress.say("The database ended by itself (code " + databaseProcess.exitValue() + "); starting it again");
            running.start();
            progress.say("The database is running");
        }
    }

    /** Server first, so that its last requests still find the database. */
    private void stop() {
        children.startNoMore();
        PayaraServer stoppedServer = server;
        Database stoppedDatabase = database;
        if (stoppedServer != null) {
            stoppedServer.stop();
        }
        if (stoppedDatabase != null) {
            stoppedDatabase.stop();
        }
        progress.say("Stopped");
    }

    boolean isStopping() {
        return children.areStopping();
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
