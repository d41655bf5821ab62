package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCertificateTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ECKey ROOT = Keys.generate(RANDOM);
    private static final ECKey OTHER = Keys.generate(RANDOM);
    private static final String PINNED = Keys.thumbprint(ROOT);

    private final MemberCertificate certificate =
            new MemberCertificate(UUID.randomUUID(), "TEAM_LEAD", Keys.thumbprint(Keys.generate(RANDOM)));

    @Test
    void says_after_signing_what_it_said_before() {
        assertEquals(certificate, MemberCertificate.verify(certificate.sign(ROOT), PINNED));
    }

    @Test
    void one_that_another_key_signed_is_refused_even_when_it_names_itself() {
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(certificate.sign(OTHER), PINNED));
    }

    @Test
    void one_whose_header_or_words_were_changed_is_refused() {
        String[] right = certificate.sign(ROOT).split("\\.", -1);
        String[] other = certificate.sign(OTHER).split("\\.", -1);
        String[] words = new MemberCertificate(certificate.member(), "ADMINISTRATOR", certificate.key())
                .sign(ROOT)
                .split("\\.", -1);
        for (String changed : new String[] {
            right[0] + "." + words[1] + "." + right[2],
            right[0] + "." + right[1] + "." + other[2],
            other[0] + "." + right[1] + "." + right[2],
            right[0] + "." + right[1] + "."
        }) {
            assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(changed, PINNED), changed);
        }
    }

    @Test
    void a_signature_that_the_root_made_for_another_use_is_refused() {
        String keys = Jws.sign("baken-keys", "{\"key\":\"a\",\"member\":\"b\",\"role\":\"c\"}", ROOT, false, true);
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(keys, PINNED));
        String less = Jws.sign("baken-member", "{\"key\":\"a\",\"role\":\"c\"}", ROOT, false, true);
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(less, PINNED));
        String nobody = Jws.sign("baken-member", "{\"key\":\"a\",\"member\":\"b\",\"role\":\"c\"}", ROOT, false, true);
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(nobody, PINNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0..", "{}"})
    void what_is_none_is_refused(String text) {
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify(text, PINNED));
        assertThrows(EnvelopeUnreadable.class, () -> MemberCertificate.verify("a".repeat(5000), PINNED));
    }
}
