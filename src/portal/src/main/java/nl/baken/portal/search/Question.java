package nl.baken.portal.search;

import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find, in their own words.
 *
 * @param text without signs that cannot be seen, at most {@link #LONGEST} characters
 * @param isCut whether there was more
 */
record Question(String text, boolean isCut) {
    /** In characters as a person counts them. */
    static final int LONGEST = 200;

    /** So many different words of a question are looked up; the rest is passed over. */
    static final int MOST_WORDS = 24;

    static final Question NONE = new Question("", false);

    private static final String FIELD = "q";
    private static final int MOST_UNITS = LONGEST * 16;
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /**
     * The question in a query string as it came in: the first {@code q}. Decoded here and not by the server, which logs
     * what it cannot decode. What is no text (bad escapes, bad UTF-8) reads as the replacement character.
     */
    static Question in(@Nullable String rawQuery) {
        if (rawQuery == null) {
            return NONE;
        }
        for (String pair : rawQuery.split("&", 64)) {
            int sign = pair.indexOf('=');
            if (sign >= 0 && pair.substring(0, sign).equals(FIELD)) {
                int end = pair.indexOf('&', sign);
                return of(decoded(end < 0 ? pair.substring(sign + 1) : pair.substring(sign + 1, end)));
            }
        }
        return NONE;
    }

    static Question of(String text) {
        String visible = visible(text);
        Matcher characters = CHARACTER.matcher(visible);
        int end = 0;
        int count = 0;
        while (count < LONGEST && characters.find() && characters.end() <= MOST_UNITS) {
            end = characters.end();
            count++;
        }
        return new Question(visible.substring(0, end).strip(), end < visible.length());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Without control characters and signs that turn text around; any run of blanks is one. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(MOST_UNITS * 2L).forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (visible.length() > 0 && visible.charAt(visible.length() - 1) != ' ') {
                    visible.append(' ');
                }
            } else if (!isHidden(point)) {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString().stripTrailing();
    }

    private static boolean isHidden(int point) {
        boolean joins = point == 0x200C || point == 0x200D;
        return Character.isISOControl(point)
                || (Character.getType(point) == Character.FORMAT && !joins)
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.UNASSIGNED;
    }

    private static String decoded(String raw) {
        byte[] bytes = new byte[raw.length() * 3];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%' && i + 2 < raw.length() && hex(raw.charAt(i + 1)) >= 0 && hex(raw.charAt(i + 2)) >= 0) {
                bytes[length++] = (byte) (hex(raw.charAt(i + 1)) << 4 | hex(raw.charAt(i + 2)));
                i += 2;
            } else {
                byte[] plain = (c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(plain, 0, bytes, length, plain.length);
                length += plain.length;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException("Replaced, not reported", e);
        }
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
