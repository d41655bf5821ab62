package nl.baken.journeys.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.DoubleStream;
import nl.baken.journeys.bench.Connection.Answer;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.StoredReport;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.Story;
import nl.baken.journeys.walk.Colleague;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.ReceiptCode;

/**
 * Whether the time of an answer tells codes apart that open nothing: unknown, expired and replaced ones, asked in random
 * order over HTTP, compared by Welch's t-test. A fourth kind, unknown ones with a millisecond more, shows that such a
 * difference would be noticed.
 *
 * <p>As Reparaz, Balasch and Verbauwhede do (<i>Dude, is my code constant time?</i>, 2017): the threshold is |t| = 4.5,
 * and beside all times those below common percentiles are compared; the largest |t| counts.
 */
final class AnswerTiming {
    private static final double THRESHOLD = 4.5;
    /** Beside all times, those below these shares of both kinds: the slowest say more of the machine than of the code. */
    private static final double[] CROPS = {0.9, 0.75, 0.5, 0.25};

    private static final int WARM_UP = 1_000;
    /** How often each kind is asked. */
    private static final int EACH = 2_000;

    private static final int CODES = 6;
    private static final long PLANTED_NANOS = 1_000_000;
    private static final long CLAIM_PATIENCE_NANOS = 60_000_000_000L;
    private static final int DERIVATIONS = 400;
    private static final String SECTION = "Codes that open nothing, asked in random order, ";

    private final int port;
    private final InstanceFolder folder;
    private final Results results;
    private final SecureRandom random = new SecureRandom();

    AnswerTiming(int port, InstanceFolder folder, Results results) {
        this.port = port;
        this.folder = folder;
        this.results = results;
    }

    private enum Kind {
        UNKNOWN,
        EXPIRED,
        REPLACED,
        PLANTED
    }

    private interface Asked {
        Answer with(String code) throws IOException;
    }

    void measure() throws IOException, SQLException {
        derivation();
        Map<Kind, double[]> times;
        try (Connection connection = new Connection(port)) {
            Map<Kind, List<String>> codes = new EnumMap<>(Kind.class);
            codes.put(Kind.EXPIRED, new ArrayList<>());
            codes.put(Kind.REPLACED, new ArrayList<>());
            prepare(connection, codes);
            times = ask(connection, codes);
        }
        String section = SECTION + EACH + " of each";
        for (Kind kind : Kind.values()) {
            results.add(section, name(kind) + ", p50", percentile(times.get(kind), 0.5), "ms");
        }
        compare(section, times, Kind.UNKNOWN, Kind.EXPIRED);
        compare(section, times, Kind.UNKNOWN, Kind.REPLACED);
        compare(section, times, Kind.EXPIRED, Kind.REPLACED);
        compare(section, times, Kind.UNKNOWN, Kind.PLANTED);
    }

    /** CPU time of one derivation, in this JVM, with the parameters in use. */
    private void derivation() {
        byte[] pepper = new byte[32];
        random.nextBytes(pepper);
        MailboxLock lock = new MailboxLock(Argon2Gate.forCodes(), new TreeMap<>(Map.of(1, pepper)));
        var threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[DERIVATIONS];
        for (int i = 0; i < 2 * DERIVATIONS; i++) {
            ReceiptCode code = ReceiptCode.random(random);
            long before = threads.getCurrentThreadCpuTime();
            lock.derive(code);
            millis[i % DERIVATIONS] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Argon2Gate.Cost cost = Argon2Gate.Cost.CODE;
        String section = "Receipt code (Argon2id, " + cost.memoryKiB() + " KiB, t=" + cost.iterations() + ")";
        results.add(
                section,
                "CPU of a derivation, median of " + DERIVATIONS,
                percentile(millis, 0.5),
                "ms",
                Goal.atMost(5, null));
        results.add(section, "CPU of a derivation, p99", percentile(millis, 0.99), "ms");
    }

    /** Some codes that expired, as time makes them expire, and some that a member replaced. */
    private void prepare(Connection connection, Map<Kind, List<String>> codes) throws IOException, SQLException {
        Way api = new Way.ByApi();
        try (java.sql.Connection database = folder.connect()) {
            Colleague member = Colleague.signIn(URI.create("http://127.0.0.1:" + port), database, folder.signIns());
            for (int i = 0; i < 2 * CODES; i++) {
                Sent sent = api.send(connection, Story.make());
                UUID id = folder.sendTokens().open(sent.token(), Instant.now()).id();
                awaitClaim(database, id);
                Kind kind = i < CODES ? Kind.EXPIRED : Kind.REPLACED;
                if (kind == Kind.EXPIRED) {
                    expire(database, id);
                } else if (member.newCode(id).equals(sent.code())) {
                    throw new NotReady("A new code is the old one");
                }
                codes.getOrDefault(kind, List.of()).add(sent.code());
            }
        }
    }

    private static void awaitClaim(java.sql.Connection database, UUID id) throws SQLException {
        long deadline = System.nanoTime() + CLAIM_PATIENCE_NANOS;
        while (StoredReport.find(database, id).filter(StoredReport::isClaimed).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new NotReady("The centre takes nothing over");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotReady("Interrupted", e);
            }
        }
    }

