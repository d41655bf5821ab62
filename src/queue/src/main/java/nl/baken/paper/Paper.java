package nl.baken.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Prints what is secret: as {@link Printer}, one at a time for the whole wing.
 */
@ApplicationScoped
public class Paper {
    /** The longest body, in characters: several times a professional's report with every field full. */
    public static final int MOST = 400_000;

    private static final int WAITING = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** One for the whole wing. */
    private static final Press PRESS = new Press(WAITING, PATIENCE);

    /** A text as it may stand in a sheet's body, between tags or in a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** What XML can carry ({@code Char} of XML 1.0, the carriage return aside, which it would change). */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** Whether every visible character of a text will stand on paper as it is, none of them as {@code �}. */
    public boolean hasAll(String text) {
        return Printer.hasAll(text);
    }

    /**
     * The document as a PDF.
     *
     * @throws PaperBusy when others are printing and waiting
     * @throws IllegalArgumentException when the body is longer than {@link #MOST} or is no XHTML
     */
    public byte[] print(Sheet sheet) {
        if (sheet.body().length() > MOST) {
            throw new IllegalArgumentException("The body is longer than " + MOST + " characters");
        }
        return PRESS.inTurn(() -> Printer.print(sheet));
    }
}
