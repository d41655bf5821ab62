package nl.baken.centre.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import nl.baken.seal.EnvelopeUnreadable;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Link LINK = new Link(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Link.About.PERSON,
            UUID.randomUUID(),
            Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void comes_back_as_it_was_and_tells_no_log_which_reports() {
        assertEquals(LINK, Link.parse(LINK.toJson()));
        assertFalse(LINK.toString().contains(LINK.other().toString()));
    }

    @Test
    void is_refused_when_it_is_something_else() {
        for (String json : new String[] {
            "",
            "{}",
            "[]",
            LINK.toJson().replace("PERSON", "ANYTHING"),
            LINK.toJson().replace("2026-11-22", "gisteren"),
            LINK.toJson().replace("-", "")
        }) {
            assertThrows(EnvelopeUnreadable.class, () -> Link.parse(json), json);
        }
    }
}
