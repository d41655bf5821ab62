package nl.baken.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.text.ParseException;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * P-256 keys as JWKs. One curve throughout: an HSM can hold such a key and a browser can seal to it.
 *
 * <p>Bouncy Castle's arithmetic makes key pairs, several times as quick as the JDK's.
 */
public final class Keys {
    static final ECDomainParameters P256 = new ECDomainParameters(CustomNamedCurves.getByName("secp256r1"));
    private static final int COORDINATE_BYTES = 32;
    private static final int MAX_LENGTH = 8192;

    private Keys() {}

    /** A new key pair, its RFC 7638 thumbprint as key id. */
    public static ECKey generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(P256, random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        ECPoint point = ((ECPublicKeyParameters) pair.getPublic()).getQ().normalize();
        return named(new ECKey.Builder(
                        Curve.P_256,
                        coordinate(point.getAffineXCoord().getEncoded()),
                        coordinate(point.getAffineYCoord().getEncoded()))
                .d(coordinate(BigIntegers.asUnsignedByteArray(
                        COORDINATE_BYTES, ((ECPrivateKeyParameters) pair.getPrivate()).getD()))));
    }

    /**
     * Reads a JWK, public or private.
     *
     * @throws EnvelopeUnreadable when it is no P-256 key, when its point is not on the curve, or when its key id is not
     *     its thumbprint
     */
    public static ECKey parse(String json) {
        try {
            ECKey key = ECKey.parse(Jwe.parse(json, MAX_LENGTH));
            if (!Curve.P_256.equals(key.getCurve())) {
                throw new EnvelopeUnreadable("a key is not P-256");
            }
            if (key.getKeyID() != null && !key.getKeyID().equals(thumbprint(key))) {
                throw new EnvelopeUnreadable("a key's id is not its thumbprint");
            }
            return named(new ECKey.Builder(key));
        } catch (ParseException | IllegalStateException | IllegalArgumentException e) {
            throw new EnvelopeUnreadable("a key is not a P-256 JWK");
        }
    }

    /** The RFC 7638 SHA-256 thumbprint, base64url, 43 characters. */
    public static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Whether a text has the form of a thumbprint. */
    public static boolean isThumbprint(String text) {
        return text.length() == 43 && text.chars().allMatch(Base64Strict::isUrlCharacter);
    }

    /** The public half, as one line of JSON. */
    public static String publicJson(ECKey key) {
        return key.toPublicJWK().toJSONString();
    }

    /** The public point, which is on the curve. */
    static ECPoint point(ECKey key) {
        return P256.getCurve()
                .validatePoint(key.getX().decodeToBigInteger(), key.getY().decodeToBigInteger());
    }

    static ECKey named(ECKey.Builder builder) {
        ECKey key = builder.build();
        return new ECKey.Builder(key).keyID(thumbprint(key)).build();
    }

    private static Base64URL coordinate(byte[] bytes) {
        return Base64URL.encode(bytes);
    }
}
