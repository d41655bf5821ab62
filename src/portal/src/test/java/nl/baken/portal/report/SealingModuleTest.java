package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.baken.seal.Binding;
import nl.baken.seal.Envelope;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.Opener;
import nl.baken.seal.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What seals in a browser: it trusts the centre's keys and no others, and the centre opens what it makes. */
class SealingModuleTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_BYTES = 20_000;
    private static final List<String> MODULE = List.of(
            "sealing.js",
            "answers.js",
            "envelope.js",
            "jose.js",
            "../nl/baken/portal/report/report.js",
            "../nl/baken/portal/guard/work.js");
    private static final String STORY = "{\"what\":\"Zij huilt. \u0644\u0627 \u202Eom\u202C 👩‍👩‍👧‍👦 <script>\"}";

    @SuppressWarnings("NullAway.Init")
    private static Node node;

    private final ECKey root = Keys.generate(RANDOM);
    private final String pinned = Keys.thumbprint(root);
    private final Binding binding =
            new Binding(UUID.randomUUID(), Kind.REPORT, 7, Keys.thumbprint(Keys.generate(RANDOM)));

    @BeforeAll
    static void start() throws IOException {
        node = new Node();
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    private static List<ECKey> keys(int count) {
        return Stream.generate(() -> Keys.generate(RANDOM)).limit(count).toList();
    }

    private String published(List<ECKey> intake) {
        return new KeySet(3, intake, keys(1), pinned).sign(root);
    }

    private Map<String, Object> sealed(List<ECKey> intake, Map<String, String> parts) throws Exception {
        return node.ask(
                "seal",
                Map.of(
                        "published", published(intake),
                        "root", pinned,
                        "parts", parts,
                        "token", Map.of("id", binding.submission().toString(), "mailbox", binding.mailbox()),
                        "schema", binding.schema()));
    }

    private void isForeign(String why, String published) throws Exception {
        assertEquals(Map.of("foreign", true), node.ask("trusted", Map.of("published", published, "root", pinned)), why);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_centre_opens_what_is_sealed_in_a_browser_with_each_of_its_keys(int count) throws Exception {
        List<ECKey> intake = keys(count);
        Map<String, Object> answer = sealed(intake, Map.of("story", STORY, "reporter", "{}", "persons", "{ }"));
        Envelope envelope =
                Envelope.parse(JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(answer, "envelope")));
        assertEquals(binding, envelope.binding());
        for (ECKey key : intake) {
            assertEquals(STORY, new Opener(key).open(envelope, Part.STORY));
            assertEquals("{}", new Opener(key).open(envelope, Part.REPORTER));
            assertEquals("{ }", new Opener(key).open(envelope, Part.PERSONS));
        }
        assertEquals(intake.stream().map(ECKey::getKeyID).toList(), envelope.recipients(Part.PERSONS));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4 << 10, (4 << 10) + 1, 16 << 10, (16 << 10) + 1, 64 << 10})
    void its_length_tells_one_of_three_sizes(int bytes) throws Exception {
        String part = "\"" + "ë".repeat((bytes - 2) / 2) + "x".repeat(bytes % 2) + "\"";
        Map<String, Object> answer = sealed(keys(1), Map.of("story", part, "reporter", "{}", "persons", "{}"));
        Envelope envelope =
                Envelope.parse(JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(answer, "envelope")));
        assertEquals(bytes <= 4 << 10 ? 4 : bytes <= 16 << 10 ? 16 : 64, envelope.sizeClass());
    }

    @Test
    void a_part_that_no_envelope_holds_is_not_sealed_cut_off() throws Exception {
        String part = "\"" + "x".repeat(64 << 10) + "\"";
        assertTrue(sealed(keys(1), Map.of("story", part, "reporter", "{}", "persons", "{}"))
                .containsKey("refused"));
    }

    @Test
    void the_keys_of_a_signed_set_are_trusted() throws Exception {
        List<ECKey> intake = keys(2);
        assertEquals(
                Map.of("kids", intake.stream().map(ECKey::getKeyID).toList()),
                node.ask("trusted", Map.of("published", published(intake), "root", pinned)));
    }

    @Test
    @Tag("P17")
    void a_set_of_another_root_is_foreign() throws Exception {
        ECKey foreign = Keys.generate(RANDOM);
        isForeign("its own", new KeySet(3, keys(1), keys(1), Keys.thumbprint(foreign)).sign(foreign));
        Map<String, Object> forged = JSONObjectUtils.parse(published(keys(1)));
        KeySet theirs = new KeySet(3, keys(1), keys(1), Keys.thumbprint(foreign));
        forged.put("signature", JSONObjectUtils.parse(theirs.sign(foreign)).get("signature"));
        isForeign("a foreign signature under the pinned name", JSONObjectUtils.toJSONString(forged));
    }

    @Test
    @Tag("P17")
    void a_changed_character_anywhere_makes_a_set_foreign() throws Exception {
        String published = published(keys(2));
        int changes = 0;
        for (int at = 0; at < published.length(); at++) {
            char was = published.charAt(at);
            if (!Character.isLetterOrDigit(was) || isLastOfSignature(published, at)) {
                continue;
            }
            char other = was == 'A' ? 'B' : was == '7' ? '8' : Character.isDigit(was) ? '7' : 'A';
            isForeign("at " + at, published.substring(0, at) + other + published.substring(at + 1));
            changes++;
        }
        assertTrue(changes > 800, changes + " changes");
    }

    /** The last character of a signature has bits that mean nothing to a lax reader of base64. */
    private static boolean isLastOfSignature(String published, int at) {
        return published.charAt(at + 1) == '"' && published.substring(0, at).contains("..");
    }

    @Test
    @Tag("P17")
    void what_is_not_such_a_set_is_foreign() throws Exception {
        for (String nonsense : List.of("", "{}", "[]", "null", "<html>", "{\"keys\":[]}")) {
            isForeign(nonsense, nonsense);
        }
        Map<String, Object> signed = JSONObjectUtils.parse(published(keys(1)));
        for (String member : List.copyOf(signed.keySet())) {
            Map<String, Object> less = new TreeMap<>(signed);
            less.remove(member);
            isForeign("without " + member, JSONObjectUtils.toJSONString(less));
        }
        Map<String, Object> more = new TreeMap<>(signed);
        more.put("more", 1);
        isForeign("with more", JSONObjectUtils.toJSONString(more));
        Map<String, Object> none = new TreeMap<>(signed);
        none.put("keys", new ArrayList<>());
        isForeign("without a key", JSONObjectUtils.toJSONString(none));
    }

    @Test
    void two_envelopes_of_the_same_words_have_nothing_in_common() throws Exception {
        List<ECKey> intake = keys(1);
        Map<String, String> parts = Map.of("story", STORY, "reporter", "{}", "persons", "{}");
        assertNotEquals(
                JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(sealed(intake, parts), "envelope"), "story")
                        .get("ciphertext"),
                JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(sealed(intake, parts), "envelope"), "story")
                        .get("ciphertext"));
    }

    @Test
    void the_library_is_what_its_package_gives() throws Exception {
        assertEquals(Node.bundle(), Files.readString(Node.ASSETS.resolve("jose.js")));
    }

    @Test
    void all_of_it_takes_less_than_twenty_kilobytes_on_the_wire() throws IOException {
        int bytes = 0;
        for (String name : MODULE) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(Files.readAllBytes(Node.ASSETS.resolve(name)));
            }
            bytes += packed.size();
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
}
