package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.RunningBaken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar with the real server and database, from an empty folder through every kind of end. */
class StartsAndEndsIT {
    private static final String FRONT = "nl.baken.launcher.server.Front";
    private static final List<String> FIRST_PAGES = List.of("/nl/", "/centrum/aanmelden");
    private static final List<String> ACCOUNTS = List.of("baken_migrate", "baken_portal", "baken_centre");

    @TempDir
    Path temporary;

    private Path data;
    private int port;

    @BeforeEach
    void choose() throws IOException {
        data = temporary.resolve("a folder with spaces");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    private RunningBaken start() throws InterruptedException, TimeoutException {
        Map<String, String> settings = Map.of("JDK_JAVA_OPTIONS", Build.SHORT_LIVED_JVM, "BAKEN_KEEP_FIRST", "0");
        return RunningBaken.start(data, port, settings).awaitReady();
    }

    @Test
    void keeps_its_data_and_leaves_nothing_running_through_every_kind_of_end() throws Exception {
        UUID acknowledged = UUID.randomUUID();
        UUID beforeKill = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();

        try (RunningBaken first = start()) {
            assertAnswers();
            assertPrivate(first);
            assertFrontIsInPlace();
            assertOnlyTheAccountsComeIn(first);
            store(first, acknowledged);
            first.terminate();
            assertEquals(143, first.exitCode());
            assertTrue(first.output().contains("Stopped"), first.output());
        }

        ProcessHandle orphan;
        try (RunningBaken second = start()) {
            assertTrue(isStored(second, acknowledged), "kept after SIGTERM");
            store(second, beforeKill);
            withdraw(second, withdrawn);
            orphan = second.database();
            ProcessHandle server = second.server();
            second.kill();
            server.onExit().get(60, TimeUnit.SECONDS);
            assertTrue(orphan.isAlive(), "a kill leaves the database behind");
        }

        try (RunningBaken third = start()) {
            assertFalse(orphan.isAlive(), "found again and ended");
            assertTrue(isStored(third, acknowledged) && isStored(third, beforeKill), "kept after SIGKILL");
            Baken.await("what passed its term is gone", () -> !has(third, "report", withdrawn));
            assertTrue(has(third, "tombstone", withdrawn));
            ProcessHandle database = third.database();
            third.server().destroyForcibly();
            assertEquals(1, third.exitCode());
            assertTrue(third.output().contains("The server ended by itself (code 137)"), third.output());
            assertFalse(database.isAlive(), "stopped with it");
        }

        assertRefused("holds demo data", "--no-demo");
    }

    @Test
    void refuses_a_port_in_use_before_anything_is_touched() throws Exception {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertRefused("port " + other.getLocalPort());
        }
        assertTrue(Files.notExists(data));
    }

    @Test
    void refuses_a_wrong_organisation_file_before_anything_is_touched() throws Exception {
        Path file = Files.writeString(temporary.resolve("organisation.yaml"), "name: Meldpunt\nphone: 112\n");
        assertRefused(
                file + ", line 2: field phone is not a group of fields",
                Map.of("BAKEN_ORGANISATION_FILE", file.toString()));
        assertTrue(Files.notExists(data));
    }

    private void assertRefused(String reason, String... options) throws Exception {
        assertRefused(reason, Map.of(), options);
    }

    private void assertRefused(String reason, Map<String, String> settings, String... options) throws Exception {
        try (RunningBaken refused = RunningBaken.start(data, port, settings, options)) {
            assertEquals(1, refused.exitCode());
            assertEquals(1, refused.output().lines().count(), refused.output());
            assertTrue(refused.output().contains(reason), refused.output());
        }
    }

    private void assertAnswers() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String page : FIRST_PAGES) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), page);
            for (String telltale : List.of("server", "x-powered-by")) {
                assertTrue(response.headers().firstValue(telltale).isEmpty(), telltale + " on " + page);
            }
        }
        for (String internal : List.of("/metrics", "/health", "/openapi")) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + internal))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(404, response.statusCode(), internal);
        }
    }

    /** The server only logs it when it cannot load a class that its configuration names, and goes on without. */
    private void assertFrontIsInPlace() throws IOException {
        String configuration = Files.readString(data.resolve("tmp/server/config/domain.xml"));
        assertTrue(configuration.contains(FRONT));
        assertFalse(Files.readString(data.resolve("logs/server.log")).contains(FRONT));
    }

    /** Nothing that runs shows a password, and nothing that is written can be read by others. */
    private void assertPrivate(RunningBaken baken) throws IOException {
        for (ProcessHandle process : List.of(baken.parent(), baken.server(), baken.database())) {
            String visible = RunningBaken.visible(process);
            for (String account : ACCOUNTS) {
                assertFalse(visible.contains(password(account)), account + " in process " + process.pid());
            }
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        for (String file : List.of("accounts", "portal", "centre")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            data.resolve("secrets").resolve(file))));
        }
    }

    private void assertOnlyTheAccountsComeIn(RunningBaken baken) throws Exception {
        String url = url(baken);
        for (String account : ACCOUNTS) {
            DriverManager.getConnection(url, account, password(account)).close();
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, account, ""));
        }
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "root", ""));
        assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "", ""));
    }

    private void store(RunningBaken baken, UUID id) throws SQLException {
        update(baken, "INSERT INTO seen (id, day) VALUES ('" + id + "', CURRENT_DATE)");
    }

    private boolean isStored(RunningBaken baken, UUID id) {
        return has(baken, "seen", id);
    }

    /** Keeps a report that was withdrawn fifteen days ago, a day longer than the portal promises to keep it. */
    private void withdraw(RunningBaken baken, UUID id) throws SQLException {
        update(
                baken,
                "INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version,"
                        + " withdrawal, withdrawn) SELECT '" + id
                        + "', 'report', 'burger', 0, at, 'WITHDRAWN', 0, 4, 0,"
                        + " 'ASKED', at FROM (SELECT UTC_TIMESTAMP() - INTERVAL 15 DAY AS at) AS ago");
    }

    private void update(RunningBaken baken, String sql) throws SQLException {
        try (Connection connection = connect(baken);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private boolean has(RunningBaken baken, String table, UUID id) {
        try (Connection connection = connect(baken);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " WHERE id = '" + id + "'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(RunningBaken baken) throws SQLException {
        return DriverManager.getConnection(url(baken), "baken_migrate", password("baken_migrate"));
    }

    private String password(String account) {
        try (Stream<String> lines = Files.lines(data.resolve("secrets/accounts"))) {
            return lines.filter(line -> line.startsWith(account + "="))
                    .map(line -> line.substring(account.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(RunningBaken baken) {
        String argument = RunningBaken.visible(baken.database()).replaceAll("(?s).*\0--port=([0-9]+)\0.*", "$1");
        return "jdbc:mariadb://127.0.0.1:" + argument + "/baken";
    }
}
