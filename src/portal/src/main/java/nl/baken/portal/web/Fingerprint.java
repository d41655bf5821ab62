package nl.baken.portal.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A short name for bytes: other bytes, other name. */
final class Fingerprint {
    private static final int BYTES = 12;

    private Fingerprint() {}

    /** 16 characters that may stand in a path: the first 96 bits of SHA-256, base64url. */
    static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] start = new byte[BYTES];
            System.arraycopy(digest, 0, start, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
