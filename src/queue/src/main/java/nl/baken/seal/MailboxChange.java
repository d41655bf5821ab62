package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * That a report's answers go to another mailbox from now on, since its reporter got a new code. Signed with a certified
 * answer key.
 *
 * <p>Guarantee: a member made the change. The envelope names the first mailbox and cannot be changed; without a signature
 * whoever owns the database could name a mailbox of their own and read the next answer.
 *
 * @param report the report's id
 * @param from thumbprint of the mailbox key so far
 * @param to thumbprint of the mailbox key from now on
 */
public record MailboxChange(UUID report, String from, String to) {
    private static final String TYPE = "baken-mailbox-change";
    private static final int MAX_LENGTH = 1000;

    /** As a compact JWS, ASCII, shorter than 1000 characters. */
    public String sign(ECKey answerKey) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", report.toString());
        json.put("from", from);
        json.put("to", to);
        return Jws.sign(TYPE, JSONObjectUtils.toJSONString(json), answerKey, false, false);
    }

    /**
     * Reads and verifies a change.
     *
     * @param keys the verified key set, of which an answer key must have signed
     * @throws EnvelopeUnreadable when it is no such change, or is signed by another key
     */
    public static MailboxChange verify(String jws, KeySet keys) {
        JWSObject signed = Jws.parse(TYPE, jws);
        String keyId = String.valueOf(signed.getHeader().getKeyID());
        Jws.verify(
                signed,
                keys.answerKey(keyId)
                        .orElseThrow(() -> new EnvelopeUnreadable("its signature is not from a certified answer key")));
        Map<String, Object> json = Jwe.parse(signed.getPayload().toString(), MAX_LENGTH);
        try {
            return new MailboxChange(
                    UUID.fromString(Jwe.text(json, "report")), Jwe.text(json, "from"), Jwe.text(json, "to"));
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("it is not of the form of a change");
        }
    }
}
