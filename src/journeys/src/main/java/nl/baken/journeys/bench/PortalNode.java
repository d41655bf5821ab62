package nl.baken.journeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;

/** A portal alone, as a service manager starts it, on the database and the keys of an instance. */
final class PortalNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process parent;
    private final Path data;
    private final int port;

    private PortalNode(Process parent, Path data, int port) {
        this.parent = parent;
        this.data = data;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(parent::destroy, "end-node"));
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param folder an empty folder
     * @param cache where the launcher unpacks its programs
     */
    static PortalNode start(Path jar, Path folder, int port, InstanceFolder instance, Path cache)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path password = Files.writeString(
                Files.createFile(
                        folder.resolve("password"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                instance.portalPassword());
        Path output = folder.resolve("output");
        ProcessBuilder command = new ProcessBuilder(
                        "java",
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "portal",
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Path data = folder.resolve("data");
        command.environment()
                .putAll(Map.of(
                        "XDG_CACHE_HOME", cache.toString(),
                        "BAKEN_DATA", data.toString(),
                        "BAKEN_DB_URL", instance.databaseUrl(),
                        "BAKEN_DB_PORTAL_PASSWORD_FILE", password.toString(),
                        "BAKEN_SECRETS_PORTAL",
                                instance.root().resolve("secrets/portal").toString(),
                        "BAKEN_TRUST_ROOT_FILE",
                                instance.root().resolve("trust-root").toString(),
                        "BAKEN_SITE_URL", "http://127.0.0.1:" + port,
                        "BAKEN_TLS", "false",
                        // the bench sends more in a minute than a region does in a year
                        "BAKEN_REPORTS_USUAL", "1000000"));
        PortalNode node = new PortalNode(command.start(), data, port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output, StandardCharsets.UTF_8).contains("is ready")) {
            if (!node.parent.isAlive() || System.nanoTime() > deadline) {
                node.close();
                throw new NotReady("A portal does not start; its output is " + output);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return node;
    }

    int port() {
        return port;
    }

    /** The process that answers. */
    RunningProcess server() throws IOException {
        return new RunningProcess(
                Long.parseLong(Files.readString(data.resolve("run/server.pid")).strip()));
    }

    /** Ends it as SIGTERM does, and waits. */
    @Override
    public void close() {
        parent.destroy();
        try {
            if (!parent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                parent.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
