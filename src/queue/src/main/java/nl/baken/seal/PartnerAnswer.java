package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What another case system proposes to answer a reporter: a compact JWS of type {@code baken-partner-answer} over
 * {@code {"id", "report", "language", "text"}}, signed with the key to which reports are sealed for that system.
 *
 * <p>Guarantee: the holder of that key proposed exactly this, for this report. Anybody may seal to published keys, so
 * without the signature whoever owns the database could put words before the member who answers.
 *
 * @param id random, made by the partner
 * @param language of the text, a BCP 47 tag
 */
public record PartnerAnswer(UUID id, UUID report, String language, String text) {
    private static final String TYPE = "baken-partner-answer";
    private static final int MAX_LENGTH = 60_000;
    private static final Set<String> MEMBERS = Set.of("id", "report", "language", "text");

    /** @param partnerKey with its private half */
    public String sign(ECKey partnerKey) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id.toString());
        object.put("report", report.toString());
        object.put("language", language);
        object.put("text", text);
        return Jws.sign(TYPE, JSONObjectUtils.toJSONString(object), partnerKey, false, false);
    }

    /**
     * Reads and verifies one.
     *
     * @param partnerKey the certified key of the system that it is from
     * @throws EnvelopeUnreadable when it is not of this form, or not signed by that key
     */
    public static PartnerAnswer verify(String jws, ECKey partnerKey) {
        if (jws.length() > MAX_LENGTH) {
            throw new EnvelopeUnreadable("an answer is too long");
        }
        JWSObject signed = Jws.parse(TYPE, jws);
        Jws.verify(signed, partnerKey);
        Map<String, Object> object = Jwe.parse(signed.getPayload().toString(), MAX_LENGTH);
        if (!object.keySet().equals(MEMBERS)) {
            throw new EnvelopeUnreadable("an answer has other members");
        }
        try {
            return new PartnerAnswer(
                    UUID.fromString(Jwe.text(object, "id")),
                    UUID.fromString(Jwe.text(object, "report")),
                    Jwe.text(object, "language"),
                    Jwe.text(object, "text"));
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("an answer names no report");
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "PartnerAnswer " + id;
    }
}
