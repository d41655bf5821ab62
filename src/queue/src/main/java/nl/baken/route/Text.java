package nl.baken.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is measured and what about it cannot be kept. */
final class Text {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private Text() {}

    static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n");
    }

    /** Whether a person would see nothing at all. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Text::isInvisible);
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || point == 0x2800 // braille pattern blank
                || point == 0x115F // hangul fillers
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** Whether the text has more characters, as a person counts them, than this. */
    static boolean isLongerThan(int limit, String text) {
        // A grapheme cluster has at least one code point: most texts need no closer look.
        if (text.codePointCount(0, text.length()) <= limit) {
            return false;
        }
        return graphemes(text) > limit;
    }

    static long graphemes(String text) {
        Matcher matcher = GRAPHEME.matcher(text);
        long count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Bytes of the text between the quotes of a JSON string (RFC 8259) in UTF-8. */
    static long jsonBytes(String text) {
        long bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            bytes += jsonBytes(point);
        }
        return bytes;
    }

    private static int jsonBytes(int point) {
        if (point < 0x20) {
            return point == '\n' || point == '\r' || point == '\t' || point == '\b' || point == '\f' ? 2 : 6;
        }
        if (point == '"' || point == '\\') {
            return 2;
        }
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    /** NUL, which neither HTML nor many a database can carry, and half a surrogate pair, which is no character. */
    static boolean hasUnkeepable(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
