package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedNoteTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID REPORT = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();

    private final ECKey key = Keys.generate(RANDOM);
    private final SealedNote note =
            SealedNote.seal(REPORT, "draft", ID, "{\"text\":\"Dag, العربية 🙂\"}", List.of(key.toPublicJWK()), RANDOM);

    @Test
    void opens_to_what_was_written() {
        assertEquals("{\"text\":\"Dag, العربية 🙂\"}", note.open(REPORT, "draft", ID, key));
        assertFalse(note.toString().contains("Dag"));
    }

    @Test
    void opens_for_nobody_else() {
        ECKey other = Keys.generate(RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> note.open(REPORT, "draft", ID, other));
    }

    @Test
    void refuses_another_report_purpose_or_id() {
        UUID other = UUID.randomUUID();
        assertThrows(EnvelopeUnreadable.class, () -> note.open(other, "draft", ID, key));
        assertThrows(EnvelopeUnreadable.class, () -> note.open(REPORT, "reply", ID, key));
        assertThrows(EnvelopeUnreadable.class, () -> note.open(REPORT, "draft", other, key));
    }

    @Test
    void refuses_a_changed_note() {
        SealedNote changed = new SealedNote(note.jwe().replaceFirst("\"tag\":\".", "\"tag\":\"_"));
        SealedNote again = new SealedNote(note.jwe().replaceFirst("\"tag\":\".", "\"tag\":\"A"));
        assertThrows(EnvelopeUnreadable.class, () -> {
            changed.open(REPORT, "draft", ID, key);
            again.open(REPORT, "draft", ID, key); // one of the two is a change
        });
    }
}
