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
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey intakeKey = Keys.generate(RANDOM);
    private final ECKey otherKey = Keys.generate(RANDOM);
    private final Binding binding =
            new Binding(UUID.randomUUID(), Kind.REPORT, 1, Keys.thumbprint(Keys.generate(RANDOM)));

    private Envelope seal(Map<Part, String> parts, ECKey... recipients) {
        return new Sealer(List.of(recipients), RANDOM).seal(binding, parts);
    }

    private static String json(String story) {
        return JSONObjectUtils.toJSONString(Map.of("wat", story));
    }

    @Property(tries = 200)
    void opens_to_what_was_sealed(@ForAll @StringLength(max = 2000) String story) {
        String text = json(story);
        Envelope read = Envelope.parse(seal(Map.of(Part.STORY, text), intakeKey).toJson());
        assertEquals(text, new Opener(intakeKey).open(read, Part.STORY));
    }

    @Test
    @Tag("P10")
    void opens_for_each_of_several_recipients_and_for_nobody_else() {
        ECKey third = Keys.generate(RANDOM);
        Envelope envelope = seal(Map.of(Part.PERSONS, json("M.")), intakeKey, otherKey, third);
        for (ECKey key : List.of(intakeKey, otherKey, third)) {
            assertEquals(json("M."), new Opener(key).open(envelope, Part.PERSONS));
        }
        ECKey stranger = Keys.generate(RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> new Opener(stranger).open(envelope, Part.PERSONS));
        assertEquals(3, envelope.recipients(Part.PERSONS).size());
    }

    @Test
    void seals_a_part_with_nothing_in_it_too() {
        Envelope envelope = seal(Map.of(Part.STORY, json("x")), intakeKey);
        assertEquals("{}", new Opener(intakeKey).open(envelope, Part.REPORTER));
    }

    @Test
    @Tag("P10")
    void shows_nothing_of_what_was_sealed() {
        String shown = seal(Map.of(Part.STORY, json("kanarie")), intakeKey).toJson();
        assertFalse(shown.contains("kanarie"));
        assertTrue(shown.contains("protected"));
    }

    @Nested
    class Length {
        @Test
        void tells_only_one_of_three_sizes() {
            int empty = seal(Map.of(), intakeKey).toJson().length();
            assertEquals(
                    empty,
                    seal(Map.of(Part.STORY, json("a".repeat(4000))), intakeKey)
                            .toJson()
                            .length());
            assertTrue(empty
                    < seal(Map.of(Part.STORY, json("a".repeat(4100))), intakeKey)
                            .toJson()
                            .length());
            assertEquals(4, seal(Map.of(), intakeKey).sizeClass());
            assertEquals(
                    16,
                    seal(Map.of(Part.STORY, json("a".repeat(5000))), intakeKey).sizeClass());
            assertEquals(
                    64,
                    seal(Map.of(Part.STORY, json("a".repeat(20000))), intakeKey).sizeClass());
        }

        @Test
        void beyond_64_KiB_is_refused() {
            assertThrows(
                    Padding.PartTooLarge.class, () -> seal(Map.of(Part.STORY, json("é".repeat(40_000))), intakeKey));
        }
    }

    @Nested
    class Refuses {
        @Test
        void a_changed_character_in_any_field() throws ParseException {
            Envelope envelope = seal(Map.of(Part.STORY, json("x")), intakeKey);
            Map<String, Object> whole = JSONObjectUtils.parse(envelope.toJson());
            Map<String, Object> story = Jwe.map(whole, "story");
            int changes = Tampering.each(story, (where, changed) -> {
                String json = JSONObjectUtils.toJSONString(
                        Map.of("story", changed, "reporter", whole.get("reporter"), "persons", whole.get("persons")));
                assertThrows(
                        EnvelopeUnreadable.class,
                        () -> new Opener(intakeKey).open(Envelope.parse(json), Part.STORY),
                        where);
            });
            assertTrue(changes > 500, "only " + changes + " changes tried");
        }

        @Test
        void parts_of_two_submissions_put_together() throws ParseException {
            Map<String, Object> one =
                    JSONObjectUtils.parse(seal(Map.of(), intakeKey).toJson());
            Binding another = new Binding(UUID.randomUUID(), Kind.REPORT, 1, binding.mailbox());
            Map<String, Object> two = JSONObjectUtils.parse(new Sealer(List.of(intakeKey), RANDOM)
                    .seal(another, Map.of())
                    .toJson());
            one.put("persons", two.get("persons"));
            assertThrows(EnvelopeUnreadable.class, () -> Envelope.parse(JSONObjectUtils.toJSONString(one)));
        }

        @Test
        void parts_that_were_swapped() throws ParseException {
            Map<String, Object> envelope =
                    JSONObjectUtils.parse(seal(Map.of(), intakeKey).toJson());
            envelope.put("story", envelope.put("persons", envelope.get("story")));
            assertThrows(EnvelopeUnreadable.class, () -> Envelope.parse(JSONObjectUtils.toJSONString(envelope)));
        }

        @Test
        void an_envelope_in_the_place_of_another() {
            Envelope envelope = seal(Map.of(), intakeKey);
            assertThrows(EnvelopeUnreadable.class, () -> envelope.requireFor(UUID.randomUUID(), Kind.REPORT));
            assertEquals(envelope, envelope.requireFor(binding.submission(), Kind.REPORT));
        }

        @Test
        void a_header_that_says_something_else_than_what_was_sealed() throws ParseException {
            Map<String, Object> envelope =
                    JSONObjectUtils.parse(seal(Map.of(), intakeKey).toJson());
            UUID claimed = UUID.randomUUID();
            for (Part part : Part.values()) {
                Map<String, Object> header =
                        Envelope.header(new Binding(claimed, Kind.REPORT, 1, binding.mailbox()), part);
                header.put("enc", "A256GCM");
                Jwe.map(envelope, part.code())
                        .put(
                                "protected",
                                Base64Strict.encode(JSONObjectUtils.toJSONString(header)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            Envelope forged = Envelope.parse(JSONObjectUtils.toJSONString(envelope));
            assertEquals(claimed, forged.binding().submission());
            assertThrows(EnvelopeUnreadable.class, () -> new Opener(intakeKey).open(forged, Part.STORY));
        }

        @Test
        void what_is_no_envelope() {
            for (String nonsense : List.of(
                    "", "{}", "[]", "null", "\u0000", "{\"story\":{}}", "{\"story\":1,\"reporter\":2,\"persons\":3}")) {
                assertThrows(EnvelopeUnreadable.class, () -> Envelope.parse(nonsense), nonsense);
            }
        }

        @Test
        void more_text_than_an_envelope_can_have() {
            String long_ = "{\"story\":\"" + "a".repeat(Envelope.MAX_LENGTH) + "\"}";
            assertThrows(EnvelopeUnreadable.class, () -> Envelope.parse(long_));
        }
    }
}
