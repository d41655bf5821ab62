package nl.baken.journeys.look;

import java.util.List;
import java.util.Map;

/**
 * How pages are taken and laid out.
 *
 * @param widths of the window, in CSS pixels
 * @param looks each width is taken in each of them
 * @param scales how many pixels of the sheet a pixel of a page becomes, by width; smaller for wider pages, so that all fit
 *     beside each other
 * @param height of the first width's window, in CSS pixels; the others show as much of their page
 * @param words what the sheet says about itself
 */
record Plan(
        String title,
        List<Integer> widths,
        List<Camera.Look> looks,
        Map<Integer, Double> scales,
        int height,
        String words) {
    /** What visitors see, on a phone, a tablet and a desk. */
    static final Plan PORTAL = new Plan(
            "Baken: every type of page",
            List.of(360, 768, 1280),
            List.of(Camera.Look.values()),
            Map.of(360, 0.275, 768, 0.222, 1280, 0.186),
            792,
            "360, 768 and 1280 pixels wide, three times: in light, in dark, and in Arabic, from right to left. At the end: on paper.");

    /** What members see, on a laptop and on a wide screen. */
    static final Plan DESK = new Plan(
            "Baken: the desk",
            List.of(1280, 1920),
            List.of(Camera.Look.LIGHT, Camera.Look.DARK),
            Map.of(1280, 0.3, 1920, 0.2),
            1000,
            "1280 and 1920 pixels wide, in light and in dark. At the end: on paper.");

    /** What comes out of the printer. */
    static final Plan MATERIALS = new Plan(
            "Baken: the materials",
            List.of(),
            List.of(),
            Map.of(),
            0,
            "The first pages of every document, package by package, as they come out of the printer.");

    private static final double ON_PAPER = 0.5;

    double scale(int width) {
        return widths.isEmpty() ? 1 : scales.getOrDefault(width, ON_PAPER);
    }

    int height(int width) {
        return (int) (height * scale(widths.get(0)) / scale(width));
    }
}
