package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers in a text: the same one, however it is written. Short ones such as 112 are words like any other. */
final class Numbers {
    private static final Pattern WRITTEN =
            Pattern.compile("(?=[+(0])(?<![\\d+])(?:\\+|\\(?0)\\d(?:\\)?[ ./-]?\\d){4,15}(?!\\d)");

    private Numbers() {}

    /** A number where it stands. @param digits as they are dialled within the country */
    record Number(String digits, int from, int to) {}

    static List<Number> in(String text) {
        List<Number> numbers = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            String digits = written.group().replaceAll("\\D", "");
            numbers.add(new Number(dialled(written.group(), digits), written.start(), written.end()));
        }
        return numbers;
    }

    private static String dialled(String written, String digits) {
        if (written.startsWith("+31")) {
            return "0" + digits.substring(2);
        }
        return digits.startsWith("0031") ? "0" + digits.substring(4) : digits;
    }
}
