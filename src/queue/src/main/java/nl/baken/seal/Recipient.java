package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECMultiplier;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.WNafL2RMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * A public key to seal to, its point checked once. One that much is sealed to is prepared with a table of its multiples
 * (the comb method, Lim and Lee 1994), which makes an agreement with it about as quick as making a key pair.
 */
final class Recipient {
    private static final int COORDINATE_BYTES = 32;

    private final String keyId;
    private final ECPoint point;
    private final ECMultiplier multiplier;

    private Recipient(ECKey key, ECMultiplier multiplier) {
        this.keyId = Keys.thumbprint(key);
        this.point = Keys.point(key);
        this.multiplier = multiplier;
    }

    /** For a key that one thing is sealed to. */
    static Recipient once(ECKey key) {
        return new Recipient(key, new WNafL2RMultiplier());
    }

    /** For a key that many things are sealed to; the first of them makes the table. */
    static Recipient often(ECKey key) {
        return new Recipient(key, new FixedPointCombMultiplier());
    }

    /** The RFC 7638 thumbprint of the key. */
    String keyId() {
        return keyId;
    }

    /** The shared secret of ECDH (NIST SP 800-56A §5.7.1.2): the first coordinate, 32 bytes. */
    byte[] agree(BigInteger ephemeralPrivate) {
        ECPoint shared = ECAlgorithms.cleanPoint(Keys.P256.getCurve(), multiplier.multiply(point, ephemeralPrivate))
                .normalize();
        if (shared.isInfinity()) {
            throw new IllegalStateException("infinity is no shared secret");
        }
        return BigIntegers.asUnsignedByteArray(
                COORDINATE_BYTES, shared.getAffineXCoord().toBigInteger());
    }
}
