package nl.baken.journeys.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.baken.platform.Organisation;

/**
 * A running {@code baken.jar} in demo mode with a data folder of its own under {@code target}. Its life: started and
 * taking reports → stopped. Visitors come through a {@link Relay}.
 */
public final class Baken implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String LAST_LINE = "Stop with Ctrl-C";

    private static final String END = "(end of output)";

    private final Path data;
    private final int port;
    private final boolean demo;
    private final Map<String, String> settings;
    private final int mailPort = freePort();
    private final Relay relay;
    private final NeutralSite neutral = new NeutralSite();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();
    private Process process;

    private Baken(Path data, int port, boolean demo, String organisation, Map<String, String> settings) {
        this.data = data;
        this.demo = demo;
        this.port = port;
        this.relay = new Relay(port);
        this.settings = new LinkedHashMap<>(settings);
        // Tests send more in a minute than a region does in a year, and a disk of theirs may be full.
        this.settings.putIfAbsent("baken.reports.usual", "1000000");
        this.settings.putIfAbsent("baken.counts.every", "1");
        this.settings.putIfAbsent("baken.disk.apart", "101");
        this.settings.putIfAbsent("baken.disk.all", "101");
        // A report that a test lets grow old is to go when the test says so.
        this.settings.putIfAbsent("baken.keep.first", "60");
        // Nobody listens there until a test does.
        this.settings.putIfAbsent("baken.mail.host", "127.0.0.1");
        this.settings.putIfAbsent("baken.mail.port", Integer.toString(mailPort));
        this.settings.putIfAbsent("baken.mail.starttls", "false");
        this.settings.putIfAbsent("baken.mail.from", "bureau@centrum.example");
        this.settings.putIfAbsent("baken.mail.to", "dienst@centrum.example");
        this.settings.put(
                "baken.organisation.file", organisationFile(data, organisation).toString());
        this.process = launch();
    }

    /** Starts one on a demo that was made before. */
    public static Baken start(String name) {
        return start(name, Map.of());
    }

    /** Starts one without demo: it has no members, and takes no reports yet. */
    public static Baken startEmpty(String name) {
        return start(Build.newFolder(name), false, packagedOrganisation(), Map.of());
    }

    /** Starts one on a demo that was made before, with settings beside those that an instance needs. */
    public static Baken start(String name, Map<String, String> settings) {
        Path folder = Build.newFolder(name);
        FilledFolder.copyTo(folder);
        return start(folder, true, packagedOrganisation(), settings);
    }

    /** Starts one that makes its demo itself. */
    static Baken startFirst(String name) {
        return start(Build.newFolder(name), true, packagedOrganisation(), Map.of());
    }

    private static String packagedOrganisation() {
        try (InputStream packaged =
                Objects.requireNonNull(Organisation.class.getResourceAsStream("organisation.yaml"))) {
            return new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one for another organisation, with an empty data folder of this name.
     *
     * @param organisation its file; the exit in it is put to the {@link #neutralUrl() neutral site}
     */
    public static Baken start(String name, String organisation, Map<String, String> settings) {
        return start(Build.newFolder(name), true, organisation, settings);
    }

    private static Baken start(Path folder, boolean demo, String organisation, Map<String, String> settings) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            Baken baken = new Baken(folder, port, demo, organisation, settings);
            baken.awaitReady();
            return baken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the data folder, which is to be empty. */
    private Path organisationFile(Path folder, String organisation) {
        try {
            String here = organisation.replaceFirst("(?m)^exit: .*$", "exit: " + neutral.url());
            return Files.writeString(folder.resolveSibling(folder.getFileName() + ".yaml"), here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
            command.addAll(List.of("-jar", Build.bakenJar().toString(), "run"));
            command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
            if (!demo) {
                command.add("--no-demo");
            }
            ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
            launcher.environment().put("JDK_JAVA_OPTIONS", Build.SHORT_LIVED_JVM);
            Process started = launcher.start();
            Thread reader = new Thread(() -> read(started), "baken-output");
            reader.setDaemon(true);
            reader.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process started) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("output broke off: " + e.getMessage());
        }
        lines.add(END);
    }

    private void awaitReady() {
        boolean ready = false;
        try {
            awaitLine(LAST_LINE);
            if (demo) {
                awaitReports();
            }
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    private void awaitLine(String part) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                String line = lines.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null || line.equals(END)) {
                    throw new IllegalStateException(
                            "baken.jar did not say \"" + part + "\":\n" + String.join("\n", said));
                }
                said.add(line);
                if (line.contains(part)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Demo seeding makes the keys in the background. */
    private void awaitReports() {
        Web web = new Web(direct());
        await(
                "reports are taken",
                () -> web.post("/api/v1/send-tokens", "application/json", "").statusCode() == 201);
    }

    /** Waits until something has happened that nobody tells us about. */
    public static void await(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("In vain waited until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** As a visitor comes: through the relay. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + relay.port());
    }

    /** Without the relay. */
    public URI direct() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where the exit leads. */
    public String neutralUrl() {
        return neutral.url();
    }

    /** What was printed so far. */
    public List<String> output() {
        lines.drainTo(said);
        return List.copyOf(said);
    }

    /** Where it looks for its mail server; nobody listens there. */
    public int mailPort() {
        return mailPort;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return data;
    }

    /** What the server has logged since its start, line by line. */
    public List<String> log() {
        try {
            return Files.readAllLines(data.resolve("logs").resolve("server.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo sign-ins by name. */
    public Map<String, SignIn> signIns() {
        Map<String, SignIn> signIns = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(data.resolve("sign-ins"), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", -1);
                if (!line.startsWith("#") && fields.length >= 3) {
                    signIns.put(fields[0], new SignIn(fields[0], fields[1], fields[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signIns;
    }

    /** A connection of one of the three accounts, with the password that this instance made for it. */
    public Connection database(String account) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + databasePort() + "/baken", account, password(account));
    }

    private String password(String account) {
        try {
            return Files.readAllLines(data.resolve("secrets").resolve("accounts"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(account + "="))
                    .map(line -> line.substring(account.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String databasePort() {
        return databaseProcess().info().arguments().map(List::of).orElseThrow().stream()
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The {@code mariadbd} of this instance, by its pid file. */
    public ProcessHandle databaseProcess() {
        try {
            String pid = Files.readString(data.resolve("run").resolve("mariadbd.pid"))
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of the server's JVM, those of each class loader together. */
    public List<List<String>> loadedClasses() {
        try {
            String server =
                    Files.readString(data.resolve("run").resolve("server.pid")).strip();
            Process asked = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            server,
                            "VM.classloaders",
                            "show-classes")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(said.split("\\+-- ", -1))
                    .map(loader -> loader.lines()
                            .map(line -> line.replaceFirst("^[ |]*(Classes:)? *", ""))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of all reports that were sent, once all of them have reached the centre. */
    public Set<String> reports() {
        await("the centre took over what was sent", () -> column("SELECT id FROM submission")
                .isEmpty());
        return column("SELECT id FROM report");
    }

    /** The first column of what the migrating account finds. */
    public Set<String> column(String sql) {
        Set<String> values = new TreeSet<>();
        try (Connection connection = database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** Lets the seconds pass in which answers can be taken back, and are not shown yet. */
    public void letAnswersShow() {
        try (Connection connection = database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE answer SET visible_from = UTC_TIMESTAMP(6)");
            statement.execute("UPDATE report_undo SET until = UTC_TIMESTAMP(6)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until exactly one report more than these has reached the centre, and tells its id. */
    public String newReportSince(Set<String> before) {
        Set<String> added = new TreeSet<>();
        // Not counted: what has passed its term may be destroyed meanwhile.
        await("a report reached the centre", () -> {
            added.addAll(reports());
            added.removeAll(before);
            return !added.isEmpty();
        });
        if (added.size() != 1) {
            throw new AssertionError("Not one new report but " + added.size());
        }
        return added.iterator().next();
    }

    /**
     * Does something while the database is away: killed, and kept from coming back by the launcher, which stands still
     * meanwhile. Returns once the database is back.
     */
    public void withoutDatabase(Runnable work) {
        signal("STOP", process.toHandle());
        try {
            int databasePort = Integer.parseInt(databasePort());
            databaseProcess().destroyForcibly();
            // not its exit: nobody reaps it while the launcher stands still
            await("the database is gone", () -> !isListening(databasePort));
            work.run();
        } finally {
            signal("CONT", process.toHandle());
        }
        Web web = new Web(direct());
        await(
                "the database is back",
                () -> web.post("/api/v1/send-tokens", "application/json", "").statusCode() == 201 && canConnect());
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean canConnect() {
        try (Connection connection = database(MariaDb.MIGRATE)) {
            return connection.isValid(1);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static void signal(String name, ProcessHandle target) {
        try {
            int result = new ProcessBuilder("kill", "-" + name, Long.toString(target.pid()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IllegalStateException("kill -" + name + " says " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as Ctrl-C does; returns the exit code. */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("baken.jar does not stop");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the launcher without a chance to tidy up, as a crash does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        try {
            String line = "";
            while (!line.equals(END)) {
                line = lines.take();
                said.add(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again on the same data folder. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        try {
            stop();
            relay.close();
            neutral.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
