package nl.baken.paper;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How large words can be set in a box. Lines are broken between words, as the printer breaks them; a word is never cut.
 *
 * @param width of the box, in points
 * @param height of the box, in points
 * @param leading from line to line, in the size of the letters
 * @param isBold which of the two faces
 */
public record Fit(double width, double height, double leading, boolean isBold) {
    private static final double STEP = 0.5;
    /** Rounding in the printer must not break a line that is reckoned to fit. */
    private static final double ROOM = 0.985;

    /** A length on paper in points. */
    public static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /**
     * The largest size in which these paragraphs fit, in points.
     *
     * @param between room between two paragraphs, in the size of the letters
     * @return empty when they do not fit in the smallest
     */
    public OptionalDouble size(List<String> paragraphs, double between, double smallest, double largest) {
        for (double size = largest; size >= smallest; size -= STEP) {
            if (height(paragraphs, between, size) <= height) {
                return OptionalDouble.of(size);
            }
        }
        return OptionalDouble.empty();
    }

    /** How high these paragraphs stand in a size; infinite when a word is wider than the box. */
    private double height(List<String> paragraphs, double between, double size) {
        double height = 0;
        for (String paragraph : paragraphs) {
            int lines = lines(paragraph, size);
            if (lines == 0) {
                return Double.POSITIVE_INFINITY;
            }
            height += lines * size * leading;
        }
        return height + Math.max(0, paragraphs.size() - 1) * between * size;
    }

    private int lines(String paragraph, double size) {
        double room = width * ROOM / size;
        double space = Printer.width(" ", isBold);
        int lines = 1;
        double used = 0;
        for (String word : paragraph.strip().split("\\s+", -1)) {
            double wide = Printer.width(word, isBold);
            if (wide > room) {
                return 0;
            }
            if (used > 0 && used + space + wide > room) {
                lines++;
                used = wide;
            } else {
                used += (used > 0 ? space : 0) + wide;
            }
        }
        return lines;
    }
}
