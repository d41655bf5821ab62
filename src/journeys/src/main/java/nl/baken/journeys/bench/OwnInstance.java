package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;

/** An instance of the bench's own, started as deploy/run starts one. */
final class OwnInstance implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final Duration ARCHIVE_PATIENCE = Duration.ofSeconds(90);

    private final Process parent;
    private final Path log;
    private final int port;
    private final InstanceFolder folder;
    private final long began = System.nanoTime();
    private final Instant beganAt = Instant.now();

    /** What a start took, in seconds, until the first page of the portal was there. */
    record Started(double sinceCommand, double sinceServerJvm) {}

    private OwnInstance(Process parent, Path log, int port, InstanceFolder folder) {
        this.parent = parent;
        this.log = log;
        this.port = port;
        this.folder = folder;
        // Whatever ends the bench, Ctrl-C included, ends its instance.
        Runtime.getRuntime().addShutdownHook(new Thread(parent::destroy, "end-instance"));
    }

    /**
     * Starts one.
     *
     * @param run deploy/run; what it builds is built already
     * @param cache where the launcher unpacks its programs and keeps the archive of the server's classes
     */
    static OwnInstance start(Path run, int port, Path data, Path cache) throws IOException {
        return start(run, port, data, cache, Map.of());
    }

    /** @param settings beside the usual ones, as environment variables */
    static OwnInstance start(Path run, int port, Path data, Path cache, Map<String, String> settings)
            throws IOException {
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder command = new ProcessBuilder(
                        run.toString(), "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("XDG_CACHE_HOME", cache.toString());
        command.environment().putAll(settings);
        return new OwnInstance(command.start(), log, port, new InstanceFolder(data));
    }

    /** Whether an archive of classes is in this cache, so that a start is one on a prepared machine. */
    static boolean hasClassArchive(Path cache) throws IOException {
        if (Files.notExists(cache)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("classes-.*\\.jsa"));
        }
    }

    InstanceFolder folder() {
        return folder;
    }

    RunningProcess parent() {
        return new RunningProcess(parent.pid());
    }

    /** Waits for the portal's first page. */
    Started awaitFirstPage() {
        await("/nl/");
        double sinceCommand = (System.nanoTime() - began) / 1e9;
        Instant serverBegan = ProcessHandle.of(folder.server().pid())
                .flatMap(server -> server.info().startInstant())
                .orElse(beganAt);
        double sinceServer =
                sinceCommand - Duration.between(beganAt, serverBegan).toMillis() / 1e3;
        return new Started(sinceCommand, sinceServer);
    }

    /** Waits until the launcher says that all is there, the archive of classes for the next starts included. */
    void awaitReady() {
        await("/centrum/aanmelden");
        long deadline = System.nanoTime() + ARCHIVE_PATIENCE.toNanos();
        while (!said("Baken is ready")) {
            requireUntil(deadline);
        }
        while (!takesReports()) {
            requireUntil(deadline);
        }
    }

    private boolean takesReports() {
        return Files.exists(folder.root().resolve("sign-ins")) && status("/nl/melden/burger") == 200;
    }

    private boolean said(String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException e) {
            throw new NotReady("Cannot read " + log, e);
        }
    }

    private void await(String path) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (status(path) != HttpURLConnection.HTTP_OK) {
            requireUntil(deadline);
        }
    }

    private void requireUntil(long deadline) {
        if (!parent.isAlive() || System.nanoTime() > deadline) {
            throw new NotReady("The instance does not start; its output is " + log);
        }
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReady("Interrupted", e);
        }
    }

    private int status(String path) {
        try {
            HttpURLConnection http = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            http.setConnectTimeout(1000);
            http.setReadTimeout(30_000);
            int status = http.getResponseCode();
            http.disconnect();
            return status;
        } catch (IOException e) {
            return -1; // not listening yet
        }
    }

    /** Ends it as SIGTERM does, and waits. */
    @Override
    public void close() throws IOException {
        parent.destroy();
        try {
            if (!parent.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                parent.destroyForcibly();
                throw new IOException("The instance did not stop within " + STOP_PATIENCE + "; its output is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
