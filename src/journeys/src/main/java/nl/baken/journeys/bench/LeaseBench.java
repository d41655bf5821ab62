package nl.baken.journeys.bench;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.baken.journeys.bench.Connection.Answer;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.visit.PartnerDesk;
import nl.baken.seal.Binding;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.Part;
import nl.baken.seal.Sealer;

/**
 * How many envelopes a second four workers of another case system lease and acknowledge. The system is registered and let
 * in on screen; what waits for it is put there by SQL, sealed to its key.
 */
final class LeaseBench {
    private static final int WORKERS = 4;
    private static final int BATCH = 50;
    private static final String NAME = "bench";
    private static final String LEASES = "/centrum/api/v1/queue/leases";
    /** By which the rows that were put there are found again. */
    private static final String ROUTE = "bench-lease";

    private final int port;
    private final InstanceFolder folder;
    private final Results results;
    private final Progress progress;
    private final SecureRandom random = new SecureRandom();

    LeaseBench(int port, InstanceFolder folder, Results results, Progress progress) {
        this.port = port;
        this.folder = folder;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Measures, after as many to warm up.
     *
     * @return whether each was given out once, and none got lost
     */
    boolean measure(int envelopes) throws IOException, SQLException, InterruptedException {
        ECKey key = Keys.generate(random);
        String token = token(key);
        try (java.sql.Connection database = folder.connect()) {
            progress.say("Warming up with %d envelopes for another case system", envelopes);
            boolean holds = run(database, token, key, envelopes, false);
            progress.say("Leasing %d envelopes by %d workers", envelopes, WORKERS);
            holds &= run(database, token, key, envelopes, true);
            remove(database);
            return holds;
        }
    }

    private String token(ECKey key) {
        SignIn lead = folder.signIns().stream()
                .filter(one -> one.name().equals("carla"))
                .findFirst()
                .orElseThrow(() -> new NotReady("The demo has no team lead"));
        return PartnerDesk.signIn(
                        URI.create("http://127.0.0.1:" + port),
                        lead.name(),
                        lead.passphrase(),
                        lead.codeAt(Instant.now()))
                .admit(NAME, key, List.of("story", "reporter", "persons"));
    }

    private boolean run(java.sql.Connection database, String token, ECKey key, int envelopes, boolean isJudged)
            throws SQLException, InterruptedException {
        Set<String> waiting = seed(database, key, envelopes);
        long serverBefore = folder.server().cpuMillis();
        long databaseBefore = folder.database().cpuMillis();
        long began = System.nanoTime();
        List<String> taken = takeAll(token);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (isJudged) {
            String section = "Leases, " + WORKERS + " workers, at most " + BATCH + " envelopes at once";
            results.add(
                    section,
                    "envelopes per second, acknowledged",
                    taken.size() / seconds,
                    "/s",
                    Goal.atLeast(300, null));
            results.add(section, "CPU of the server JVM, each", each(folder.server(), serverBefore, envelopes), "ms");
            results.add(section, "CPU of mariadbd, each", each(folder.database(), databaseBefore, envelopes), "ms");
            results.add(section, "envelopes that waited", waiting.size(), "");
            results.add(
                    section, "given out twice", taken.size() - new HashSet<>(taken).size(), "", Goal.atMost(0, null));
            results.add(section, "lost", waiting.size() - taken(database), "", Goal.atMost(0, null));
        }
        return taken.size() == waiting.size() && new HashSet<>(taken).equals(waiting);
    }

    private static double each(RunningProcess process, long before, int envelopes) {
        return (double) (process.cpuMillis() - before) / envelopes;
    }

    private List<String> takeAll(String token) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> work(token)));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> one : running) {
                all.addAll(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new NotReady("A worker failed", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Leases and acknowledges until nothing waits. */
    private List<String> work(String token) throws IOException, ParseException {
        List<String> taken = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            while (true) {
                Map<String, Object> lease = post(connection, token, LEASES, "{\"max\":" + BATCH + ",\"seconds\":600}");
                List<String> ids = new ArrayList<>();
                for (Map<String, Object> one : JSONObjectUtils.getJSONObjectArray(lease, "deliveries")) {
                    ids.add(JSONObjectUtils.getString(one, "id"));
                }
                if (ids.isEmpty()) {
                    return taken;
                }
                Map<String, Object> settled = post(
                        connection,
                        token,
                        LEASES + "/" + lease.get("lease") + "/acknowledgements",
                        JSONObjectUtils.toJSONString(Map.of("deliveries", ids)));
                taken.addAll(JSONObjectUtils.getStringList(settled, "acknowledged"));
            }
        }
    }

    private static Map<String, Object> post(Connection connection, String token, String path, String body)
            throws IOException, ParseException {
        Answer answer = connection.post(path, "application/json", body, "Authorization: Bearer " + token + "\r\n");
        if (answer.status() != 200) {
            throw new NotReady(path + " answers " + answer.status());
        }
        return JSONObjectUtils.parse(answer.body());
    }

    /** Closed reports that nobody will look at; the ids of their deliveries. */
    private Set<String> seed(java.sql.Connection database, ECKey key, int count) throws SQLException {
        remove(database);
        Sealer sealer = new Sealer(List.of(key), random);
        Set<String> ids = new HashSet<>();
        database.setAutoCommit(false);
        try (PreparedStatement reports = database.prepareStatement(
                        "INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version)"
                                + " VALUES (?, 'report', '" + ROUTE
                                + "', FALSE, UTC_TIMESTAMP(), 'CLOSED', FALSE, 4, 1)");
                PreparedStatement deliveries = database.prepareStatement(
                        "INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available, envelope)"
                                + " SELECT ?, p.id, ?, m.id, UTC_TIMESTAMP(), 'OPEN', UTC_TIMESTAMP(), ? FROM partner p"
                                + " JOIN member m ON m.sign_in_name = 'carla' WHERE p.code = '" + NAME + "'")) {
            for (int i = 0; i < count; i++) {
                UUID report = UUID.randomUUID();
                UUID delivery = UUID.randomUUID();
                reports.setString(1, report.toString());
                reports.addBatch();
                deliveries.setString(1, delivery.toString());
                deliveries.setString(2, report.toString());
                deliveries.setString(3, envelope(sealer, report, key));
                deliveries.addBatch();
                ids.add(delivery.toString());
                if (i % 200 == 199 || i == count - 1) {
                    reports.executeBatch();
                    deliveries.executeBatch();
                }
            }
        }
        database.commit();
        database.setAutoCommit(true);
        return ids;
    }

    private static String envelope(Sealer sealer, UUID report, ECKey key) {
        Binding binding = new Binding(report, Kind.REPORT, 1, Keys.thumbprint(key));
        return sealer.seal(binding, Map.of(Part.STORY, "{\"what\":\"" + "x".repeat(600) + "\"}"))
                .toJson();
    }

    private static int taken(java.sql.Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM partner_delivery d JOIN report r"
                        + " ON r.id = d.report WHERE r.route = '" + ROUTE + "' AND d.state = 'TAKEN'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void remove(java.sql.Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("DELETE FROM report WHERE route = '" + ROUTE + "'");
        }
    }
}
