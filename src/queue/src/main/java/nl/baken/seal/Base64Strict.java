package nl.baken.seal;

import java.util.Base64;

/**
 * Base64url without padding, of which each value has exactly one spelling: a text whose unused last bits are not zero
 * is refused, so that no byte of anything sealed can be changed unnoticed.
 */
final class Base64Strict {
    private Base64Strict() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws EnvelopeUnreadable when the text is not the one spelling of its value */
    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("a value is not base64url");
        }
        throw new EnvelopeUnreadable("a value is not plainly spelled base64url");
    }

    static boolean isUrlCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
