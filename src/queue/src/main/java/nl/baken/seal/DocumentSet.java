package nl.baken.seal;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The documents that the portal serves to everybody alike, by path with their SHA-256, as the centre signed them.
 *
 * <p>Published as a compact JWS (RFC 7515) of type {@code baken-documents} with the trust root's public key in its header;
 * its payload is {@code {"documents":{path:hex,…},"root":fingerprint,"serial":n,"version":…}}, members in order and no
 * white space, so that a shell script can read it once the signature is checked.
 *
 * <p>Guarantee: a set that verifies was signed by the key whose fingerprint is pinned. That these documents do what they
 * should is beyond it: whoever signed had that from elsewhere.
 *
 * @param serial grows by one with each publication, from 1
 * @param version of the software that serves them
 * @param documents SHA-256 in hex by path
 * @param root fingerprint of the trust root
 */
public record DocumentSet(long serial, String version, SortedMap<String, String> documents, String root) {
    private static final String TYPE = "baken-documents";
    private static final int MAX_LENGTH = 256 << 10;
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/-]{0,199}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,40}");

    public DocumentSet {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        if (serial < 1
                || documents.isEmpty()
                || !VERSION.matcher(version).matches()
                || !documents.keySet().stream()
                        .allMatch(path -> PATH.matcher(path).matches())
                || !documents.values().stream()
                        .allMatch(digest -> SHA_256.matcher(digest).matches())) {
            throw new IllegalArgumentException("this is no set of documents");
        }
    }

    /** Signs the set; {@code root} must be the private trust root of this set. */
    public String sign(ECKey root) {
        if (!Keys.thumbprint(root).equals(this.root)) {
            throw new IllegalArgumentException("this is not the trust root of this set");
        }
        Map<String, Object> payload = new TreeMap<>();
        payload.put("documents", documents);
        payload.put("root", this.root);
        payload.put("serial", serial);
        payload.put("version", version);
        return Jws.sign(TYPE, JSONObjectUtils.toJSONString(payload), root, false, true);
    }

    /**
     * Reads a published set.
     *
     * @param pinned fingerprint of the trust root, from the reader's own settings
     * @throws EnvelopeUnreadable when it is not of this form or not signed by that root
     */
    public static DocumentSet verify(String compact, String pinned) {
        if (compact.length() > MAX_LENGTH) {
            throw new EnvelopeUnreadable("it is too long");
        }
        JWSObject jws = Jws.parse(TYPE, compact);
        JWK embedded = jws.getHeader().getJWK();
        if (embedded == null) {
            throw new EnvelopeUnreadable("its signature carries no key");
        }
        ECKey root = Keys.parse(embedded.toJSONString());
        if (!Keys.thumbprint(root).equals(pinned)) {
            throw new EnvelopeUnreadable("it is signed by another key than the pinned trust root");
        }
        Jws.verify(jws, root);
        return read(jws.getPayload().toString(), pinned);
    }

    private static DocumentSet read(String payload, String pinned) {
        Map<String, Object> object = Jwe.parse(payload, MAX_LENGTH);
        if (!(object.get("serial") instanceof Number serial) || !pinned.equals(object.get("root"))) {
            throw new EnvelopeUnreadable("it names another trust root than the pinned one");
        }
        SortedMap<String, String> documents = new TreeMap<>();
        Map<String, Object> listed = Jwe.map(object, "documents");
        listed.keySet().forEach(path -> documents.put(path, Jwe.text(listed, path)));
        try {
            return new DocumentSet(serial.longValue(), Jwe.text(object, "version"), documents, pinned);
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("it is no set of documents");
        }
    }

    /**
     * One number for all of them, to compare by eye: the SHA-256, in hex, of one line per document as {@code sha256sum}
     * writes them, by path.
     */
    public static String number(SortedMap<String, String> documents) {
        StringBuilder lines = new StringBuilder();
        documents.forEach(
                (path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
