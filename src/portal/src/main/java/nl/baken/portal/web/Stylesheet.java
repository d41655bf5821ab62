package nl.baken.portal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stylesheet as it goes over the line: without remarks and without the white space that only people need. */
final class Stylesheet {
    /** A string, which stays as it is; a remark; or something else, up to where one of these may begin. */
    private static final Pattern PIECE =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')|/\\*(?s:.*?)\\*/|[^\"'/]++|.");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** No space around these says anything; before a colon it does ({@code a :hover}), after one it does not. */
    private static final Pattern AROUND = Pattern.compile(" ?([{};,>]) ?|(:) ");

    private Stylesheet() {}

    static String small(String css) {
        StringBuilder small = new StringBuilder(css.length());
        StringBuilder rest = new StringBuilder();
        Matcher piece = PIECE.matcher(css);
        while (piece.find()) {
            if (piece.group(1) != null) {
                squeeze(rest, small);
                small.append(piece.group(1));
            } else if (!piece.group().startsWith("/*")) {
                rest.append(piece.group());
            }
        }
        squeeze(rest, small);
        return small.toString().strip();
    }

    private static void squeeze(StringBuilder rest, StringBuilder to) {
        String words = SPACE.matcher(rest).replaceAll(" ");
        to.append(AROUND.matcher(words).replaceAll("$1$2").replace(";}", "}"));
        rest.setLength(0);
    }
}
