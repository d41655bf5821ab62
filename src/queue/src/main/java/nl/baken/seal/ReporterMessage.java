package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reporter sends after the report: words, or the wish to withdraw. It fills the {@link Part#STORY} part of its
 * envelope as {@code {"text": …, "signature": detached JWS}}, signed with the mailbox key, which only the receipt code
 * opens.
 *
 * <p>Guarantee: who sent it held the code. Anybody may seal to published keys, so without the signature whoever owns the
 * database could write in a reporter's name, or ask for a report to be destroyed.
 *
 * @param text plain text; empty for a withdrawal
 */
public record ReporterMessage(String text) {
    static final int SCHEMA = 1;
    private static final String TYPE = "baken-message";
    private static final int MAX_LENGTH = 70_000;
    private static final Set<String> MEMBERS = Set.of("text", "signature");

    /**
     * Signs it for one submission.
     *
     * @param mailboxKey with its private half; the key that the binding names
     * @return JSON, for the story part
     */
    public String sign(Binding binding, ECKey mailboxKey) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put("signature", Jws.sign(TYPE, signed(binding, text), mailboxKey, true, true));
        return JSONObjectUtils.toJSONString(json);
    }

    /**
     * Reads and verifies what stood in an opened story part.
     *
     * @param binding of its envelope, proven by the opening
     * @throws EnvelopeUnreadable when it is no such message, or not signed with the mailbox key for this submission
     */
    public static ReporterMessage verify(String json, Binding binding) {
        Map<String, Object> object = Jwe.parse(json, MAX_LENGTH);
        if (!object.keySet().equals(MEMBERS)) {
            throw new EnvelopeUnreadable("its members are not those of a message");
        }
        String text = Jwe.text(object, "text");
        JWSObject signature = Jws.parseDetached(TYPE, Jwe.text(object, "signature"), signed(binding, text));
        JWK embedded = signature.getHeader().getJWK();
        if (embedded == null) {
            throw new EnvelopeUnreadable("its signature carries no key");
        }
        ECKey key = Keys.parse(embedded.toJSONString());
        if (!Keys.thumbprint(key).equals(binding.mailbox())) {
            throw new EnvelopeUnreadable("it is signed by another than the mailbox's key");
        }
        Jws.verify(signature, key);
        return new ReporterMessage(text);
    }

    private static String signed(Binding binding, String text) {
        return binding.submission() + "\n" + binding.kind().code() + "\n" + text;
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "ReporterMessage";
    }
}
