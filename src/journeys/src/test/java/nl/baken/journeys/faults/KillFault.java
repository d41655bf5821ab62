package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Story;
import org.junit.jupiter.api.Test;

/** What is acknowledged outlives what is killed while reports come in; so often as setting {@code kills} says. */
@Installed
class KillFault {
    private static final int KILLS = Integer.getInteger("kills", 10);

    /** Reports that are acknowledged between one kill and the next, so that each comes while people are sending. */
    private static final int BETWEEN = 3;

    /** A report takes less to be stored, on a busy machine too: so a connection breaks now before that, now after. */
    private static final int LATEST_CUT_MILLIS = 500;

    /** What nginx says while the portal is away, and what the portal says while the database is. */
    private static final Set<String> TRUTHFUL = Set.of("502", "503");

    private final Production production;

    KillFault(Production production) {
        this.production = production;
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_portal_centre_and_database_are_killed() throws SQLException {
        Reckoning reckoning = new Reckoning(production);
        long began = System.nanoTime();
        Senders senders = Senders.start(production.portal());
        for (int i = 0; i < KILLS; i++) {
            Victim victim = Victim.values()[i % Victim.values().length];
            senders.awaitMore(BETWEEN);
            production.database().kill();
            senders.awaitMore(BETWEEN);
            Runnable centreIsBack = production.kill("centre", victim);
            // the centre is away when the portal goes: reports wait for it in the queue, and both start at once
            senders.awaitMore(BETWEEN);
            Runnable portalIsBack = production.kill("portal", victim);
            centreIsBack.run();
            portalIsBack.run();
        }
        senders.awaitMore(BETWEEN);
        List<Sending> sent = senders.stop();
        double seconds = (System.nanoTime() - began) / 1e9;

        reckoning.requireTrue(sent);
        assertTrue(TRUTHFUL.containsAll(senders.others().keySet()), () -> "" + senders.others());
        System.out.printf(
                "KillFault: %d kills each of portal, centre and database in %.0f s: %d reports acknowledged,"
                        + " 0 lost, 0 doubled; other answers meanwhile: %s%n",
                KILLS, seconds, sent.size(), senders.others());
    }

    @Test
    void a_send_whose_answer_was_cut_off_is_sent_again_and_is_one_report_with_one_code()
            throws SQLException, IOException {
        Reckoning reckoning = new Reckoning(production);
        Senders senders = Senders.start(production.portal());
        List<Sending> cut = new ArrayList<>();
        int stored = 0;
        try (CuttingRelay beforeNginx = new CuttingRelay(production.onion().getPort());
                CuttingRelay beforePortal = new CuttingRelay(production.portalPort())) {
            Web plain = new Web(production.portal());
            for (int i = 0; i < KILLS; i++) {
                Way.Prepared report = Way.values()[i % Way.values().length]
                        .prepare(plain, Story.make())
                        .orElseThrow();
                CuttingRelay relay = i % 4 < 2 ? beforeNginx : beforePortal;
                relay.cutAfter(LATEST_CUT_MILLIS * i / KILLS);
                Web broken = new Web(URI.create("http://127.0.0.1:" + relay.port()));
                assertThrows(UncheckedIOException.class, () -> report.send().apply(broken));
                stored += reckoning.isStored(report.sending()) ? 1 : 0;
                for (int again = 0; again < 2; again++) {
                    report.sending()
                            .codes()
                            .add(Way.code(report.send().apply(plain)).orElseThrow());
                }
                cut.add(report.sending());
            }
        } finally {
            cut.addAll(senders.stop());
        }

        assertTrue(stored > 0, "some were stored before the connection broke");
        reckoning.requireTrue(cut);
        System.out.printf(
                "KillFault: %d connections cut between POST and answer, %d of them after the report was stored:"
                        + " each sent again has one code, 0 lost, 0 doubled%n",
                KILLS, stored);
    }
}
