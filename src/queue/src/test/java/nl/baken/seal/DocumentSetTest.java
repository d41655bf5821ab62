package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DocumentSetTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGEST = "ab".repeat(32);

    private final ECKey root = Keys.generate(RANDOM);
    private final String pinned = Keys.thumbprint(root);
    private final DocumentSet set = new DocumentSet(4, "0.1.0", documents("/nl/melden/burger"), pinned);

    private static SortedMap<String, String> documents(String path) {
        return new TreeMap<>(Map.of(path, DIGEST, "/assets/x-_A1/report.js", DIGEST));
    }

    @Test
    void verifies_under_the_root_that_signed_it() {
        assertEquals(set, DocumentSet.verify(set.sign(root), pinned));
    }

    @Test
    void is_written_so_that_a_script_can_read_it() {
        String payload = new String(
                Base64Strict.decode(set.sign(root).split("\\.", -1)[1]), java.nio.charset.StandardCharsets.US_ASCII);
        assertEquals(
                "{\"documents\":{\"/assets/x-_A1/report.js\":\"" + DIGEST + "\",\"/nl/melden/burger\":\"" + DIGEST
                        + "\"},\"root\":\"" + pinned + "\",\"serial\":4,\"version\":\"0.1.0\"}",
                payload);
    }

    @Test
    void is_refused_when_any_character_was_changed() {
        String signed = set.sign(root);
        for (String changed : Tampering.variants(signed)) {
            assertThrows(EnvelopeUnreadable.class, () -> DocumentSet.verify(changed, pinned), changed);
        }
    }

    @Test
    void is_refused_from_another_root_even_when_it_names_the_pinned_one() {
        ECKey stranger = Keys.generate(RANDOM);
        String foreign = new DocumentSet(4, "0.1.0", documents("/x"), Keys.thumbprint(stranger)).sign(stranger);
        assertThrows(EnvelopeUnreadable.class, () -> DocumentSet.verify(foreign, pinned));
        String posing = Jws.sign(
                "baken-documents",
                "{\"documents\":{\"/x\":\"" + DIGEST + "\"},\"root\":\"" + pinned
                        + "\",\"serial\":1,\"version\":\"1\"}",
                stranger,
                false,
                true);
        assertThrows(EnvelopeUnreadable.class, () -> DocumentSet.verify(posing, pinned));
        assertThrows(IllegalArgumentException.class, () -> set.sign(stranger));
    }

    @Test
    void is_refused_when_it_was_signed_for_another_use_or_says_something_else() {
        String payload = "{\"documents\":{\"/x\":\"" + DIGEST + "\"},\"root\":\"" + pinned
                + "\",\"serial\":1,\"version\":\"1\"}";
        assertEquals(
                1,
                DocumentSet.verify(Jws.sign("baken-documents", payload, root, false, true), pinned)
                        .serial());
        for (String other : List.of(
                Jws.sign("baken-keys", payload, root, false, true),
                Jws.sign("baken-documents", payload, root, false, false),
                Jws.sign("baken-documents", payload.replace(DIGEST, "00"), root, false, true),
                Jws.sign("baken-documents", payload.replace("/x", "x y"), root, false, true),
                Jws.sign("baken-documents", payload.replace(":1,", ":0,"), root, false, true),
                Jws.sign("baken-documents", "[]", root, false, true),
                "",
                "a.b.c",
                "x".repeat(300_000))) {
            assertThrows(EnvelopeUnreadable.class, () -> DocumentSet.verify(other, pinned));
        }
    }

    @Test
    void has_the_number_that_sha256sum_gives() {
        // printf '%s  /a\n%s  /b\n' "$(printf a | sha256sum | cut -c-64)" "$(printf b | sha256sum | cut -c-64)" |
        // sha256sum
        SortedMap<String, String> two = new TreeMap<>(
                Map.of("/a", DocumentSet.sha256(new byte[] {'a'}), "/b", DocumentSet.sha256(new byte[] {'b'})));
        assertEquals("3b1bba2d387844894f61ae3b63bab61a973e0f39835a7eb773d7a172b2282e25", DocumentSet.number(two));
    }
}
