package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.IntakeKeys;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.StoredReport;
import nl.baken.platform.SecretsFile;
import nl.baken.seal.Envelope;
import nl.baken.seal.Kind;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendTokens;

/** Whether what was acknowledged is true, and all of it: nothing lost, nothing doubled, nothing that nobody sent. */
final class Reckoning {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Production production;
    private final OwnMariaDb database;
    private final SendTokens tokens;
    private final Set<String> before;
    private final long mailboxesBefore;

    /** Notes what there is before. */
    Reckoning(Production production) {
        this.production = production;
        database = production.database();
        tokens = new SendTokens(
                SecretsFile.read(production.secret("portal/secrets")).versions("token"), RANDOM);
        before = database.reports();
        mailboxesBefore = mailboxes();
    }

    /** Fails unless the reports since are these, each once, its code the only one and its envelope what was sent. */
    void requireTrue(List<Sending> sent) throws SQLException {
        Set<String> added = new TreeSet<>(database.reports());
        added.removeAll(before);
        Set<String> ids = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (Sending each : sent) {
            ids.add(id(each).toString());
            assertEquals(1, each.codes().size(), "the same token has the same code");
            codes.addAll(each.codes());
        }
        assertEquals(Set.of(), minus(ids, added), "lost");
        assertEquals(Set.of(), minus(added, ids), "nobody sent these, or their sender was told nothing");
        assertEquals(sent.size(), added.size(), "each once");
        assertEquals(sent.size(), codes.size(), "each with a code of its own");
        assertEquals(sent.size(), mailboxes() - mailboxesBefore, "and one mailbox");
        requireEnvelopes(sent);
        Form form = new Form(production.portal());
        codes.parallelStream()
                .forEach(code -> assertEquals(200, form.read(code).statusCode(), "a code opens its mailbox"));
        assertNotEquals(
                200, form.read(ReceiptCode.random(RANDOM).groups()).statusCode(), "a code that nobody was given");
    }

    private void requireEnvelopes(List<Sending> sent) throws SQLException {
        try (Connection centre = database.connect(MariaDb.CENTRE)) {
            IntakeKeys keys = IntakeKeys.open(centre, List.of(production.lead()));
            for (Sending each : sent) {
                StoredReport stored = StoredReport.find(centre, id(each)).orElseThrow();
                Envelope envelope = Envelope.parse(stored.envelope()).requireFor(id(each), Kind.REPORT);
                assertTrue(each.story().isToldBy(keys.open(envelope)), "an envelope opens to what was sent");
            }
        }
    }

    /** Whether a report under this token is in the database, in either wing's part of it. */
    boolean isStored(Sending sending) throws SQLException {
        try (Connection centre = database.connect(MariaDb.CENTRE)) {
            return StoredReport.find(centre, id(sending)).isPresent();
        }
    }

    private UUID id(Sending sending) {
        return tokens.open(sending.token(), Instant.now()).id();
    }

    private long mailboxes() {
        return Long.parseLong(
                database.column("SELECT COUNT(*) FROM mailbox").iterator().next());
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
