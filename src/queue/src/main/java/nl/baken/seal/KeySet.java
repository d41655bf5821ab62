package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys that the centre publishes: to which intake keys a report is sealed, and which answer keys may sign an answer.
 *
 * <p>Published as {@code {"answerKeys":[…],"keys":[…],"root":fingerprint,"serial":n,"signature":JWS}}. The signature is
 * a detached JWS over the same object without {@code signature}, in the canonical form of RFC 8785 (here: members in
 * order, no white space); its header carries the trust root's public key.
 *
 * <p>Guarantee: a set that verifies was signed by the key whose fingerprint is pinned. Whoever owns the database can
 * withhold it or bring back an older one (the serial tells), and cannot add a key to it.
 *
 * @param serial grows by one with each publication, from 1
 * @param intake public keys to seal to, one to 64
 * @param answer public keys that may sign answers
 * @param root fingerprint of the trust root
 */
public record KeySet(long serial, List<ECKey> intake, List<ECKey> answer, String root) {
    private static final String TYPE = "baken-keys";
    private static final int MAX_LENGTH = 64 << 10;
    private static final Set<String> MEMBERS = Set.of("answerKeys", "keys", "root", "serial", "signature");

    public KeySet {
        intake = intake.stream().map(ECKey::toPublicJWK).toList();
        answer = answer.stream().map(ECKey::toPublicJWK).toList();
        if (serial < 1 || intake.isEmpty()) {
            throw new IllegalArgumentException("a key set has a serial from 1 on and at least one intake key");
        }
    }

    /** Signs the set; {@code root} must be the private trust root of this set. */
    public String sign(ECKey root) {
        if (!Keys.thumbprint(root).equals(this.root)) {
            throw new IllegalArgumentException("this is not the trust root of this set");
        }
        Map<String, Object> object = unsigned();
        object.put("signature", Jws.sign(TYPE, canonical(unsigned()), root, true, true));
        return canonical(object);
    }

    /**
     * Reads a published set.
     *
     * @param pinned fingerprint of the trust root, from the portal's own settings
     * @throws KeySetRefused when it is not of this form or not signed by that root
     */
    public static KeySet verify(String json, String pinned) {
        try {
            Map<String, Object> object = Jwe.parse(json, MAX_LENGTH);
            if (!object.keySet().equals(MEMBERS) || !(object.get("serial") instanceof Number serial)) {
                throw new KeySetRefused("it has other members");
            }
            KeySet set = new KeySet(
                    serial.longValue(), keys(object, "keys"), keys(object, "answerKeys"), Jwe.text(object, "root"));
            if (!set.root.equals(pinned)) {
                throw new KeySetRefused("it names another trust root than the pinned one");
            }
            JWSObject signature = Jws.parseDetached(TYPE, Jwe.text(object, "signature"), canonical(set.unsigned()));
            JWK embedded = signature.getHeader().getJWK();
            if (embedded == null) {
                throw new KeySetRefused("its signature carries no key");
            }
            ECKey root = Keys.parse(embedded.toJSONString());
            if (!Keys.thumbprint(root).equals(pinned)) {
                throw new KeySetRefused("it is signed by another key than the pinned trust root");
            }
            Jws.verify(signature, root);
            return set;
        } catch (EnvelopeUnreadable | IllegalArgumentException e) {
            throw new KeySetRefused("it is not a signed key set");
        }
    }

    /** The certified answer key of this id. */
    public Optional<ECKey> answerKey(String keyId) {
        return answer.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
    }

    private Map<String, Object> unsigned() {
        Map<String, Object> object = new TreeMap<>();
        object.put("answerKeys", answer.stream().map(KeySet::sorted).toList());
        object.put("keys", intake.stream().map(KeySet::sorted).toList());
        object.put("root", root);
        object.put("serial", serial);
        return object;
    }

    private static Map<String, Object> sorted(ECKey key) {
        return new TreeMap<>(key.toJSONObject());
    }

    private static String canonical(Map<String, Object> object) {
        return JSONObjectUtils.toJSONString(new TreeMap<>(object));
    }

    private static List<ECKey> keys(Map<String, Object> object, String member) {
        return Jwe.maps(object, member).stream()
                .map(key -> Keys.parse(JSONObjectUtils.toJSONString(key)))
                .toList();
    }
}
