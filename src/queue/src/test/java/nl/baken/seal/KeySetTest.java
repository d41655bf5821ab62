package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeySetTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey root = Keys.generate(RANDOM);
    private final ECKey intake = Keys.generate(RANDOM);
    private final ECKey answer = Keys.generate(RANDOM);
    private final String pinned = Keys.thumbprint(root);
    private final KeySet set = new KeySet(3, List.of(intake), List.of(answer), pinned);

    @Test
    void verifies_under_the_pinned_root() {
        KeySet read = KeySet.verify(set.sign(root), pinned);
        assertEquals(3, read.serial());
        assertEquals(Keys.thumbprint(intake), read.intake().get(0).getKeyID());
        assertTrue(read.answerKey(Keys.thumbprint(answer)).isPresent());
        assertFalse(read.answerKey(Keys.thumbprint(intake)).isPresent());
    }

    @Test
    void publishes_no_private_key() {
        assertFalse(set.sign(root).contains("\"d\""));
    }

    @Test
    void refuses_a_set_signed_by_another_root() {
        ECKey foreign = Keys.generate(RANDOM);
        String forged = new KeySet(3, List.of(intake), List.of(answer), Keys.thumbprint(foreign)).sign(foreign);
        assertThrows(KeySetRefused.class, () -> KeySet.verify(forged, pinned));
    }

    @Test
    void refuses_a_foreign_signature_under_the_pinned_name() throws ParseException {
        ECKey foreign = Keys.generate(RANDOM);
        Map<String, Object> forged = JSONObjectUtils.parse(set.sign(root));
        Map<String, Object> other = JSONObjectUtils.parse(
                new KeySet(3, List.of(intake), List.of(answer), Keys.thumbprint(foreign)).sign(foreign));
        forged.put("signature", other.get("signature"));
        assertThrows(KeySetRefused.class, () -> KeySet.verify(JSONObjectUtils.toJSONString(forged), pinned));
    }

    @Test
    void refuses_an_added_key() throws ParseException {
        Map<String, Object> forged = JSONObjectUtils.parse(set.sign(root));
        forged.put(
                "keys",
                List.of(
                        intake.toPublicJWK().toJSONObject(),
                        Keys.generate(RANDOM).toPublicJWK().toJSONObject()));
        assertThrows(KeySetRefused.class, () -> KeySet.verify(JSONObjectUtils.toJSONString(forged), pinned));
    }

    @Test
    void refuses_a_changed_character_anywhere() throws ParseException {
        int changes = Tampering.each(
                JSONObjectUtils.parse(set.sign(root)),
                (where, changed) -> assertThrows(
                        KeySetRefused.class,
                        () -> KeySet.verify(JSONObjectUtils.toJSONString(changed), pinned),
                        where));
        assertTrue(changes > 300);
    }

    @Test
    void refuses_another_serial() {
        String older = set.sign(root).replace("\"serial\":3", "\"serial\":2");
        assertThrows(KeySetRefused.class, () -> KeySet.verify(older, pinned));
    }

    @Test
    void refuses_what_is_no_key_set() {
        for (String nonsense : List.of("", "{}", "[]", "null")) {
            assertThrows(KeySetRefused.class, () -> KeySet.verify(nonsense, pinned));
        }
    }

    @Test
    void is_not_signed_by_a_key_that_is_not_its_root() {
        assertThrows(IllegalArgumentException.class, () -> set.sign(answer));
    }
}
