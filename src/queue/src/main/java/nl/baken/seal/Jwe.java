package nl.baken.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * JWE in its general JSON form (RFC 7516 §7.2.1) for one or several recipients: {@code ECDH-ES+A256KW} (RFC 7518 §4.6)
 * and {@code A256GCM}. About this much of JOSE is written here rather than taken, since the library's own
 * several-recipient form cannot be opened by others (decision 003); any JOSE library opens what this seals, and a test
 * shows it with another one.
 *
 * <p>Guarantees: only the holder of a recipient's private key learns the plaintext; the protected header is
 * authenticated with it; a change of any byte of any field is refused; what is not exactly of this form (another
 * algorithm, compression, critical extensions, unknown members) is refused before any key is used.
 */
final class Jwe {
    static final String KEY_ALGORITHM = "ECDH-ES+A256KW";
    static final String CONTENT_ALGORITHM = "A256GCM";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int MAX_RECIPIENTS = 64;
    private static final Set<String> MEMBERS = Set.of("protected", "recipients", "iv", "ciphertext", "tag");
    private static final Set<String> RECIPIENT_MEMBERS = Set.of("header", "encrypted_key");
    private static final Set<String> RECIPIENT_HEADER = Set.of("alg", "kid", "epk");
    /** For a single recipient some libraries bind the ephemeral key too: in the protected header. */
    private static final Set<String> SINGLE_RECIPIENT_HEADER = Set.of("alg", "kid");

    private static final Set<String> EPHEMERAL_KEY = Set.of("kty", "crv", "x", "y");

    private Jwe() {}

    /** What was opened: the plaintext and the header that is bound to it. */
    record Opened(Map<String, Object> header, byte[] plaintext) {}

