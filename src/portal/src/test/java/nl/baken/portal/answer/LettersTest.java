package nl.baken.portal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.portal.web.Language;
import nl.baken.post.OpenedMailbox;
import nl.baken.seal.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final String EXPLOIT = "<script>alert(1)</script> \u202E مرحبا 😀";

    private static Reply reply(String at, String state, String text) {
        return new Reply(UUID.randomUUID(), "box", Instant.parse(at), state, "nl", text);
    }

    private static Letters letters(int refused, Reply... replies) {
        return new Letters(
                new OpenedMailbox(
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2027, 2, 20),
                        List.of(replies),
                        refused,
                        Optional.empty(),
                        "pass"),
                Language.DUTCH);
    }

    @Test
    void begins_with_the_day_and_the_state() {
        Letters letters = letters(0);
        assertEquals("22 november 2026", letters.getReceived());
        assertEquals("20 februari 2027", letters.getExpires());
        assertEquals("received", letters.getState());
        assertTrue(letters.getAll().isEmpty());
        assertFalse(letters.isTampered());
    }

    @Test
    void shows_the_newest_first_and_its_text_unchanged() {
        Letters letters = letters(
                0,
                reply("2026-11-23T10:00:00Z", "question", "Eerst"),
                reply("2026-11-24T10:00:00Z", "in-triage", " "),
                reply("2026-11-25T23:30:00Z", "closed", EXPLOIT));
        assertEquals("closed", letters.getState());
        assertEquals(2, letters.getAll().size());
        assertEquals(EXPLOIT, letters.getAll().get(0).getText());
        assertEquals("26 november 2026", letters.getAll().get(0).getDay(), "the day as it is here");
        assertEquals("Eerst", letters.getAll().get(1).getText());
    }

    @Test
    void a_withdrawn_report_ends_fourteen_days_later() {
        Letters letters = new Letters(
                new OpenedMailbox(
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2027, 2, 20),
                        List.of(),
                        0,
                        Optional.of(LocalDate.of(2026, 11, 24)),
                        "pass"),
                Language.DUTCH);
        assertEquals("24 november 2026", letters.getWithdrawn());
        assertEquals("8 december 2026", letters.getEnd());
        assertEquals("", letters(0).getEnd());
    }

    @Test
    @Tag("P20")
    void tells_that_an_answer_nobody_signed_is_there() {
        assertTrue(letters(1).isTampered());
    }
}
