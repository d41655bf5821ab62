package nl.baken.journeys.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.IntakeKeys;
import nl.baken.journeys.house.StoredReport;
import nl.baken.journeys.visit.Control;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendTokens;

/**
 * Whether what was acknowledged is true: every code opens its mailbox, every envelope is where its send token says, once,
 * taken over by the centre, and opens to what was sent.
 */
final class Aftermath {
    private static final int AT_ONCE = 2;
    private static final Duration CLAIM_PATIENCE = Duration.ofSeconds(60);
    private static final String ANSWERS = "/nl/antwoord";

    private final int port;
    private final InstanceFolder folder;
    private final List<Sent> sent;

    Aftermath(int port, InstanceFolder folder, List<Sent> sent) {
        this.port = port;
        this.folder = folder;
        this.sent = sent;
    }

    /**
     * How many there were of each.
     *
     * @param refusesOthers whether a code that nobody was given opens nothing, so that opening means something
     */
    record Found(
            int sent,
            int codesOpened,
            int differentCodes,
            int envelopesTrue,
            int claimed,
            int waiting,
            boolean refusesOthers) {
        boolean holds() {
            return codesOpened == sent
                    && differentCodes == sent
                    && envelopesTrue == sent
                    && claimed == sent
                    && waiting == 0
                    && refusesOthers;
        }
    }

    Found check() throws IOException, SQLException {
        int codes = openMailboxes();
        boolean refuses = !opens(ReceiptCode.random(new SecureRandom()).groups());
        awaitClaims();
        AtomicInteger trueOnes = new AtomicInteger();
        AtomicInteger claimed = new AtomicInteger();
        openEnvelopes(trueOnes, claimed);
        return new Found(
                sent.size(),
                codes,
                (int) sent.stream().map(Sent::code).distinct().count(),
                trueOnes.get(),
                claimed.get(),
                waiting(),
                refuses);
    }

    private int openMailboxes() throws IOException {
        ConcurrentLinkedQueue<Sent> left = new ConcurrentLinkedQueue<>(sent);
        AtomicInteger opened = new AtomicInteger();
        Form form = answerForm();
        Crowd.of(AT_ONCE, () -> {
            try (nl.baken.journeys.bench.Connection connection = new nl.baken.journeys.bench.Connection(port)) {
                for (Sent one = left.poll(); one != null; one = left.poll()) {
                    opened.addAndGet(opens(connection, form, one.code()) ? 1 : 0);
                }
            }
        });
        return opened.get();
    }

    private boolean opens(String code) throws IOException {
        try (nl.baken.journeys.bench.Connection connection = new nl.baken.journeys.bench.Connection(port)) {
            return opens(connection, answerForm(), code);
        }
    }

    private static boolean opens(nl.baken.journeys.bench.Connection connection, Form form, String code)
            throws IOException {
        Control field = form.find(Control::isTypedInto).orElseThrow();
        String action = form.action().isEmpty() ? ANSWERS : form.action().replaceAll("#.*", "");
        nl.baken.journeys.bench.Connection.Answer answer = connection.post(
                action,
                "application/x-www-form-urlencoded",
                form.fill(field.name(), code)
                        .body(form.buttons().stream().findFirst().orElse(null)));
        return answer.status() == 200;
    }

    private Form answerForm() throws IOException {
        try (nl.baken.journeys.bench.Connection connection = new nl.baken.journeys.bench.Connection(port)) {
            return Page.of(connection.get(ANSWERS).body())
                    .formWith(Control::isTypedInto)
                    .orElseThrow(() -> new Way.Failed(ANSWERS + " has no field for a code"));
        }
    }

    private void awaitClaims() throws SQLException {
        long deadline = System.nanoTime() + CLAIM_PATIENCE.toNanos();
        while (waiting() > 0 && System.nanoTime() < deadline) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int waiting() throws SQLException {
        try (Connection database = folder.connect();
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM submission")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void openEnvelopes(AtomicInteger trueOnes, AtomicInteger claimed) throws SQLException {
        SendTokens tokens = folder.sendTokens();
        IntakeKeys keys;
        try (Connection database = folder.connect()) {
            keys = IntakeKeys.open(database, folder.signIns());
        }
        ConcurrentLinkedQueue<Sent> left = new ConcurrentLinkedQueue<>(sent);
        Crowd.of(AT_ONCE, () -> {
            try (Connection database = folder.connect()) {
                for (Sent one = left.poll(); one != null; one = left.poll()) {
                    UUID id = tokens.open(one.token(), Instant.now()).id();
                    Optional<StoredReport> stored = StoredReport.find(database, id);
                    claimed.addAndGet(stored.filter(StoredReport::isClaimed).isPresent() ? 1 : 0);
                    trueOnes.addAndGet(stored.isPresent() && isTrue(stored.get(), id, one, keys) ? 1 : 0);
                }
            }
        });
    }

    private static boolean isTrue(StoredReport stored, UUID id, Sent one, IntakeKeys keys) {
        try {
            Envelope envelope = Envelope.parse(stored.envelope()).requireFor(id, Kind.REPORT);
            return one.story().isToldBy(keys.open(envelope));
        } catch (EnvelopeUnreadable e) {
            return false;
        }
    }
}