    private static void expire(java.sql.Connection database, UUID report) throws SQLException {
        try (PreparedStatement expire =
                database.prepareStatement("UPDATE mailbox SET expires = UTC_DATE() - INTERVAL 1 DAY WHERE thumbprint IN"
                        + " (SELECT thumbprint FROM report_mailbox WHERE report = ?)")) {
            expire.setString(1, report.toString());
            if (expire.executeUpdate() != 1) {
                throw new NotReady("A report has no mailbox");
            }
        }
    }

    private Map<Kind, double[]> ask(Connection connection, Map<Kind, List<String>> codes) throws IOException {
        Asked asked = asked(connection);
        Map<Kind, double[]> times = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            times.put(kind, new double[EACH]);
        }
        for (int i = 0; i < WARM_UP; i++) {
            asked.with(ReceiptCode.random(random).groups());
        }
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        for (int i = 0; i < EACH; i++) {
            Collections.shuffle(order, random);
            for (Kind kind : order) {
                List<String> known = codes.getOrDefault(kind, List.of());
                String code =
                        known.isEmpty() ? ReceiptCode.random(random).groups() : known.get(random.nextInt(known.size()));
                long began = System.nanoTime();
                Answer answer = asked.with(code);
                long ended = System.nanoTime();
                while (kind == Kind.PLANTED && System.nanoTime() - ended < PLANTED_NANOS) {
                    Thread.onSpinWait();
                }
                double[] ofKind = times.get(kind);
                if (ofKind == null || answer.status() != 404) {
                    throw new NotReady("A code of kind " + name(kind) + " answers " + answer.status());
                }
                ofKind[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return times;
    }

    private static Asked asked(Connection connection) throws IOException {
        Form form = Page.of(connection.get("/nl/antwoord").body())
                .formWith(control -> control.name().equals("code"))
                .orElseThrow(() -> new NotReady("/nl/antwoord has no field for a code"));
        String path = form.action().replaceAll("#.*", "");
        return code -> connection.post(
                path,
                "application/x-www-form-urlencoded",
                form.fill("code", code).body(form.buttons().get(0)));
    }

    private void compare(String section, Map<Kind, double[]> times, Kind one, Kind other) {
        double[] a = Optional.ofNullable(times.get(one)).orElseThrow();
        double[] b = Optional.ofNullable(times.get(other)).orElseThrow();
        double[] both = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
        double largest = Math.abs(welch(a, b));
        for (double crop : CROPS) {
            double limit = percentile(both, crop);
            largest = Math.max(largest, Math.abs(welch(below(a, limit), below(b, limit))));
        }
        results.add(
                section,
                "|t|, " + name(one) + " and " + name(other),
                largest,
                "",
                other == Kind.PLANTED ? Goal.atLeast(THRESHOLD, null) : Goal.atMost(THRESHOLD, null));
    }

    /** Welch's t: how many standard errors lie between the means. */
    static double welch(double[] a, double[] b) {
        return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double[] below(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value < limit).toArray();
    }

    private static double percentile(double @org.jspecify.annotations.Nullable [] values, double share) {
        double[] sorted = values == null ? new double[0] : values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "unknown";
            case EXPIRED -> "expired";
            case REPLACED -> "replaced";
            case PLANTED -> "unknown plus 1 ms";
        };
    }
}
