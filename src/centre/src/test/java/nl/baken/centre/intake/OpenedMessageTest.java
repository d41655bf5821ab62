package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.time.Instant;
import nl.baken.centre.intake.OpenedMessage.Condition;
import nl.baken.seal.Binding;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.ReporterMessage;
import org.junit.jupiter.api.Test;

class OpenedMessageTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ReporterMessage MESSAGE = new ReporterMessage("Er is <b>nog</b> iets.");
    private final ECKey mailbox = Keys.generate(RANDOM);
    private final Binding binding =
            MailboxPass.create(mailbox, RANDOM, Instant.now()).binding(Kind.FOLLOW_UP, MESSAGE);

    @Test
    void shows_what_the_holder_of_the_code_wrote() {
        OpenedMessage opened = OpenedMessage.of(MESSAGE.sign(binding, mailbox), binding, true);
        assertEquals(Condition.READ, opened.condition());
        assertEquals(MESSAGE.text(), opened.getText());
        assertEquals("", opened.getCaution());
    }

    @Test
    void says_when_the_code_has_been_replaced_since() {
        OpenedMessage opened = OpenedMessage.of(MESSAGE.sign(binding, mailbox), binding, false);
        assertEquals("FORMER_CODE", opened.getCaution());
        assertEquals(MESSAGE.text(), opened.getText());
    }

    @Test
    void is_not_sure_of_what_the_holder_of_the_code_did_not_sign_and_shows_it_as_it_came() {
        String forged = MESSAGE.sign(binding, Keys.generate(RANDOM));
        OpenedMessage opened = OpenedMessage.of(forged, binding, true);
        assertEquals("NOT_SURE", opened.getCaution());
        assertEquals(forged, opened.getText());
    }

    @Test
    void never_prints_what_was_written() {
        assertFalse(OpenedMessage.of(MESSAGE.sign(binding, mailbox), binding, true)
                .toString()
                .contains("nog"));
    }
}
