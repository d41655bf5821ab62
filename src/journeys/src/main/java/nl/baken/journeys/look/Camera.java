package nl.baken.journeys.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.util.ArrayList;
import java.util.List;

/** Takes the page that is open in each way that a plan has. */
final class Camera {
    private static final int PAPER = 794; // A4 at 96 pixels to the inch

    private final Page page;
    private final Plan plan;
    private final List<Row> rows = new ArrayList<>();
    private final List<Shot> paper = new ArrayList<>();
    private final List<String> paperNames = new ArrayList<>();

    Camera(Page page, Plan plan) {
        this.page = page;
        this.plan = plan;
    }

    /** The pictures of one page. */
    record Row(String name, List<Shot> shots) {}

    /** One picture. Sizes in CSS pixels of the page. */
    record Shot(int width, int height, byte[] jpeg) {}

    /** What was taken, in that order; what was taken on paper stands together at the end. */
    List<Row> rows() {
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row("on paper: " + String.join(", ", paperNames), paper));
        return all;
    }

    /** Takes what is open in all ways. */
    void take(String name) {
        List<Shot> shots = new ArrayList<>();
        for (Look look : plan.looks()) {
            look(look);
            for (int width : plan.widths()) {
                shots.add(shot(width));
            }
        }
        look(Look.LIGHT);
        rows.add(new Row(name, shots));
    }

    /** Takes what is open as it comes out of a printer: what fits on two sheets. */
    void takeOnPaper(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        paperNames.add(name);
        paper.add(shot(PAPER, PAPER * 2));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private Shot shot(int width) {
        return shot(width, plan.height(width));
    }

    private Shot shot(int width, int height) {
        page.setViewportSize(width, height);
        byte[] jpeg = page.screenshot(
                new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(80));
        return new Shot(width, height, jpeg);
    }

    private void look(Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(look == Look.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(
                "words => Object.assign(document.documentElement, {lang: words[0], dir: words[1]})",
                look == Look.RIGHT_TO_LEFT ? List.of("ar", "rtl") : List.of("nl", "ltr"));
    }

    /** How somebody's browser shows the site. */
    enum Look {
        LIGHT,
        DARK,
        RIGHT_TO_LEFT
    }
}
