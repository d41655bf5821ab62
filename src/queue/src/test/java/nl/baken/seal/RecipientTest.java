package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.SecureRandom;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecipientTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger ORDER = Keys.P256.getN();

    @RepeatedTest(20)
    void agrees_on_what_the_jdk_agrees_on_prepared_or_not() throws Exception {
        ECKey holder = Keys.generate(RANDOM);
        ECKey ephemeral = Keys.generate(RANDOM);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ephemeral.toECPrivateKey());
        agreement.doPhase(holder.toECPublicKey(), true);
        byte[] expected = agreement.generateSecret();

        BigInteger secret = ephemeral.getD().decodeToBigInteger();
        assertArrayEquals(expected, Recipient.once(holder).agree(secret));
        Recipient often = Recipient.often(holder);
        assertArrayEquals(expected, often.agree(secret));
        assertArrayEquals(expected, often.agree(secret), "with the table that the first one made");
    }

    @Test
    void agrees_at_the_ends_of_the_range() {
        ECKey holder = Keys.generate(RANDOM);
        for (BigInteger secret : new BigInteger[] {BigInteger.ONE, BigInteger.TWO, ORDER.subtract(BigInteger.ONE)}) {
            assertArrayEquals(
                    Recipient.once(holder).agree(secret),
                    Recipient.often(holder).agree(secret));
        }
        assertArrayEquals(holder.getX().decode(), Recipient.often(holder).agree(BigInteger.ONE));
    }

    @Test
    void has_no_secret_with_a_multiple_of_the_order() {
        Recipient recipient = Recipient.often(Keys.generate(RANDOM));
        assertThrows(RuntimeException.class, () -> recipient.agree(BigInteger.ZERO));
        assertThrows(RuntimeException.class, () -> recipient.agree(ORDER));
    }

    @Test
    void is_known_by_the_thumbprint_of_its_key() {
        ECKey holder = Keys.generate(RANDOM);
        assertEquals(holder.getKeyID(), Recipient.once(holder).keyId());
    }

    @Test
    void refuses_a_point_that_is_not_on_the_curve() {
        ECKey good = Keys.generate(RANDOM);
        assertThrows(
                RuntimeException.class,
                () -> Recipient.often(new ECKey.Builder(
                                good.getCurve(),
                                good.getX(),
                                Base64URL.encode(good.getY()
                                        .decodeToBigInteger()
                                        .add(BigInteger.ONE)
                                        .toByteArray()))
                        .build()));
    }
}
