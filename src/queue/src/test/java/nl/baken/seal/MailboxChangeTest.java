package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailboxChangeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey answerKey = Keys.generate(RANDOM);
    private final KeySet keys =
            new KeySet(1, List.of(Keys.generate(RANDOM)), List.of(answerKey), Keys.thumbprint(Keys.generate(RANDOM)));
    private final MailboxChange change = new MailboxChange(
            UUID.randomUUID(), Keys.thumbprint(Keys.generate(RANDOM)), Keys.thumbprint(Keys.generate(RANDOM)));

    @Test
    void reads_back_what_a_member_signed() {
        String signed = change.sign(answerKey);
        assertEquals(change, MailboxChange.verify(signed, keys));
        assertTrue(signed.length() < 1000);
    }

    @Test
    void whoever_owns_the_database_cannot_make_one() {
        ECKey own = Keys.generate(RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> MailboxChange.verify(change.sign(own), keys));
    }

    @Test
    void a_changed_character_is_refused_wherever_it_stands() {
        for (String changed : Tampering.variants(change.sign(answerKey))) {
            assertThrows(EnvelopeUnreadable.class, () -> MailboxChange.verify(changed, keys));
        }
    }

    @Test
    void a_signature_for_another_use_is_refused() {
        String other = Jws.sign("baken-signed-reply", "{}", answerKey, false, false);
        assertThrows(EnvelopeUnreadable.class, () -> MailboxChange.verify(other, keys));
        String empty = Jws.sign("baken-mailbox-change", "{\"report\":\"x\"}", answerKey, false, false);
        assertThrows(EnvelopeUnreadable.class, () -> MailboxChange.verify(empty, keys));
        assertThrows(EnvelopeUnreadable.class, () -> MailboxChange.verify("", keys));
    }
}
