package nl.baken.centre.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final String DIGEST = "0f".repeat(32);

    private static Offer offer(String lines) {
        return Offer.parse(UUID.randomUUID(), Instant.EPOCH, "0.1.0", lines);
    }

    @Test
    void reads_a_line_for_each_document() {
        assertEquals(
                Map.of("/nl/melden/burger", DIGEST, "/assets/a_b-C/report.js", DIGEST),
                offer(DIGEST + "  /nl/melden/burger\n" + DIGEST + "  /assets/a_b-C/report.js\n")
                        .documents());
    }

    @Test
    void leaves_out_what_is_no_such_line() {
        assertEquals(
                Map.of(),
                offer(String.join(
                                "\n",
                                "",
                                DIGEST,
                                DIGEST + " /one-space",
                                DIGEST.toUpperCase(java.util.Locale.ROOT) + "  /capitals",
                                DIGEST.substring(1) + "  /short",
                                DIGEST + "  no-slash",
                                DIGEST + "  /a\" onload=\"x",
                                DIGEST + "  /a<script>"))
                        .documents());
    }

    @Test
    void has_its_number_in_groups_of_four() {
        String number = offer(DIGEST + "  /a\n").number();
        assertEquals(16, number.split(" ", -1).length);
        assertEquals(64 + 15, number.length());
    }
}
