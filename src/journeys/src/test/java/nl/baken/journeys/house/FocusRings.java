package nl.baken.journeys.house;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.baken.journeys.house.Findings.Check;

/**
 * Whether everybody sees what has the focus (WCAG 2.4.7, 1.4.11): of each kind of control, a picture with the focus and
 * one without differ by a ring that stands out 3 to 1.
 */
final class FocusRings {
    private static final int AROUND = 8;
    private static final double STANDS_OUT = 3;

    /** One stop of each kind: the same tag and classes, inside the same kind of part. Where Tab stops, {@link Tabbing} noted. */
    private static final String KINDS = """
            () => {
              const kinds = {};
              window.tabStops.forEach((one, stop) => {
                const part = one.parentElement.closest('[class]');
                const kind = [one.localName, one.type ?? '', one.className, 'in', part?.className ?? '',
                  one.closest('.band, .hero, .figure, .panel, .site-footer')?.classList[0] ?? ''].join(' ');
                kinds[kind] ??= stop;
              });
              return kinds;
            }""";

    private static final String FOCUS = """
            stop => {
              const one = window.tabStops[stop];
              one.focus();
              const boxes = [one, one.closest('label')].filter(box => box).map(box => box.getBoundingClientRect());
              // a link that makes a whole card its target has its ring around the card
              if (getComputedStyle(one, '::after').position === 'absolute') boxes.push(one.closest('li').getBoundingClientRect());
              return [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top)),
                Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom)),
                document.activeElement === one ? 1 : 0, 2 * (boxes[0].width + boxes[0].height)];
            }""";

    private final Page page;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    FocusRings(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    /** @param manner how the page is shown now, so that each kind is looked at once in each */
    void look(String name, String manner) {
        Map<?, ?> kinds = (Map<?, ?>) page.evaluate(KINDS);
        kinds.forEach((kind, stop) -> {
            if (seen.add(manner + kind)) {
                int pixels = ring(((Number) stop).intValue());
                if (pixels < 0) {
                    findings.add(Check.FOCUS_RING, name + " in " + manner, "none around: " + kind);
                }
            }
        });
    }

    /** Pixels that stand out beyond what is needed; below 0 when the ring is not seen. */
    private int ring(int stop) {
        List<?> box = (List<?>) page.evaluate(FOCUS, stop);
        double left = Math.max(0, number(box, 0) - AROUND);
        double top = Math.max(0, number(box, 1) - AROUND);
        double right = Math.min(page.viewportSize().width, number(box, 2) + AROUND);
        double bottom = Math.min(page.viewportSize().height, number(box, 3) + AROUND);
        if (number(box, 4) == 0 || right - left < AROUND || bottom - top < AROUND) {
            return -1;
        }
        Page.ScreenshotOptions part = new Page.ScreenshotOptions().setClip(left, top, right - left, bottom - top);
        BufferedImage with = picture(page.screenshot(part));
        page.evaluate("() => document.activeElement.blur()");
        BufferedImage without = picture(page.screenshot(part));
        double around = Math.min(number(box, 5), 2 * (right - left + bottom - top));
        int needed = (int) (around * 2 / 3);
        return standingOut(with, without) - needed;
    }

    private static double number(List<?> box, int index) {
        return ((Number) box.get(index)).doubleValue();
    }

    private static int standingOut(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)
                        && contrast(one.getRGB(x, y), other.getRGB(x, y)) >= STANDS_OUT) {
                    count++;
                }
            }
        }
        return count;
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
