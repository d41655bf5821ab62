package nl.baken.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Pads JSON to one of three sizes before it is sealed, with spaces behind it, which every JSON parser passes over.
 *
 * <p>Guarantee: a sealed part's length tells which of three sizes it fits, and nothing else. It says little, not
 * nothing.
 */
public final class Padding {
    /** The sizes, in bytes. */
    static final int[] SIZES = {4 << 10, 16 << 10, 64 << 10};

    private Padding() {}

    /** @throws PartTooLarge when it takes more than 64 KiB of UTF-8 */
    static byte[] pad(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, sizeFor(text.length));
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    /** The padded size, in bytes, of so many bytes. */
    static int sizeFor(int bytes) {
        for (int size : SIZES) {
            if (bytes <= size) {
                return size;
            }
        }
        throw new PartTooLarge();
    }

    static String unpad(byte[] padded) {
        return new String(padded, StandardCharsets.UTF_8).stripTrailing();
    }

    /** More text than an envelope's part can hold. The routes' limits keep a reporter's answers below it. */
    public static final class PartTooLarge extends RuntimeException {
        PartTooLarge() {
            super("A part of an envelope holds 64 KiB at most");
        }
    }
}
