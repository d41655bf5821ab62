package nl.baken.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.baken.launcher.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * The server's process as the parent sees it. Its life: booting → told to deploy, once the database is ready → both
 * wings answer → stopped by the end of its stdin.
 */
final class PayaraServer {
    /** Where an empty centre is set up. */
    static final String SET_UP = "/centrum/instellen";

    /** Asked for once after the start, so that the portal tells at its start what it serves. */
    static final String DOCUMENTS = "/api/v1/documents";

    /** The database driver's own words, which repeat what the database says of a statement; what it throws is told anyway. */
    static final String QUIET_DRIVER = "mariadb.logging.disable";

    /** How often it is asked for in a demo, whose keys are made while it starts. */
    static final int DEMO_ASKS = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(240); // on a busy machine; 10 s on an idle one
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final DataFolder folder;
    private final Path payara;
    private final Path classArchive;
    private final Listener listener;
    private final Children children;
    private final List<Wing> wings;
    private final @Nullable Path log;
    private volatile @Nullable Process process;

    /**
     * @param wings those that it runs, in the order in which they are deployed
     * @param log where it writes what it has to say; null for where this process does
     */
    PayaraServer(
            DataFolder folder,
            Path payara,
            Path classArchive,
            Listener listener,
            Children children,
            List<Wing> wings,
            @Nullable Path log) {
        this.folder = folder;
        this.payara = payara;
        this.classArchive = classArchive;
        this.listener = listener;
        this.children = children;
        this.wings = wings;
        this.log = log;
    }

    /** One that an earlier Baken, killed since, left behind; it ends of its own. */
    static Optional<LeftBehind> leftBehind(DataFolder folder) {
        return LeftBehind.find(
                pidFile(folder), Path.of("/proc"), "/java", root(folder).toString());
    }

    /** Starts the process; the wings are deployed by {@link #deploy()}. */
    void boot(Map<String, String> settings, boolean toBeArchived) throws IOException {
        Path root = root(folder);
        copyConfiguration(root);
        if (log != null && Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(Detached.prefix());
        command.add(Programs.java());
        command.addAll(jvmOptions(toBeArchived));
        command.addAll(List.of(
                "-jar",
                payara.resolve("baken-server.jar").toString(),
                root.toString(),
                Integer.toString(listener.port())));
        wings.forEach(wing -> command.add(war(wing).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.tmp().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        log == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // else glibc keeps an arena per thread
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "131072"); // gives the compiler's memory back
        Process started = children.start(builder);
        process = started;
        Files.writeString(pidFile(folder), started.pid() + "\n", StandardCharsets.US_ASCII);
        tell(settings, Server.BOOT);
    }

    private List<String> jvmOptions(boolean toBeArchived) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // what deploying took is given back at once: three quarters of the heap are free by then
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:-ShrinkHeapInSteps",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash", // a core holds what reporters wrote
                "-XX:ErrorFile=" + folder.logs().resolve("jvm-crash.log"),
                "-D" + QUIET_DRIVER + "=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.tmp()));
        if (toBeArchived) {
            options.add("-XX:+RecordDynamicDumpInfo");
        } else if (hasClassArchive()) {
            options.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + classArchive));
            // where it was made for: elsewhere each of its pages is rewritten and kept, 90 MB of them
            options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        }
        return options;
    }

    /** Says that the database is ready, and how to reach it. */
    void deploy(Map<String, String> settings) {
        tell(settings, Server.DEPLOY);
    }

    /**
     * Waits until a page answers.
     *
     * @throws Refused when it will not: the process has ended, or patience has
     */
    void awaitPage(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int status = status(path);
        while (status != HttpURLConnection.HTTP_OK) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw new Refused(listener.url(path) + " answers " + (status < 0 ? "nothing" : status)
                        + " instead of a page; " + whereItsLogIs() + ".");
            }
            pause();
            status = status(path);
        }
    }

    /** Asks for a page until it is there, so many times at most; nothing depends on the answer. */
    void ask(String path, int times) {
        for (int i = 0; i < times && status(path) != HttpURLConnection.HTTP_OK; i++) {
            pause();
        }
    }

    private int status(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(listener.url(path)).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(30_000);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return -1; // not listening yet
        }
    }

    private void requireAlive() {
        Process running = process;
        if (running == null || running.isAlive()) {
            return;
        }
        String reason =
                switch (running.exitValue()) {
                    case Server.PORTAL_FAILED -> "The portal could not be deployed";
                    case Server.CENTRE_FAILED -> "The centre could not be deployed";
                    case Server.LISTEN_FAILED -> "The server cannot listen on port " + listener.port();
                    default -> "The server ended at once (code " + running.exitValue() + ")";
                };
        throw new Refused(reason + "; " + whereItsLogIs() + ".");
    }

    boolean hasClassArchive() {
        return Files.isReadable(classArchive);
    }

    /**
     * Lets the running JVM write an archive of the classes it has loaded, which the next starts map into memory. It
     * takes 300 MB more memory from then on, so this is no JVM to go on with.
     *
     * @return whether it did: a JRE without jcmd cannot
     */
    boolean writeClassArchive() throws IOException {
        Process running = process;
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (running == null || !Files.isExecutable(jcmd)) {
            return false;
        }
        Path written = classArchive.resolveSibling("writing-" + running.pid() + ".jsa");
        Process dump = new ProcessBuilder(
                        jcmd.toString(), Long.toString(running.pid()), "VM.cds", "dynamic_dump", written.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.logs().resolve("class-archive.log").toFile())
                .start();
        try {
            if (!dump.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(written)) {
                dump.destroy();
                return false;
            }
        } catch (InterruptedException e) {
            dump.destroy();
            Thread.currentThread().interrupt();
            return false;
        }
        Files.move(written, classArchive, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Ends it in order and waits; a stopped one is fine. */
    void stop() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            running.getOutputStream().close();
            if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            running.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    /** For who reads why it ended. */
    String whereItsLogIs() {
        return log == null ? "its reasons are above" : "its log is " + log;
    }

    /** Where the archive of a wing is to lie when the server boots. */
    Path war(Wing wing) {
        return folder.tmp().resolve(wing == Wing.PORTAL ? Server.PORTAL_WAR : "centre.war");
    }

    /** Payara writes into its root folder, so each start gets a copy, with our own configuration over Payara's. */
    private void copyConfiguration(Path root) throws IOException {
        Path configuration = root.resolve("config");
        copyAll(payara.resolve("config"), configuration);
        copyAll(payara.resolve("lib"), root.resolve("lib")); // the adapters that data sources need
        for (String own : List.of("domain.xml", "logging.properties")) {
            try (var in = PayaraServer.class.getResourceAsStream(own)) {
                if (in == null) {
                    throw new IllegalStateException("baken.jar holds no " + own);
                }
                Files.copy(in, configuration.resolve(own), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void tell(Map<String, String> settings, String command) {
        StringBuilder lines = new StringBuilder();
        settings.forEach((key, value) -> {
            if (value.indexOf('\n') >= 0) {
                throw new Refused("Setting " + key + " must be one line.");
            }
            lines.append(key).append('=').append(value).append('\n');
        });
        lines.append(command).append('\n');
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The server was not started");
        }
        try {
            OutputStream stdin = running.getOutputStream();
            stdin.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException e) {
            requireAlive();
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile(DataFolder folder) {
        return folder.run().resolve("server.pid");
    }

    private static Path root(DataFolder folder) {
        return folder.tmp().resolve("server");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
