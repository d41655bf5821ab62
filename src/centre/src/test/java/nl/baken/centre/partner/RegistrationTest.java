package nl.baken.centre.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.baken.seal.Keys;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey key = Keys.generate(RANDOM);

    @Test
    void a_partner_claims_its_key_its_parts_and_whether_it_may_answer() {
        Partner partner = new Partner(
                UUID.randomUUID(), new Registration("zaken", "Zaken", key, EnumSet.of(Part.STORY, Part.PERSONS), true));
        assertEquals(Keys.thumbprint(key), partner.claim().key());
        assertEquals(EnumSet.of(Part.STORY, Part.PERSONS), partner.parts());
        assertEquals(
                Set.of("PARTNER_SYSTEM", "STORY", "PERSONS", "ANSWERS"),
                Set.of(partner.claim().role().split(" ", -1)));
    }

    @Test
    void a_private_key_is_refused_and_not_kept() {
        assertEquals("private-key", refused(() -> Registration.key(key.toJSONString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}", "[]", "null", "geen sleutel", "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}"})
    void what_is_no_key_is_refused(String jwk) {
        assertEquals("key", refused(() -> Registration.key(jwk)));
    }

    @Test
    void a_key_off_the_curve_is_refused() {
        String off = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(key.getX(), key.getX());
        assertEquals("key", refused(() -> Registration.key(off)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Zaken", "9zaken", "zaken systeem", "zaken:1", "een-veel-te-lang-woord"})
    void a_code_that_the_audit_trail_could_not_hold_is_refused(String code) {
        assertEquals("code", refused(() -> new Registration(code, "Zaken", key, Set.of(Part.STORY), false)));
    }

    @Test
    void a_partner_that_gets_nothing_or_has_no_name_is_refused() {
        assertEquals("parts", refused(() -> new Registration("zaken", "Zaken", key, Set.of(), false)));
        assertEquals("name", refused(() -> new Registration("zaken", " ", key, Set.of(Part.STORY), false)));
    }

    @Test
    void the_private_half_is_never_taken_over() {
        Registration registration = new Registration("zaken", "Zaken", key, Set.of(Part.STORY), false);
        assertFalse(registration.key().isPrivate());
    }

    private static String refused(Runnable act) {
        return assertThrows(Registration.Refused.class, act::run).what();
    }
}