    /**
     * Seals to every recipient.
     *
     * @param header what to bind; {@code enc} is added
     * @param recipients one to 64, of different keys
     * @return the JWE as a JSON object of strings, lists and maps
     */
    static Map<String, Object> seal(
            byte[] plaintext, Map<String, Object> header, List<Recipient> recipients, SecureRandom random) {
        if (recipients.isEmpty() || recipients.size() > MAX_RECIPIENTS) {
            throw new IllegalArgumentException("an envelope has 1 to " + MAX_RECIPIENTS + " recipients");
        }
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("enc", CONTENT_ALGORITHM);
        full.putAll(header);
        String protectedHeader =
                Base64Strict.encode(JSONObjectUtils.toJSONString(full).getBytes(StandardCharsets.UTF_8));
        byte[] contentKey = random(KEY_BYTES, random);
        byte[] nonce = random(NONCE_BYTES, random);
        try {
            byte[] sealed = gcm(Cipher.ENCRYPT_MODE, contentKey, nonce, protectedHeader, plaintext);
            List<Object> sealedKeys = new ArrayList<>();
            for (Recipient recipient : recipients) {
                sealedKeys.add(sealKey(contentKey, recipient, random));
            }
            Map<String, Object> jwe = new LinkedHashMap<>();
            jwe.put("protected", protectedHeader);
            jwe.put("recipients", sealedKeys);
            jwe.put("iv", Base64Strict.encode(nonce));
            jwe.put("ciphertext", Base64Strict.encode(Arrays.copyOf(sealed, sealed.length - TAG_BYTES)));
            jwe.put("tag", Base64Strict.encode(Arrays.copyOfRange(sealed, sealed.length - TAG_BYTES, sealed.length)));
            return jwe;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing", e);
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }

    /** @throws EnvelopeUnreadable when it is not of this form, not for this key, or not as it was sealed */
    static Opened open(Map<String, Object> jwe, ECKey recipient) {
        Map<String, Object> header = header(jwe);
        Map<String, Object> mine = recipientFor(jwe, Keys.thumbprint(recipient));
        Map<String, Object> ephemeral = ephemeralKey(jwe, mine);
        byte[] ciphertext = bytes(jwe, "ciphertext");
        byte[] tag = bytes(jwe, "tag");
        byte[] nonce = bytes(jwe, "iv");
        if (tag.length != TAG_BYTES || nonce.length != NONCE_BYTES) {
            throw new EnvelopeUnreadable("its nonce or tag has another length");
        }
        byte[] sealed = ByteBuffer.allocate(ciphertext.length + tag.length)
                .put(ciphertext)
                .put(tag)
                .array();
        try {
            byte[] contentKey = openKey(mine, ephemeral, recipient);
            byte[] plaintext = gcm(Cipher.DECRYPT_MODE, contentKey, nonce, text(jwe, "protected"), sealed);
            Arrays.fill(contentKey, (byte) 0);
            return new Opened(header, plaintext);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new EnvelopeUnreadable("it was changed, or is not for this key");
        }
    }

    /** The protected header, which is what it says only once the JWE has been opened. */
    static Map<String, Object> header(Map<String, Object> jwe) {
        Map<String, Object> header = protectedHeader(jwe);
        header.remove("epk");
        return header;
    }

    private static Map<String, Object> protectedHeader(Map<String, Object> jwe) {
        if (!jwe.keySet().equals(MEMBERS)) {
            throw new EnvelopeUnreadable("its members are not those of a general JWE");
        }
        Map<String, Object> header = parse(new String(bytes(jwe, "protected"), StandardCharsets.UTF_8), 4096);
        if (!CONTENT_ALGORITHM.equals(header.get("enc"))
                || header.containsKey("zip")
                || header.containsKey("crit")
                || header.containsKey("alg")) {
            throw new EnvelopeUnreadable("it is sealed in another way");
        }
        return header;
    }

    /** Key ids of the recipients, in order. */
    static List<String> recipients(Map<String, Object> jwe) {
        return recipientList(jwe).stream()
                .map(recipient -> text(map(recipient, "header"), "kid"))
                .toList();
    }

    static Map<String, Object> parse(String json, int limit) {
        try {
            Map<String, Object> object = JSONObjectUtils.parse(json, limit);
            if (object != null) { // "null" is JSON, and no object
                return object;
            }
        } catch (ParseException e) {
            throw new EnvelopeUnreadable("it is not JSON of the right size");
        }
        throw new EnvelopeUnreadable("it is not a JSON object");
    }

    static String text(Map<String, Object> object, String member) {
        if (object.get(member) instanceof String text) {
            return text;
        }
        throw new EnvelopeUnreadable("its " + member + " is missing");
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, Object> map(Map<String, Object> object, String member) {
        if (object.get(member) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new EnvelopeUnreadable("its " + member + " is missing");
    }

    private static byte[] bytes(Map<String, Object> object, String member) {
        return Base64Strict.decode(text(object, member));
    }

    private static Map<String, Object> sealKey(byte[] contentKey, Recipient recipient, SecureRandom random)
            throws GeneralSecurityException {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Keys.P256, random));
        var pair = generator.generateKeyPair();
        byte[] shared = recipient.agree(((ECPrivateKeyParameters) pair.getPrivate()).getD());
        ECPoint point = ((ECPublicKeyParameters) pair.getPublic()).getQ().normalize();

        Map<String, Object> ephemeral = new LinkedHashMap<>();
        ephemeral.put("kty", "EC");
        ephemeral.put("crv", "P-256");
        ephemeral.put("x", Base64Strict.encode(point.getAffineXCoord().getEncoded()));
        ephemeral.put("y", Base64Strict.encode(point.getAffineYCoord().getEncoded()));
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", KEY_ALGORITHM);
        header.put("kid", recipient.keyId());
        header.put("epk", ephemeral);

        Cipher wrap = Cipher.getInstance("AESWrap");
        wrap.init(Cipher.WRAP_MODE, new SecretKeySpec(concatKdf(shared), "AES"));
        Map<String, Object> sealed = new LinkedHashMap<>();
        sealed.put("header", header);
        sealed.put("encrypted_key", Base64Strict.encode(wrap.wrap(new SecretKeySpec(contentKey, "AES"))));
        return sealed;
    }

    /** Opens with the JDK's arithmetic, which takes care to be of constant time where a long-lived key is used. */
    private static byte[] openKey(Map<String, Object> mine, Map<String, Object> ephemeral, ECKey recipient)
            throws GeneralSecurityException, JOSEException {
        if (!ephemeral.keySet().equals(EPHEMERAL_KEY)) {
            throw new EnvelopeUnreadable("its ephemeral key has other members");
        }
        bytes(ephemeral, "x");
        bytes(ephemeral, "y");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(recipient.toECPrivateKey());
        agreement.doPhase(Keys.parse(JSONObjectUtils.toJSONString(ephemeral)).toECPublicKey(), true);
        Cipher unwrap = Cipher.getInstance("AESWrap");
        unwrap.init(Cipher.UNWRAP_MODE, new SecretKeySpec(concatKdf(agreement.generateSecret()), "AES"));
        byte[] contentKey = unwrap.unwrap(bytes(mine, "encrypted_key"), "AES", Cipher.SECRET_KEY)
                .getEncoded();
        if (contentKey.length != KEY_BYTES) {
            throw new EnvelopeUnreadable("its content key has another length");
        }
        return contentKey;
    }

    private static Map<String, Object> ephemeralKey(Map<String, Object> jwe, Map<String, Object> mine) {
        Map<String, Object> bound = protectedHeader(jwe);
        if (!bound.containsKey("epk")) {
            return map(map(mine, "header"), "epk");
        }
        if (recipientList(jwe).size() > 1 || map(mine, "header").containsKey("epk")) {
            throw new EnvelopeUnreadable("its ephemeral key stands twice");
        }
        return map(bound, "epk");
    }

    private static Map<String, Object> recipientFor(Map<String, Object> jwe, String thumbprint) {
        for (Map<String, Object> recipient : recipientList(jwe)) {
            Map<String, Object> header = map(recipient, "header");
            if (text(header, "kid").equals(thumbprint)) {
                if (!recipient.keySet().equals(RECIPIENT_MEMBERS)
                        || !(header.keySet().equals(RECIPIENT_HEADER)
                                || header.keySet().equals(SINGLE_RECIPIENT_HEADER))
                        || !KEY_ALGORITHM.equals(header.get("alg"))) {
                    throw new EnvelopeUnreadable("its key is sealed in another way");
                }
                return recipient;
            }
        }
        throw new EnvelopeUnreadable("it is not for this key");
    }

    private static List<Map<String, Object>> recipientList(Map<String, Object> jwe) {
        List<Map<String, Object>> recipients = maps(jwe, "recipients");
        if (recipients.isEmpty() || recipients.size() > MAX_RECIPIENTS) {
            throw new EnvelopeUnreadable("its recipients are missing");
        }
        return recipients;
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static List<Map<String, Object>> maps(Map<String, Object> object, String member) {
        if (object.get(member) instanceof List<?> list && list.stream().allMatch(entry -> entry instanceof Map)) {
            return (List<Map<String, Object>>) list;
        }
        throw new EnvelopeUnreadable("its " + member + " are missing");
    }

    /** AES-256-GCM with the protected header as additional data. */
    static byte[] gcm(int mode, byte[] key, byte[] nonce, String protectedHeader, byte[] input)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(protectedHeader.getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(input);
    }

    /** One round of the Concat KDF with SHA-256 (NIST SP 800-56A §5.8.1, RFC 7518 §4.6.2), no party info. */
    private static byte[] concatKdf(byte[] shared) throws GeneralSecurityException {
        byte[] algorithm = KEY_ALGORITHM.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer input = ByteBuffer.allocate(4 + shared.length + 4 + algorithm.length + 4 + 4 + 4);
        input.putInt(1)
                .put(shared)
                .putInt(algorithm.length)
                .put(algorithm)
                .putInt(0)
                .putInt(0)
                .putInt(KEY_BYTES * 8);
        return MessageDigest.getInstance("SHA-256").digest(input.array());
    }

    private static byte[] random(int bytes, SecureRandom random) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return value;
    }
}
