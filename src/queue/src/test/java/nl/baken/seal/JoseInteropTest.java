package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our envelopes are plain JOSE: another library opens them, and we open that library's. */
class JoseInteropTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String STORY = "{\"wat\":\"Zij huilt. \u0644\u0627 😢 <b>\"}";

    @SuppressWarnings("NullAway.Init")
    private static Jose jose;

    private final Binding binding =
            new Binding(UUID.randomUUID(), Kind.REPORT, 1, Keys.thumbprint(Keys.generate(RANDOM)));

    @BeforeAll
    static void start() throws Exception {
        jose = new Jose();
    }

    @AfterAll
    static void stop() throws Exception {
        jose.close();
    }

    private static List<ECKey> keys(int count) {
        return Stream.generate(() -> Keys.generate(RANDOM)).limit(count).toList();
    }

    private Map<String, Object> sealedHere(List<ECKey> recipients) throws Exception {
        Envelope envelope = new Sealer(recipients, RANDOM).seal(binding, Map.of(Part.STORY, STORY));
        return Jwe.map(JSONObjectUtils.parse(envelope.toJson()), "story");
    }

    private Map<String, Object> sealedThere(List<ECKey> recipients, Part part, String plaintext) throws Exception {
        return Jwe.map(
                jose.ask(
                        "seal",
                        Map.of(
                                "plaintext",
                                plaintext,
                                "header",
                                Envelope.header(binding, part),
                                "recipients",
                                recipients.stream()
                                        .map(key -> key.toPublicJWK().toJSONObject())
                                        .toList())),
                "jwe");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void jose_opens_what_we_seal_with_each_recipients_key(int count) throws Exception {
        List<ECKey> recipients = keys(count);
        Map<String, Object> jwe = sealedHere(recipients);
        for (ECKey key : recipients) {
            Map<String, Object> opened = jose.ask("open", Map.of("jwe", jwe, "key", key.toJSONObject()));
            assertEquals(STORY, Jwe.text(opened, "plaintext").stripTrailing());
            assertEquals(
                    binding.submission().toString(), Jwe.map(opened, "header").get("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void we_open_what_jose_seals_with_each_recipients_key(int count) throws Exception {
        List<ECKey> recipients = keys(count);
        Map<String, Object> envelope = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            envelope.put(part.code(), sealedThere(recipients, part, part == Part.STORY ? STORY : "{}"));
        }
        Envelope read = Envelope.parse(JSONObjectUtils.toJSONString(envelope));
        for (ECKey key : recipients) {
            assertEquals(STORY, new Opener(key).open(read, Part.STORY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_jose_seals_is_taken_unopened(int count) throws Exception {
        List<ECKey> recipients = keys(count);
        Map<String, Object> envelope = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            String padded = new String(Padding.pad(STORY), java.nio.charset.StandardCharsets.UTF_8);
            envelope.put(part.code(), sealedThere(recipients, part, padded));
        }
        Envelope read = EnvelopeReader.read(envelope, binding, recipients);
        assertEquals(STORY, new Opener(recipients.get(0)).open(read, Part.REPORTER));
    }

    @Test
    void a_changed_character_in_what_we_seal_is_refused_by_both() throws Exception {
        ECKey key = Keys.generate(RANDOM);
        List<String> opened = new ArrayList<>();
        int changes = Tampering.each(sealedHere(List.of(key)), (where, changed) -> {
            assertThrows(EnvelopeUnreadable.class, () -> Jwe.open(changed, key), where);
            // A key id is a hint to other libraries, and laxly spelled base64url is theirs to allow.
            if (!where.endsWith("/kid") && !isLaxSpelling(where)) {
                try {
                    if (!jose.ask("open", Map.of("jwe", changed, "key", key.toJSONObject()))
                            .containsKey("refused")) {
                        opened.add(where);
                    }
                } catch (Exception e) {
                    throw new AssertionError(where, e);
                }
            }
        });
        assertTrue(changes > 500);
        assertEquals(List.of(), opened);
    }

    private static boolean isLaxSpelling(String where) {
        return where.endsWith("/encrypted_key")
                || where.endsWith("/iv")
                || where.endsWith("/tag")
                || where.endsWith("/ciphertext")
                || where.endsWith("/x")
                || where.endsWith("/y");
    }

    @Test
    void a_changed_character_in_what_jose_seals_is_refused_here() throws Exception {
        ECKey key = Keys.generate(RANDOM);
        Map<String, Object> jwe = sealedThere(List.of(key), Part.STORY, STORY);
        assertEquals(STORY, new String(Jwe.open(jwe, key).plaintext(), java.nio.charset.StandardCharsets.UTF_8));
        int changes = Tampering.each(
                jwe, (where, changed) -> assertThrows(EnvelopeUnreadable.class, () -> Jwe.open(changed, key), where));
        assertTrue(changes > 500);
    }

    @Test
    void jose_verifies_the_signature_of_a_key_set() throws Exception {
        ECKey root = Keys.generate(RANDOM);
        KeySet set = new KeySet(1, keys(1), keys(1), Keys.thumbprint(root));
        Map<String, Object> published = JSONObjectUtils.parse(set.sign(root));
        String signature = (String) published.remove("signature");
        String payload = JSONObjectUtils.toJSONString(new java.util.TreeMap<>(published));
        Map<String, Object> answer = jose.ask("verify", Map.of("jws", String.valueOf(signature), "payload", payload));
        assertEquals("baken-keys", Jwe.map(answer, "header").get("typ"));
        assertFalse(answer.containsKey("refused"));
        assertTrue(jose.ask("verify", Map.of("jws", String.valueOf(signature), "payload", payload + " "))
                .containsKey("refused"));
    }

    @Test
    void key_ids_are_thumbprints() {
        assertTrue(IntStream.range(0, 5)
                .mapToObj(i -> Keys.generate(RANDOM))
                .allMatch(key -> key.getKeyID().equals(Keys.thumbprint(key)) && Keys.isThumbprint(key.getKeyID())));
    }
}
