package nl.baken.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.baken.launcher.server.Server;
import nl.baken.platform.Organisation;
import nl.baken.platform.Organisation.OrganisationRefused;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One wing alone, against a database that somebody else runs: what a service manager starts in production. Its life:
 * checked, with nothing touched → running → stopped by a signal, or ended with its server, for the service manager to
 * start again. What it and its server have to say goes where its own output goes. It is never a demo.
 */
final class Node {
    /** Below this a start is refused: a server unpacks its wing. */
    private static final long FREE_BYTES_NEEDED = 200L << 20;

    /** An answer takes less unless the database is ill; whoever still waits then is led elsewhere, or told, by nginx. */
    private static final int LAST_ANSWERS_SECONDS = 2;

    /** What the portal's account must be blind to; whether it is blind to all the others, a test tries. */
    private static final List<String> BLIND = List.of("submission", "report", "member", "audit");

    private final Wing wing;
    private final Listener listener;
    private final GivenSettings settings;
    private final Progress progress;
    private final Children children = new Children();
    private volatile @Nullable PayaraServer server;

    Node(Wing wing, Listener listener, GivenSettings settings, Progress progress) {
        this.wing = wing;
        this.listener = listener;
        this.settings = settings;
        this.progress = progress;
    }

    /** Runs until it is stopped. */
    void run() throws IOException {
        OutsideDatabase database = requireSettings();
        Path jar = Programs.ownJar();
        database.requireVersion(Migrations.newest(jar));
        if (wing == Wing.PORTAL) {
            database.requireBlindTo(BLIND);
        }
        DataFolder folder = DataFolder.inspect(settings.path(Setting.DATA), false, Version.own(), FREE_BYTES_NEEDED);
        folder.lock();
        awaitServerLeftBehind(folder);
        listener.requireFree();
        folder.makeForOneWing(Version.own());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));

        Process running = start(folder, jar, database);
        running.onExit().join();
        if (!children.areStopping()) {
            throw new Refused("The server ended by itself (code " + running.exitValue() + ").");
        }
    }

    /**
     * Looks at all that was set, without a touch and without a connection.
     *
     * @return the database that it would use
     * @throws Refused when something is missing, wrong, or readable by others
     */
    OutsideDatabase requireSettings() {
        if (settings.find(Setting.DEMO).filter(Boolean::parseBoolean).isPresent()) {
            throw new Refused("Demo data is for baken.jar run: the " + wing.war() + " alone has none.");
        }
        for (Wing each : Wing.values()) {
            if (settings.find(each.account().password()).isPresent()) {
                throw new Refused("A password stands in setting "
                        + each.account().password().key() + ". Put it into a file, and name that in "
                        + wing.account().passwordFile().key() + ".");
            }
        }
        for (Setting foreign : wing.foreign()) {
            if (settings.find(foreign).isPresent()) {
                throw new Refused("Setting " + foreign.key() + " must not be within reach of the " + wing.war() + ".");
            }
        }
        settings.require(wing.needed());
        requireOrganisation();
        SecretFiles.require(settings.path(Setting.PORTAL_SECRETS), List.of("pepper", "token"));
        if (wing == Wing.CENTRE) {
            SecretFiles.require(settings.path(Setting.CENTRE_SECRETS), List.of("audit", "totp"));
        }
        settings.find(Setting.MAIL_PASSWORD_FILE).map(Path::of).ifPresent(SecretFiles::password);
        return OutsideDatabase.at(settings, settings.get(wing.account().user()), password());
    }

    private void requireOrganisation() {
        try {
            settings.find(Setting.ORGANISATION_FILE).map(Path::of).ifPresent(Organisation::read);
        } catch (OrganisationRefused e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    private String password() {
        return SecretFiles.password(settings.path(wing.account().passwordFile()));
    }

    private void awaitServerLeftBehind(DataFolder folder) {
        PayaraServer.leftBehind(folder).ifPresent(left -> {
            progress.say("An earlier one was killed; its server (process " + left.pid() + ") is ending");
            left.awaitEnd();
        });
    }

    private Process start(DataFolder folder, Path jar, OutsideDatabase database) throws IOException {
        Programs programs =
                new Programs(jar, Programs.cacheFolder(System.getenv(), System.getProperty("user.home")), progress);
        Path payara = programs.payara();
        PayaraServer made = new PayaraServer(
                folder, payara, programs.classArchive(payara), listener, children, List.of(wing), null);
        server = made;
        programs.copyWar(wing.war(), made.war(wing));
        made.boot(told(folder, database), false);
        progress.say("The server is booting");
        made.deploy(Map.of());
        made.awaitPage(wing.firstPage());
        progress.say("Answers: " + listener.url(wing.firstPage()));
        if (wing == Wing.PORTAL) {
            made.ask(PayaraServer.DOCUMENTS, 1);
        }
        progress.say("Baken's " + wing.war() + " is ready");
        return made.process().orElseThrow();
    }

    /** What the server is told, over a pipe: no password is on a command line or in an environment. */
    private Map<String, String> told(DataFolder folder, OutsideDatabase database) {
        Map<String, String> told = new LinkedHashMap<>();
        Properties given = System.getProperties();
        for (String name : given.stringPropertyNames()) {
            if (name.startsWith("baken.")) {
                told.put(name, given.getProperty(name));
            }
        }
        told.putAll(settings.all());
        told.put("baken.address", listener.address().getHostAddress());
        told.put(Setting.DB_URL.key(), database.url());
        told.put(wing.account().user().key(), settings.get(wing.account().user()));
        told.put(wing.account().password().key(), password());
        told.put(Setting.DEMO.key(), "false");
        told.put(Server.LAST_ANSWERS, Integer.toString(LAST_ANSWERS_SECONDS));
        if (wing == Wing.CENTRE) {
            told.putIfAbsent(Setting.SET_UP_FILE.key(), inFolder(folder, "set-up"));
            told.putIfAbsent(Setting.TRUST_ROOT_FILE.key(), inFolder(folder, "trust-root"));
            told.putIfAbsent(Setting.TOMBSTONES_FILE.key(), inFolder(folder, "tombstones"));
        }
        return told;
    }

    private static String inFolder(DataFolder folder, String name) {
        return folder.root().resolve(name).toString();
    }

    private void stop() {
        children.startNoMore();
        PayaraServer stopped = server;
        if (stopped != null) {
            stopped.stop();
        }
        progress.say("Stopped");
    }
}
