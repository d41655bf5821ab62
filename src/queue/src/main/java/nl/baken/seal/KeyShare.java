package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A private key handed to one holder: sealed to the holder's public key. So exist the intake key, the answer key and
 * the trust root: nowhere in clear, once per member who may use them, and once for the recovery sheet.
 *
 * <p>Guarantee: only the holder opens it, and it opens to the key that it names.
 *
 * @param jwe the JWE, JSON
 */
public record KeyShare(String jwe) {
    private static final String TYPE = "baken-key-share";
    private static final int MAX_LENGTH = 8192;

    public static KeyShare seal(ECKey key, ECKey holder, SecureRandom random) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", TYPE);
        header.put("key", Keys.thumbprint(key));
        byte[] jwk = key.toJSONString().getBytes(StandardCharsets.UTF_8);
        return new KeyShare(
                JSONObjectUtils.toJSONString(Jwe.seal(jwk, header, List.of(Recipient.once(holder)), random)));
    }

    /** @throws EnvelopeUnreadable when it is not this holder's or was changed */
    public ECKey open(ECKey holder) {
        Jwe.Opened opened = Jwe.open(Jwe.parse(jwe, MAX_LENGTH), holder);
        ECKey key = Keys.parse(new String(opened.plaintext(), StandardCharsets.UTF_8));
        if (!TYPE.equals(opened.header().get("typ"))
                || !key.isPrivate()
                || !Keys.thumbprint(key).equals(opened.header().get("key"))) {
            throw new EnvelopeUnreadable("it is no share of the key it names");
        }
        return key;
    }
}
