package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * That somebody is a member of the centre: with this key, in this role. Signed by the trust root, as a compact JWS whose
 * header carries the root's public key.
 *
 * <p>Guarantee: what verifies was signed by the key whose fingerprint is pinned, for exactly this member, role and key.
 * Whoever owns the database can withhold it or bring back one that was there before, and cannot make one.
 *
 * @param role the role's own name
 * @param key thumbprint of the member's public key
 */
public record MemberCertificate(UUID member, String role, String key) {
    private static final String TYPE = "baken-member";
    private static final Set<String> MEMBERS = Set.of("key", "member", "role");
    private static final int MAX_LENGTH = 4096;

    /** @param root the trust root with its private half */
    public String sign(ECKey root) {
        Map<String, Object> object = new TreeMap<>();
        object.put("key", key);
        object.put("member", member.toString());
        object.put("role", role);
        return Jws.sign(TYPE, JSONObjectUtils.toJSONString(object), root, false, true);
    }

    /**
     * Reads one.
     *
     * @param pinned fingerprint of the trust root, from outside the database
     * @throws EnvelopeUnreadable when it is not of this form or not signed by that root
     */
    public static MemberCertificate verify(String jws, String pinned) {
        if (jws.length() > MAX_LENGTH) {
            throw new EnvelopeUnreadable("a certificate is too long");
        }
        JWSObject signed = Jws.parse(TYPE, jws);
        JWK embedded = signed.getHeader().getJWK();
        if (embedded == null) {
            throw new EnvelopeUnreadable("a certificate carries no key");
        }
        ECKey root = Keys.parse(embedded.toJSONString());
        if (!Keys.thumbprint(root).equals(pinned)) {
            throw new EnvelopeUnreadable("a certificate is signed by another key than the pinned trust root");
        }
        Jws.verify(signed, root);
        Map<String, Object> object = Jwe.parse(signed.getPayload().toString(), MAX_LENGTH);
        if (!object.keySet().equals(MEMBERS)) {
            throw new EnvelopeUnreadable("a certificate says other things");
        }
        try {
            return new MemberCertificate(
                    UUID.fromString(Jwe.text(object, "member")), Jwe.text(object, "role"), Jwe.text(object, "key"));
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("a certificate names no member");
        }
    }
}
