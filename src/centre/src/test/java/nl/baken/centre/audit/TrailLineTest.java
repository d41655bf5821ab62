package nl.baken.centre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrailLineTest {
    private static final String MEMBER = "11111111-1111-4111-8111-111111111111";
    private static final String REPORT = "22222222-2222-4222-8222-222222222222";

    @Test
    void members_have_names_and_everything_else_the_beginning_of_its_id() {
        TrailLine line = line(MEMBER, REPORT, "STORY");
        assertEquals("Anna", line.getWho());
        assertEquals("22222222…", line.getAbout());
        assertEquals(REPORT, line.getSubject());
        assertEquals("STORY", line.getDetail());
        assertEquals("Anna", line(MEMBER, REPORT, MEMBER).getDetail());
    }

    @Test
    void nobody_s_name_stands_beside_what_the_centre_did_itself() {
        assertEquals("", line(Audit.SYSTEM, "12", "HOLDS").getWho());
        assertEquals("12", line(Audit.SYSTEM, "12", "HOLDS").getAbout());
    }

    @Test
    void its_moment_is_that_of_the_netherlands() {
        assertEquals("1 jul 2026 14:00:05", line(MEMBER, REPORT, "").getMoment().replace(".", ""));
    }

    private static TrailLine line(String actor, String subject, String detail) {
        return new TrailLine(
                new AuditRow(7, Instant.parse("2026-07-01T12:00:05Z"), actor, "LOOKED", subject, detail, "audit.1"),
                Map.of(MEMBER, "Anna"));
    }
}
