package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResealerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID REPORT = UUID.randomUUID();

    private final ECKey before = Keys.generate(RANDOM);
    private final ECKey after = Keys.generate(RANDOM);
    private final Binding binding = new Binding(REPORT, Kind.REPORT, 3, Keys.thumbprint(Keys.generate(RANDOM)));
    private final Envelope envelope = new Sealer(List.of(before.toPublicJWK()), RANDOM)
            .seal(binding, Map.of(Part.STORY, "{\"what\":\"iets\"}", Part.REPORTER, "{\"name\":\"iemand\"}"));
    private final Resealer resealer = new Resealer(before, after.toPublicJWK(), RANDOM);

    @Test
    void an_envelope_opens_with_the_new_key_part_by_part_bound_as_it_was() {
        Envelope anew =
                Envelope.parse(resealer.reseal(envelope.toJson()).orElseThrow()).requireFor(REPORT, Kind.REPORT);
        assertEquals(binding, anew.binding());
        assertEquals(envelope.sizeClass(), anew.sizeClass());
        for (Part part : Part.values()) {
            assertEquals(new Opener(before).open(envelope, part), new Opener(after).open(anew, part));
            assertEquals(List.of(Keys.thumbprint(after)), anew.recipients(part));
        }
    }

    @Test
    void the_old_key_opens_nothing_of_it_and_no_content_key_stays() {
        Envelope anew = Envelope.parse(resealer.reseal(envelope.toJson()).orElseThrow());
        for (Part part : Part.values()) {
            assertThrows(EnvelopeUnreadable.class, () -> new Opener(before).open(anew, part));
            assertNotEquals(
                    Jwe.text(envelope.jwe(part), "ciphertext"),
                    Jwe.text(anew.jwe(part), "ciphertext"),
                    "under a fresh key");
        }
        assertEquals(Optional.empty(), resealer.reseal(anew.toJson()), "there is nothing left to do");
    }

    @Test
    void a_note_stays_the_note_that_it_was() {
        UUID id = UUID.randomUUID();
        String sealed = SealedNote.seal(REPORT, "reply", id, "We bellen je", List.of(before.toPublicJWK()), RANDOM)
                .jwe();
        SealedNote anew = new SealedNote(resealer.reseal(sealed).orElseThrow());
        assertEquals("We bellen je", anew.open(REPORT, "reply", id, after));
        assertThrows(EnvelopeUnreadable.class, () -> anew.open(REPORT, "note", id, after));
        assertThrows(EnvelopeUnreadable.class, () -> anew.open(UUID.randomUUID(), "reply", id, after));
        assertThrows(EnvelopeUnreadable.class, () -> anew.open(REPORT, "reply", id, before));
    }

    @Test
    void a_part_that_was_changed_stays_as_it_is_and_the_others_are_sealed_anew() {
        Map<String, Object> story = envelope.jwe(Part.STORY);
        String whole = envelope.toJson().replace(Jwe.text(story, "tag"), "AAAAAAAAAAAAAAAAAAAAAA");
        Envelope anew = Envelope.parse(resealer.reseal(whole).orElseThrow());
        assertEquals(List.of(Keys.thumbprint(before)), anew.recipients(Part.STORY));
        assertThrows(EnvelopeUnreadable.class, () -> new Opener(before).open(anew, Part.STORY));
        assertEquals("{\"name\":\"iemand\"}", new Opener(after).open(anew, Part.REPORTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"story\":1}",
                "{\"protected\":1}",
                "{\"protected\":\"x\",\"recipients\":[],\"iv\":\"\",\"ciphertext\":\"\",\"tag\":\"\"}"
            })
    void what_is_nothing_sealed_stays_as_it_is(String junk) {
        assertEquals(Optional.empty(), resealer.reseal(junk));
    }

    @Test
    void what_is_sealed_to_somebody_elses_key_stays_as_it_is() {
        Resealer other = new Resealer(Keys.generate(RANDOM), after.toPublicJWK(), RANDOM);
        assertEquals(Optional.empty(), other.reseal(envelope.toJson()));
    }
}
