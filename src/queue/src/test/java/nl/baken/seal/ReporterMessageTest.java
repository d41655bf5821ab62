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
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReporterMessageTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ECKey mailbox = Keys.generate(RANDOM);
    private final ECKey intake = Keys.generate(RANDOM);
    private final MailboxPass pass = MailboxPass.create(mailbox, RANDOM, Instant.now());
    private final ReporterMessage message =
            new ReporterMessage("Er staat nu ook een busje. <b>\n\u202e مرحبا 😀\u2028");
    private final Binding binding = pass.binding(Kind.FOLLOW_UP, message);

    @Test
    void comes_through_its_envelope_as_it_was_written() {
        Envelope envelope = new Sealer(List.of(intake.toPublicJWK()), RANDOM)
                .seal(binding, Map.of(Part.STORY, message.sign(binding, mailbox)));
        Envelope read = Envelope.parse(envelope.toJson()).requireFor(binding.submission(), Kind.FOLLOW_UP);
        String story = new Opener(intake).open(read, Part.STORY);
        assertEquals(message, ReporterMessage.verify(story, read.binding()));
    }

    @Test
    void a_changed_character_is_refused_wherever_it_stands() throws ParseException {
        int changes = Tampering.each(
                JSONObjectUtils.parse(message.sign(binding, mailbox)),
                (where, json) -> assertThrows(
                        EnvelopeUnreadable.class,
                        () -> ReporterMessage.verify(JSONObjectUtils.toJSONString(json), binding),
                        where));
        assertTrue(changes > 50);
    }

    @Test
    void nobody_without_the_mailbox_key_can_write_one() {
        ECKey other = Keys.generate(RANDOM);
        assertThrows(EnvelopeUnreadable.class, () -> ReporterMessage.verify(message.sign(binding, other), binding));
    }

    @Test
    void one_message_cannot_be_passed_off_as_another() {
        String signed = new ReporterMessage("").sign(binding, mailbox);
        Binding withdrawal = pass.binding(Kind.WITHDRAWAL, new ReporterMessage(""));
        assertThrows(EnvelopeUnreadable.class, () -> ReporterMessage.verify(signed, withdrawal));
    }

    @Test
    void what_is_no_message_is_refused() {
        for (String odd : List.of(
                "",
                "{}",
                "null",
                "{\"text\":\"x\"}",
                "{\"text\":1,\"signature\":\"\"}",
                "{\"text\":\"x\",\"signature\":\"a..b\"}",
                "{\"route\":\"burger\",\"version\":1,\"answers\":{}}")) {
            assertThrows(EnvelopeUnreadable.class, () -> ReporterMessage.verify(odd, binding), odd);
        }
    }

    @Test
    void never_prints_what_was_written() {
        assertFalse(message.toString().contains("busje"));
    }
}
