package nl.baken.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/**
 * Compact JWS with {@code ES256} (RFC 7515, RFC 7518 §3.4). The type in the protected header keeps the uses apart: a
 * signature made for one is refused for another.
 */
final class Jws {
    private Jws() {}

    /** @param embedded a public key to put into the header, so that a reader who knows its fingerprint can check it */
    static String sign(String type, String payload, ECKey key, boolean detached, boolean embedded) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(Keys.thumbprint(key));
        if (embedded) {
            header.jwk(key.toPublicJWK());
        }
        try {
            JWSObject jws = new JWSObject(header.build(), new Payload(payload));
            jws.sign(new ECDSASigner(key));
            return jws.serialize(detached);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("this key cannot sign");
        }
    }

    /** @throws EnvelopeUnreadable when it is no compact JWS of this type */
    static JWSObject parse(String type, String compact) {
        return checked(type, compact, null);
    }

    /** @throws EnvelopeUnreadable when it is no detached JWS of this type */
    static JWSObject parseDetached(String type, String compact, String payload) {
        return checked(type, compact, new Payload(payload));
    }

    /** @throws EnvelopeUnreadable when the signature is not this key's */
    static void verify(JWSObject jws, ECKey key) {
        try {
            if (jws.verify(new ECDSAVerifier(key.toPublicJWK()))) {
                return;
            }
        } catch (JOSEException e) {
            throw new EnvelopeUnreadable("its signature cannot be checked");
        }
        throw new EnvelopeUnreadable("its signature is not from that key");
    }

    private static JWSObject checked(String type, String compact, @org.jspecify.annotations.Nullable Payload detached) {
        try {
            for (String section : compact.split("\\.", -1)) {
                Base64Strict.decode(section);
            }
            JWSObject jws = detached == null ? JWSObject.parse(compact) : JWSObject.parse(compact, detached);
            JWSHeader header = jws.getHeader();
            if (JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && new JOSEObjectType(type).equals(header.getType())
                    && header.getCriticalParams() == null) {
                return jws;
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw new EnvelopeUnreadable("its signature is not a JWS");
        }
        throw new EnvelopeUnreadable("it is signed for another use");
    }
}
