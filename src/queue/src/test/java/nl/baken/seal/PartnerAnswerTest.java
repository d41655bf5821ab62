package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerAnswerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey key = Keys.generate(RANDOM);
    private final PartnerAnswer answer =
            new PartnerAnswer(UUID.randomUUID(), UUID.randomUUID(), "nl", "We bellen u ’s morgens. 🙂");

    @Test
    void reads_back_what_a_partner_signed() {
        assertEquals(answer, PartnerAnswer.verify(answer.sign(key), key.toPublicJWK()));
        assertFalse(answer.toString().contains("bellen"));
    }

    @Test
    void nobody_else_can_make_one() {
        ECKey other = Keys.generate(RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> PartnerAnswer.verify(answer.sign(other), key));
    }

    @Test
    void a_changed_character_is_refused_wherever_it_stands() {
        for (String changed : Tampering.variants(answer.sign(key))) {
            assertThrows(EnvelopeUnreadable.class, () -> PartnerAnswer.verify(changed, key));
        }
    }

    @Test
    void what_is_signed_for_another_use_or_says_other_things_is_refused() {
        for (String other : new String[] {
            "",
            "a.b.c",
            "x".repeat(60_001),
            Jws.sign("baken-signed-reply", "{}", key, false, false),
            Jws.sign("baken-partner-answer", "{}", key, false, false),
            Jws.sign("baken-partner-answer", "null", key, false, false),
            Jws.sign(
                    "baken-partner-answer",
                    "{\"id\":\"1\",\"report\":\"2\",\"language\":\"nl\",\"text\":\"x\"}",
                    key,
                    false,
                    false),
            Jws.sign(
                    "baken-partner-answer",
                    "{\"id\":1,\"report\":2,\"language\":\"nl\",\"text\":\"x\"}",
                    key,
                    false,
                    false)
        }) {
            assertThrows(EnvelopeUnreadable.class, () -> PartnerAnswer.verify(other, key));
        }
    }
}
