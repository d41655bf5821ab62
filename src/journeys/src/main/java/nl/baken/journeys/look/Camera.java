package nl.baken.journeys.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the page that is open in each way that a plan has. */
final class Camera {
    /** On every page that has versions, for readers of a language that is written from right to left. */
    private static final String ARABIC = ".languages a[hreflang=ar]";

    /** A step of a form, which is there in every language; other fragments are what was typed made of it. */
    private static final String STEP = "#s-.*";

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

    /** Takes what is open in all ways; from right to left where a reader of Arabic would find it too. */
    void take(String name) {
        List<Shot> shots = new ArrayList<>();
        for (Look look : plan.looks()) {
            if (look == Look.RIGHT_TO_LEFT) {
                arabic().ifPresent(path -> shots.addAll(elsewhere(path)));
            } else {
                look(page, look);
                shots.addAll(shots(page));
            }
        }
        look(page, Look.LIGHT);
        rows.add(new Row(name, shots));
    }

    /** Takes what is open in light and dark: a page that is about one language. */
    void takeAsItIs(String name) {
        List<Shot> shots = new ArrayList<>();
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            look(page, look);
            shots.addAll(shots(page));
        }
        look(page, Look.LIGHT);
        rows.add(new Row(name, shots));
    }

    private Optional<String> arabic() {
        Locator link = page.locator(ARABIC);
        String at = page.url().replaceFirst("[^#]*", "");
        return link.count() == 0 || !(at.isEmpty() || at.matches(STEP))
                ? Optional.empty()
                : Optional.of(link.getAttribute("href") + at);
    }

    private List<Shot> elsewhere(String path) {
        try (Page other = page.context().newPage()) {
            other.navigate(path);
            look(other, Look.LIGHT);
            return shots(other);
        }
    }

    private List<Shot> shots(Page of) {
        return plan.widths().stream()
                .map(width -> shot(of, width, plan.height(width)))
                .toList();
    }

    /** Takes what is open as it comes out of a printer: what fits on two sheets. */
    void takeOnPaper(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        paperNames.add(name);
        paper.add(shot(page, PAPER, PAPER * 2));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Shot shot(Page of, int width, int height) {
        of.setViewportSize(width, height);
        byte[] jpeg = of.screenshot(
                new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(80));
        return new Shot(width, height, jpeg);
    }

    private static void look(Page of, Look look) {
        of.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(look == Look.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** How somebody's browser shows the site. */
    enum Look {
        LIGHT,
        DARK,
        RIGHT_TO_LEFT
    }
}
