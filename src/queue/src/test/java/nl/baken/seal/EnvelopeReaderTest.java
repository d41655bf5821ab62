package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnvelopeReaderTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ECKey intakeKey = Keys.generate(RANDOM);
    private final ECKey otherKey = Keys.generate(RANDOM);
    private final List<ECKey> current = List.of(intakeKey.toPublicJWK(), otherKey.toPublicJWK());
    private final Binding binding =
            new Binding(UUID.randomUUID(), Kind.REPORT, 3, Keys.thumbprint(Keys.generate(RANDOM)));

    private Map<String, Object> sealed() {
        return sealed(binding, current);
    }

    private static Map<String, Object> sealed(Binding binding, List<ECKey> keys) {
        return json(new Sealer(keys, RANDOM)
                .seal(binding, Map.of(Part.STORY, "{\"a\":\"b\"}"))
                .toJson());
    }

    private static Map<String, Object> json(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private EnvelopeRefused refusal(Map<String, Object> envelope) {
        return assertThrows(EnvelopeRefused.class, () -> EnvelopeReader.read(envelope, binding, current));
    }

    @Test
    void takes_what_was_sealed_for_this_submission_and_keeps_it_as_it_is() {
        Envelope read = EnvelopeReader.read(sealed(), binding, current);
        assertEquals(binding, read.binding());
        assertEquals("{\"a\":\"b\"}", new Opener(otherKey).open(Envelope.parse(read.toJson()), Part.STORY));
        assertEquals("{}", new Opener(intakeKey).open(read, Part.PERSONS));
    }

    @Test
    void takes_an_ephemeral_key_that_is_bound_to_a_single_recipient() {
        List<ECKey> one = List.of(intakeKey.toPublicJWK());
        Map<String, Object> envelope = sealed(binding, one);
        for (Part part : Part.values()) {
            bindEphemeralKey(Jwe.map(envelope, part.code()));
        }
        assertEquals(binding, EnvelopeReader.read(envelope, binding, one).binding());
    }

    @TestFactory
    Stream<DynamicTest> refuses_by_the_place() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("no parts", of("/persons", Map::clear));
        cases.put("a part missing", of("/persons", envelope -> envelope.remove("persons")));
        cases.put("a part too many", of("", envelope -> envelope.put("extra", Map.of())));
        cases.put("a part that is text", of("/story", envelope -> envelope.put("story", "x")));
        cases.put(
                "swapped parts",
                of(
                        "/story/protected",
                        envelope ->
                                envelope.put("story", envelope.put("persons", envelope.getOrDefault("story", "")))));
        cases.put(
                "a part of another submission",
                of(
                        "/reporter/protected",
                        envelope -> envelope.put(
                                "reporter",
                                sealed(new Binding(UUID.randomUUID(), Kind.REPORT, 3, binding.mailbox()), current)
                                        .get("reporter"))));
        cases.put("no ciphertext", inStory("/story/ciphertext", story -> story.remove("ciphertext")));
        cases.put("a member too many", inStory("/story", story -> story.put("aad", "x")));
        cases.put("a compact JWE", of("/story", envelope -> envelope.put("story", "a.b.c.d.e")));
        cases.put("cut short", inStory("/story/ciphertext", story -> shorten(story, "ciphertext", 100)));
        cases.put("cut to the last byte", inStory("/story/ciphertext", story -> shorten(story, "ciphertext", 2)));
        cases.put("not padded", inStory("/story/ciphertext", story -> story.put("ciphertext", bytes(9))));
        cases.put("nothing in it", inStory("/story/ciphertext", story -> story.put("ciphertext", "")));
        cases.put(
                "padded to another size", inStory("/story/ciphertext", story -> story.put("ciphertext", bytes(8192))));
        cases.put("oversized", inStory("/story/ciphertext", story -> story.put("ciphertext", bytes(65_537))));
        cases.put("lax base64", inStory("/story/iv", story -> story.put("iv", Jwe.text(story, "iv") + "=")));
        cases.put("text that is a number", inStory("/story/iv", story -> story.put("iv", 12)));
        cases.put("a long nonce", inStory("/story/iv", story -> story.put("iv", bytes(16))));
        cases.put("a short tag", inStory("/story/tag", story -> story.put("tag", bytes(12))));
        cases.put("a header that is no JSON", header(header -> "{"));
        cases.put("a header that is null", header(header -> "null"));
        cases.put("a long header", header(header -> header.replace("{", "{\"x\":\"" + "y".repeat(5000) + "\",")));
        cases.put("another content algorithm", header(header -> header.replace("A256GCM", "A128GCM")));
        cases.put("no content algorithm", header(header -> header.replace("\"enc\":\"A256GCM\",", "")));
        cases.put("compressed", header(header -> header.replace("{", "{\"zip\":\"DEF\",")));
        cases.put("a critical extension", header(header -> header.replace("{", "{\"crit\":[\"b64\"],")));
        cases.put("another key algorithm, bound", header(header -> header.replace("{", "{\"alg\":\"dir\",")));
        cases.put("another type", header(header -> header.replace("baken-part", "baken-note")));
        cases.put(
                "another id",
                header(header -> header.replace(
                        binding.submission().toString(), UUID.randomUUID().toString())));
        cases.put(
                "an id that is none",
                header(header -> header.replace(binding.submission().toString(), "x")));
        cases.put("another part's name", header(header -> header.replace("\"story\"", "\"persons\"")));
        cases.put("another kind", header(header -> header.replace("\"report\"", "\"withdrawal\"")));
        cases.put("a schema version that is text", header(header -> header.replace(":3", ":\"3\"")));
        cases.put("half a schema version", header(header -> header.replace(":3", ":3.5")));
        cases.put("a schema version beyond int", header(header -> header.replace(":3", ":4294967299")));
        cases.put(
                "another mailbox",
                header(header -> header.replace(binding.mailbox(), Keys.thumbprint(Keys.generate(RANDOM)))));
        cases.put("one ephemeral key for two", inStory("/story/protected", EnvelopeReaderTest::bindEphemeralKey));
        cases.put("a bound ephemeral key that is none", inStory("/story/protected", story -> {
            Jwe.maps(story, "recipients")
                    .forEach(recipient -> Jwe.map(recipient, "header").remove("epk"));
            List<Map<String, Object>> one = Jwe.maps(story, "recipients").subList(0, 1);
            story.put("recipients", new ArrayList<>(one));
            header(header -> header.replace("{", "{\"epk\":{},")).change().accept(Map.of("story", story));
        }));
        cases.put("recipients that are text", inStory("/story/recipients", story -> story.put("recipients", "x")));
        cases.put("a recipient twice", inStory("/story/recipients/2/header/kid", story -> {
            List<Object> twice = new ArrayList<>(Jwe.maps(story, "recipients"));
            twice.add(twice.get(0));
            story.put("recipients", twice);
        }));
        cases.put("another key algorithm", inRecipient("/header/alg", recipient -> Jwe.map(recipient, "header")
                .put("alg", "ECDH-ES+A128KW")));
        cases.put("no key id", inRecipient("/header/kid", recipient -> Jwe.map(recipient, "header")
                .remove("kid")));
        cases.put("no sealed key", inRecipient("/encrypted_key", recipient -> recipient.remove("encrypted_key")));
        cases.put(
                "a short sealed key",
                inRecipient("/encrypted_key", recipient -> recipient.put("encrypted_key", bytes(24))));
        cases.put("a point off the curve", inRecipient("/header/epk", recipient -> point(recipient)
                .put("x", bytes(32))));
        cases.put("the point at infinity", inRecipient("/header/epk", recipient -> {
            point(recipient).put("x", Base64Strict.encode(new byte[32]));
            point(recipient).put("y", Base64Strict.encode(new byte[32]));
        }));
        cases.put("another curve", inRecipient("/header/epk/crv", recipient -> point(recipient)
                .put("crv", "P-384")));
        cases.put("a short coordinate", inRecipient("/header/epk/y", recipient -> point(recipient)
                .put("y", bytes(31))));
        cases.put("a private key in it", inRecipient("/header/epk", recipient -> point(recipient)
                .put("d", bytes(32))));
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Map<String, Object> envelope = sealed();
                    one.getValue().change().accept(envelope);
                    EnvelopeRefused refused = refusal(envelope);
                    assertEquals(one.getValue().pointer(), refused.pointer(), refused.detail());
                    assertFalse(refused.isStale(), refused.detail());
                }));
    }

    @Test
    void tells_apart_what_may_have_been_right_before() {
        EnvelopeRefused oldSchema =
                refusal(sealed(new Binding(binding.submission(), Kind.REPORT, 2, binding.mailbox()), current));
        assertEquals("/story/protected", oldSchema.pointer());
        assertTrue(oldSchema.isStale());

        EnvelopeRefused oneOfTwoKeys = refusal(sealed(binding, List.of(current.get(0))));
        assertEquals("/story/recipients", oneOfTwoKeys.pointer());
        assertTrue(oneOfTwoKeys.isStale());

        EnvelopeRefused unknownKey = refusal(sealed(binding, List.of(current.get(0), Keys.generate(RANDOM))));
        assertEquals("/story/recipients/1/header/kid", unknownKey.pointer());
        assertTrue(unknownKey.isStale());

        EnvelopeRefused keyTooMany =
                refusal(sealed(binding, List.of(current.get(0), current.get(1), Keys.generate(RANDOM))));
        assertEquals("/story/recipients/2/header/kid", keyTooMany.pointer());
    }

    @Test
    void never_repeats_what_the_sender_wrote() {
        Map<String, Object> envelope = sealed();
        envelope.put("kanarie", "kanarie");
        assertFalse(refusal(envelope).detail().contains("kanarie"));
        assertEquals(0, refusal(envelope).getStackTrace().length);
    }

    private record Case(String pointer, Consumer<Map<String, Object>> change) {}

    private static Case of(String pointer, Consumer<Map<String, Object>> change) {
        return new Case(pointer, change);
    }

    private static Case inStory(String pointer, Consumer<Map<String, Object>> change) {
        return of(pointer, envelope -> change.accept(Jwe.map(envelope, "story")));
    }

    private static Case inRecipient(String pointer, Consumer<Map<String, Object>> change) {
        return inStory(
                "/story/recipients/0" + pointer,
                story -> change.accept(Jwe.maps(story, "recipients").get(0)));
    }

    private static Case header(UnaryOperator<String> change) {
        return inStory(
                "/story/protected",
                story -> story.put(
                        "protected",
                        Base64Strict.encode(change.apply(new String(
                                        Base64Strict.decode(Jwe.text(story, "protected")), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, Object> point(Map<String, Object> recipient) {
        return Jwe.map(Jwe.map(recipient, "header"), "epk");
    }

    /** Moves the first recipient's ephemeral key into the protected header, as some libraries have it. */
    private static void bindEphemeralKey(Map<String, Object> jwe) {
        Map<String, Object> header =
                Jwe.parse(new String(Base64Strict.decode(Jwe.text(jwe, "protected")), StandardCharsets.UTF_8), 4096);
        header.put("epk", Jwe.map(Jwe.maps(jwe, "recipients").get(0), "header").remove("epk"));
        jwe.put(
                "protected",
                Base64Strict.encode(JSONObjectUtils.toJSONString(header).getBytes(StandardCharsets.UTF_8)));
    }

    private static void shorten(Map<String, Object> jwe, String member, int characters) {
        String text = Jwe.text(jwe, member);
        jwe.put(member, text.substring(0, text.length() - characters));
    }

    private static String bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64Strict.encode(bytes);
    }
}
