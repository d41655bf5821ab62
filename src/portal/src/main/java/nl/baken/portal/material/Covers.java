package nl.baken.portal.material;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Small pictures of first pages, in so few colours that many of them weigh as little as one photograph. */
final class Covers {
    private static final int COLOURS = 16;
    private static final int MOST_COLOURS = 256;

    private Covers() {}

    /** The same picture in {@value #COLOURS} colours: the box of colours that is widest is cut at its middle, again and again. */
    static BufferedImage plainer(BufferedImage picture) {
        Map<Integer, Integer> counted = new HashMap<>();
        for (int rgb : pixels(picture)) {
            counted.merge(rgb & 0xFFFFFF, 1, Integer::sum);
        }
        List<List<Integer>> boxes = new ArrayList<>(
                List.of(new ArrayList<>(counted.keySet().stream().sorted().toList())));
        while (boxes.size() < COLOURS) {
            List<Integer> widest = boxes.stream()
                    .max(Comparator.comparingLong(box -> width(box) * (long) weight(box, counted)))
                    .orElseThrow();
            int channel = widestChannel(widest);
            if (range(widest, channel) == 0) {
                break;
            }
            boxes.remove(widest);
            widest.sort(Comparator.<Integer>comparingInt(rgb -> (rgb >> channel) & 0xFF)
                    .thenComparing(rgb -> rgb));
            int cut = middle(widest, counted);
            boxes.add(new ArrayList<>(widest.subList(0, cut)));
            boxes.add(new ArrayList<>(widest.subList(cut, widest.size())));
        }
        Map<Integer, Integer> plain = new HashMap<>();
        boxes.forEach(box -> {
            int mean = mean(box, counted);
            box.forEach(rgb -> plain.put(rgb, mean));
        });
        BufferedImage plainer = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                plainer.setRGB(x, y, plain.getOrDefault(picture.getRGB(x, y) & 0xFFFFFF, 0));
            }
        }
        return plainer;
    }

    /** Several pictures, one below the other. */
    static byte[] below(List<byte[]> covers) {
        List<BufferedImage> pictures = covers.stream().map(Covers::read).toList();
        int width = pictures.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        int y = 0;
        for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, 0, y, null);
            y += picture.getHeight();
        }
        graphics.dispose();
        return png(all);
    }

    /** Where each of several pictures stands in that one. */
    static List<Rectangle> places(List<Print> prints) {
        List<Rectangle> places = new ArrayList<>();
        int y = 0;
        for (Print print : prints) {
            places.add(new Rectangle(0, y, print.coverWidth(), print.coverHeight()));
            y += print.coverHeight();
        }
        return places;
    }

    /** With a palette where its colours are few enough. */
    static byte[] png(BufferedImage picture) {
        Map<Integer, Integer> palette = new HashMap<>();
        for (int rgb : pixels(picture)) {
            palette.putIfAbsent(rgb & 0xFFFFFF, palette.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(palette.size() > MOST_COLOURS ? picture : withPalette(picture, palette), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage withPalette(BufferedImage picture, Map<Integer, Integer> palette) {
        byte[][] channels = new byte[3][palette.size()];
        palette.forEach((rgb, index) -> {
            channels[0][index] = (byte) (rgb >> 16);
            channels[1][index] = (byte) (rgb >> 8);
            channels[2][index] = (byte) (int) rgb;
        });
        int bits = palette.size() <= 16 ? 4 : 8;
        BufferedImage indexed = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                bits == 4 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(bits, palette.size(), channels[0], channels[1], channels[2]));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                indexed.getRaster().setSample(x, y, 0, palette.getOrDefault(picture.getRGB(x, y) & 0xFFFFFF, 0));
            }
        }
        return indexed;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static int width(List<Integer> box) {
        return range(box, widestChannel(box));
    }

    private static int weight(List<Integer> box, Map<Integer, Integer> counted) {
        return (int) Math.ceil(Math.sqrt(
                box.stream().mapToInt(rgb -> counted.getOrDefault(rgb, 0)).sum()));
    }

    private static int widestChannel(List<Integer> box) {
        int widest = 0;
        for (int channel = 8; channel <= 16; channel += 8) {
            if (range(box, channel) > range(box, widest)) {
                widest = channel;
            }
        }
        return widest;
    }

    private static int range(List<Integer> box, int channel) {
        int low = 255;
        int high = 0;
        for (int rgb : box) {
            low = Math.min(low, (rgb >> channel) & 0xFF);
            high = Math.max(high, (rgb >> channel) & 0xFF);
        }
        return Math.max(0, high - low);
    }

    private static int middle(List<Integer> box, Map<Integer, Integer> counted) {
        long all = box.stream().mapToInt(rgb -> counted.getOrDefault(rgb, 0)).sum();
        long so = 0;
        for (int i = 0; i < box.size() - 1; i++) {
            so += counted.getOrDefault(box.get(i), 0);
            if (so * 2 >= all) {
                return i + 1;
            }
        }
        return box.size() - 1;
    }

    private static int mean(List<Integer> box, Map<Integer, Integer> counted) {
        long[] sums = new long[3];
        long all = 0;
        for (int rgb : box) {
            int count = counted.getOrDefault(rgb, 0);
            all += count;
            for (int i = 0; i < 3; i++) {
                sums[i] += (long) ((rgb >> (8 * i)) & 0xFF) * count;
            }
        }
        long of = Math.max(1, all);
        return (int) (sums[2] / of) << 16 | (int) (sums[1] / of) << 8 | (int) (sums[0] / of);
    }

    private static BufferedImage read(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            if (picture == null) {
                throw new IllegalStateException("A cover that is no picture");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
