package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealedReplyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey root = Keys.generate(RANDOM);
    private final ECKey answerKey = Keys.generate(RANDOM);
    private final ECKey mailbox = Keys.generate(RANDOM);
    private final KeySet keys =
            new KeySet(1, List.of(Keys.generate(RANDOM)), List.of(answerKey), Keys.thumbprint(root));

    private Reply reply(String text) {
        return new Reply(
                UUID.randomUUID(),
                Keys.thumbprint(mailbox),
                Instant.parse("2026-11-22T10:00:00Z"),
                "answered",
                "nl",
                text);
    }

    private SealedReply seal(Reply reply) {
        return SealedReply.seal(reply, answerKey, mailbox.toPublicJWK(), RANDOM);
    }

    @Test
    void opens_to_what_was_written() {
        Reply reply = reply("Dank je. <b>Wat</b> goed 😊 \u202eomgekeerd");
        assertEquals(reply, seal(reply).open(mailbox, keys));
    }

    @Test
    @Tag("P10")
    void shows_nothing_of_what_was_written() {
        assertFalse(seal(reply("kanarie")).jwe().contains("kanarie"));
    }

    @Test
    @Tag("P20")
    void is_refused_when_another_key_signed_it() {
        SealedReply forged = SealedReply.seal(reply("Kom naar het station."), Keys.generate(RANDOM), mailbox, RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> forged.open(mailbox, keys));
    }

    @Test
    void is_refused_when_it_was_signed_for_another_mailbox() {
        ECKey other = Keys.generate(RANDOM);
        Reply toOther = new Reply(UUID.randomUUID(), Keys.thumbprint(other), Instant.EPOCH, "answered", "nl", "x");
        SealedReply sealed = SealedReply.seal(toOther, answerKey, other, RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> sealed.open(mailbox, keys));
        assertThrows(IllegalArgumentException.class, () -> SealedReply.seal(toOther, answerKey, mailbox, RANDOM));
    }

    @Test
    void is_refused_when_a_signed_answer_is_sealed_anew_to_another_reporter() {
        ECKey other = Keys.generate(RANDOM);
        String signed = Padding.unpad(
                Jwe.open(Jwe.parse(seal(reply("x")).jwe(), 200_000), mailbox).plaintext());
        SealedReply copied = new SealedReply(JSONObjectUtils.toJSONString(Jwe.seal(
                Padding.pad(signed),
                java.util.Map.of("typ", "baken-reply", "id", UUID.randomUUID().toString()),
                List.of(Recipient.once(other)),
                RANDOM)));
        assertThrows(EnvelopeUnreadable.class, () -> copied.open(other, keys));
    }

    @Test
    void is_refused_after_any_change() throws ParseException {
        int changes = Tampering.each(
                JSONObjectUtils.parse(seal(reply("x")).jwe()),
                (where, changed) -> assertThrows(
                        EnvelopeUnreadable.class,
                        () -> new SealedReply(JSONObjectUtils.toJSONString(changed)).open(mailbox, keys),
                        where));
        assertTrue(changes > 400);
    }

    @Test
    void never_prints_its_text() {
        assertFalse(reply("kanarie").toString().contains("kanarie"));
    }
}
