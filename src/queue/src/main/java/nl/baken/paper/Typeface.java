package nl.baken.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans, regular and bold, cut down to Latin, Greek and Cyrillic; which characters that are, and how wide each is. */
final class Typeface {
    /** What stands where a character is missing: the replacement character of Unicode. */
    static final String MISSING = "\uFFFD";

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final Face regular = Face.of(read("NotoSans-Regular.ttf"));
    private final Face bold = Face.of(read("NotoSans-Bold.ttf"));
    private final BitSet known = (BitSet) regular.known().clone();
    private final Queue<Pair> pairs = new ConcurrentLinkedQueue<>();

    Typeface() {
        known.and(bold.known());
    }

    /**
     * The two faces, read for drawing. Drawing reads on in them and keeps what it read, so they are one print's at a time;
     * there are as many pairs as were ever wanted at once.
     */
    record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

    /** A pair for one print, to be {@linkplain #giveBack given back} after it. */
    Pair take() {
        Pair free = pairs.poll();
        return free == null ? new Pair(regular.read(), bold.read()) : free;
    }

    void giveBack(Pair pair) {
        pairs.add(pair);
    }

    /** How wide a line of text is, set in a size of 1. */
    double width(String text, boolean isBold) {
        float[] widths = (isBold ? bold : regular).widths();
        return shown(text)
                .codePoints()
                .mapToDouble(point -> point < widths.length ? widths[point] : 0)
                .sum();
    }

    /**
     * A text of only characters that there are. Composed (NFC), since marks are not placed over letters here. Invisible
     * format characters go: they could show words in another order than they stand in. What is missing is replaced
     * character by character, as a person counts them.
     */
    String shown(String text) {
        String composed = Normalizer.normalize(plain(text), Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(this::has)) {
            return composed;
        }
        StringBuilder shown = new StringBuilder(composed.length());
        GRAPHEME.matcher(composed).results().forEach(match -> {
            String visible = match.group()
                    .codePoints()
                    .filter(point -> !isInvisible(point))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            shown.append(visible.codePoints().allMatch(this::has) ? visible : MISSING);
        });
        return shown.toString();
    }

    /** Every space as a space, every line end as a line feed. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.SPACE_SEPARATOR -> plain.append(point == 0xA0 ? '\u00A0' : ' ');
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append('\n');
                default -> {
                    if (point == '\t') {
                        plain.append("    ");
                    } else {
                        plain.appendCodePoint(point);
                    }
                }
            }
        });
        return plain.toString();
    }

    private boolean has(int point) {
        return known.get(point) || point == '\n';
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (type == Character.CONTROL && point != '\n')
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    private static byte[] read(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " in this archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of the two.
     *
     * @param known the characters that it has
     * @param widths of its characters in a size of 1, by code point; 0 for one that it lacks
     */
    private record Face(byte[] file, BitSet known, float[] widths) {
        TrueTypeFont read() {
            try {
                return new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Face of(byte[] file) {
            BitSet known = new BitSet(Character.MAX_CODE_POINT + 1);
            float[] widths = new float[Character.MIN_SUPPLEMENTARY_CODE_POINT];
            try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup signs = face.getUnicodeCmapLookup();
                float unit = face.getUnitsPerEm();
                for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
                    int sign = signs.getGlyphId(point);
                    if (sign != 0 && Character.getType(point) != Character.FORMAT) {
                        known.set(point);
                        if (point < widths.length) {
                            widths[point] = face.getAdvanceWidth(sign) / unit;
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Face(file, known, widths);
        }
    }
}
