package nl.baken.centre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    private final AuditChain chain = new AuditChain(Map.of(1, key(1)));
    private final List<Kept> trail = new ArrayList<>();

    private record Kept(AuditRow row, String mac) {}

    @BeforeEach
    void five_rows() {
        String previous = AuditChain.START;
        for (long seq = 1; seq <= 5; seq++) {
            AuditRow row = row(seq, "anna", "LOOKED", "report-" + seq, "STORY");
            previous = chain.mac(previous, row);
            trail.add(new Kept(row, previous));
        }
    }

    @Test
    void finds_nothing_in_a_trail_that_holds() {
        assertEquals(List.of(), faults(chain, 5, mac(5)));
    }

    @Test
    void an_empty_trail_holds() {
        trail.clear();
        assertEquals(List.of(), faults(chain, 0, AuditChain.START));
    }

    @Test
    void finds_a_changed_row() {
        AuditRow row = trail.get(2).row();
        trail.set(
                2,
                new Kept(
                        row(row.seq(), "bram", row.act(), row.subject(), row.detail()),
                        trail.get(2).mac()));
        assertEquals(List.of("row 3 was changed or moved"), faults(chain, 5, mac(5)));
    }

    @Test
    void finds_a_changed_time() {
        AuditRow row = trail.get(2).row();
        trail.set(
                2,
                new Kept(
                        new AuditRow(
                                row.seq(),
                                row.at().plusNanos(1000),
                                row.actor(),
                                row.act(),
                                row.subject(),
                                row.detail(),
                                row.keyId()),
                        trail.get(2).mac()));
        assertEquals(List.of("row 3 was changed or moved"), faults(chain, 5, mac(5)));
    }

    @Test
    void finds_text_moved_from_one_field_to_the_next() {
        AuditRow row = trail.get(2).row();
        trail.set(
                2,
                new Kept(
                        row(3, "annaL", "OOKED", row.subject(), row.detail()),
                        trail.get(2).mac()));
        assertEquals(List.of("row 3 was changed or moved"), faults(chain, 5, mac(5)));
    }

    @Test
    void finds_a_missing_row() {
        trail.remove(2);
        assertEquals(List.of("row 3 is missing"), faults(chain, 5, mac(4)));
    }

    @Test
    void finds_a_missing_row_that_was_numbered_over() {
        trail.remove(2);
        for (int i = 2; i < trail.size(); i++) {
            AuditRow row = trail.get(i).row();
            trail.set(
                    i,
                    new Kept(
                            row(row.seq() - 1, row.actor(), row.act(), row.subject(), row.detail()),
                            trail.get(i).mac()));
        }
        assertEquals(List.of("row 3 was changed or moved", "row 4 was changed or moved"), faults(chain, 4, mac(4)));
    }

    @Test
    void finds_a_missing_first_row() {
        trail.remove(0);
        assertEquals(List.of("row 1 is missing"), faults(chain, 5, mac(4)));
    }

    @Test
    void finds_two_rows_that_changed_places() {
        Kept second = trail.get(1);
        Kept third = trail.get(2);
        trail.set(1, new Kept(numbered(third.row(), 2), third.mac()));
        trail.set(2, new Kept(numbered(second.row(), 3), second.mac()));
        assertEquals(
                List.of("row 2 was changed or moved", "row 3 was changed or moved", "row 4 was changed or moved"),
                faults(chain, 5, mac(5)));
    }

    @Test
    void finds_a_cut_off_end_by_the_head() {
        String head = mac(5);
        trail.remove(4);
        assertEquals(
                List.of("the trail ends at row 4 and its head says 5: the last rows are missing"),
                faults(chain, 5, head));
    }

    @Test
    void finds_a_trail_emptied_whole() {
        String head = mac(5);
        trail.clear();
        assertEquals(
                List.of("the trail ends at row 0 and its head says 5: the last rows are missing"),
                faults(chain, 5, head));
    }

    @Test
    void finds_a_head_that_fits_no_row() {
        assertEquals(List.of("the head does not fit row 5"), faults(chain, 5, mac(4)));
    }

    @Test
    void finds_rows_added_without_the_key() {
        AuditChain foreign = new AuditChain(Map.of(1, key(2)));
        AuditRow row = row(6, "anna", "CLOSED", "report-1", "");
        trail.add(new Kept(row, foreign.mac(mac(5), row)));
        assertEquals(List.of("row 6 was changed or moved"), faults(chain, 6, mac(6)));
    }

    @Test
    void finds_a_row_that_names_an_unknown_key() {
        AuditRow row = new AuditRow(6, NOON, "anna", "CLOSED", "report-1", "", "audit.7");
        trail.add(new Kept(row, "A".repeat(43)));
        assertEquals(List.of("row 6 was changed or moved"), faults(chain, 6, mac(6)));
    }

    @Test
    void holds_across_a_change_of_key() {
        AuditChain both = new AuditChain(Map.of(1, key(1), 2, key(2)));
        AuditRow row = new AuditRow(6, NOON, "anna", "CLOSED", "report-1", "", both.currentKey());
        assertEquals("audit.2", row.keyId());
        trail.add(new Kept(row, both.mac(mac(5), row)));
        assertEquals(List.of(), faults(both, 6, mac(6)));
    }

    @Test
    void a_head_noted_earlier_tells_a_trail_rewritten_with_the_key() {
        ChainCheck check = new ChainCheck(chain);
        trail.forEach(kept -> {
            check.row(kept.row(), kept.mac());
            check.noted(3, "A".repeat(43));
        });
        assertEquals(List.of("row 3 is not the one that was noted"), check.faults());
    }

    @Test
    void the_same_row_has_another_mac_in_another_place() {
        AuditRow row = trail.get(0).row();
        assertNotEquals(chain.mac(AuditChain.START, row), chain.mac(mac(1), row));
    }

    private List<String> faults(AuditChain with, long headSeq, String headMac) {
        ChainCheck check = new ChainCheck(with);
        trail.forEach(kept -> check.row(kept.row(), kept.mac()));
        check.head(headSeq, headMac);
        return check.faults();
    }

    private String mac(int row) {
        return trail.get(row - 1).mac();
    }

    private static AuditRow numbered(AuditRow row, long seq) {
        return row(seq, row.actor(), row.act(), row.subject(), row.detail());
    }

    private static AuditRow row(long seq, String actor, String act, String subject, String detail) {
        return new AuditRow(seq, NOON, actor, act, subject, detail, "audit.1");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
