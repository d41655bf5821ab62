package nl.baken.portal.material;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which posters come. */
enum PaperSize {
    A4(1, 210, 297, ""),
    A3(Math.sqrt(2), 297, 420, "-a3");

    private final double scale;
    private final int width;
    private final int height;
    private final String suffix;

    PaperSize(double scale, int width, int height, String suffix) {
        this.scale = scale;
        this.width = width;
        this.height = height;
        this.suffix = suffix;
    }

    /** In millimetres. */
    int width() {
        return width;
    }

    /** In millimetres. */
    int height() {
        return height;
    }

    /** After a file's name. */
    String suffix() {
        return suffix;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A length on A4, as it is on this size, in points or millimetres. */
    double of(double lengthOnA4) {
        return lengthOnA4 * scale;
    }

    /** As CSS. */
    String mm(double lengthOnA4) {
        return String.format(Locale.ROOT, "%.2fmm", of(lengthOnA4));
    }

    /** As CSS. */
    String pt(double lengthOnA4) {
        return String.format(Locale.ROOT, "%.2fpt", of(lengthOnA4));
    }

    static Optional<PaperSize> ofCode(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }
}
