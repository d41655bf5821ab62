package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answer as it lies in the database: signed with a certified answer key, then sealed to the mailbox key.
 *
 * <p>Guarantees: only who holds the receipt code reads it; it was written by a holder of an answer key that the trust
 * root certified; it was written for this mailbox, so that an answer cannot be copied to another reporter. Its length
 * tells one of three sizes.
 *
 * @param jwe the JWE, JSON, ASCII
 */
public record SealedReply(String jwe) {
    private static final String TYPE = "baken-reply";
    private static final String SIGNED_TYPE = "baken-signed-reply";
    private static final int MAX_LENGTH = 200_000;

    /**
     * Signs and seals.
     *
     * @throws Padding.PartTooLarge when the text is too long
     */
    public static SealedReply seal(Reply reply, ECKey answerKey, ECKey mailboxKey, SecureRandom random) {
        if (!reply.mailbox().equals(Keys.thumbprint(mailboxKey))) {
            throw new IllegalArgumentException("the reply is for another mailbox");
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", reply.id().toString());
        content.put("mailbox", reply.mailbox());
        content.put("at", reply.at().toString());
        content.put("state", reply.state());
        content.put("language", reply.language());
        content.put("text", reply.text());
        String signed = Jws.sign(SIGNED_TYPE, JSONObjectUtils.toJSONString(content), answerKey, false, false);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", TYPE);
        header.put("id", reply.id().toString());
        return new SealedReply(JSONObjectUtils.toJSONString(
                Jwe.seal(Padding.pad(signed), header, List.of(Recipient.once(mailboxKey)), random)));
    }

    /**
     * Opens and verifies.
     *
     * @param mailboxKey with its private half
     * @param keys the verified key set, of which an answer key must have signed
     * @throws EnvelopeUnreadable when it is not for this mailbox, was changed, or was signed by another key
     */
    public Reply open(ECKey mailboxKey, KeySet keys) {
        Jwe.Opened opened = Jwe.open(Jwe.parse(jwe, MAX_LENGTH), mailboxKey);
        JWSObject signed = Jws.parse(SIGNED_TYPE, Padding.unpad(opened.plaintext()));
        String keyId = String.valueOf(signed.getHeader().getKeyID());
        ECKey answerKey = keys.answerKey(keyId)
                .orElseThrow(() -> new EnvelopeUnreadable("its signature is not from a certified answer key"));
        Jws.verify(signed, answerKey);
        Map<String, Object> content = Jwe.parse(signed.getPayload().toString(), MAX_LENGTH);
        String id = Jwe.text(content, "id");
        if (!TYPE.equals(opened.header().get("typ"))
                || !id.equals(opened.header().get("id"))
                || !Jwe.text(content, "mailbox").equals(Keys.thumbprint(mailboxKey))) {
            throw new EnvelopeUnreadable("it is an answer to somebody else");
        }
        try {
            return new Reply(
                    UUID.fromString(id),
                    Jwe.text(content, "mailbox"),
                    Instant.parse(Jwe.text(content, "at")),
                    Jwe.text(content, "state"),
                    Jwe.text(content, "language"),
                    Jwe.text(content, "text"));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new EnvelopeUnreadable("it is not of the form of an answer");
        }
    }
}
