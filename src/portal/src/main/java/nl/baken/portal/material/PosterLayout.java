package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.PAPER;
import static nl.baken.portal.material.Layouts.SKY;
import static nl.baken.portal.material.Layouts.SOFT;

import java.util.List;
import nl.baken.paper.Fit;
import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;
import org.jspecify.annotations.Nullable;

/**
 * A poster: night with one light, one sentence to be read from three metres; below it on paper the code, the number, the
 * address.
 */
final class PosterLayout {
    /** Capitals of 10 mm: about what is read without effort from three metres. */
    static final double SMALLEST = 40;

    private static final double LARGEST = 80;
    private static final double LEADING = 1.12;
    private static final double SIDE = 15;
    private static final double NIGHT = 214;
    private static final double PICTURE = 97.5;
    private static final double TOP = 22;
    private static final double WIDTH = 210;

    private final Layouts layouts;
    private final PaperSize size;

    PosterLayout(Layouts layouts, PaperSize size) {
        this.layouts = layouts;
        this.size = size;
    }

    Draft of(Handout handout) {
        Poster poster = new Poster(
                handout.line(),
                handout.under(),
                Body.of(Body.parts(handout.body()).get(0).blocks()),
                Scene.of(handout),
                Layouts.way(handout.audience()),
                null);
        return layouts.draft(handout, style(poster), body(poster));
    }

    Draft of(String title, Poster poster) {
        return layouts.draft(title, style(poster), body(poster));
    }

    /**
     * What stands on one.
     *
     * @param line the one sentence
     * @param under a smaller one; may be empty
     * @param more markup of a line or two; may be empty
     * @param way the path that the code leads to
     * @param municipality whose poster it is; null for nobody's
     */
    record Poster(
            String line,
            String under,
            String more,
            String scene,
            String way,
            @Nullable String municipality) {}

    /** The size of the sentence's letters, on A4 in points. */
    static double letters(String line) {
        Fit fit = new Fit(Fit.points(WIDTH - 2 * SIDE), Fit.points(NIGHT - PICTURE - TOP - 1), LEADING, true);
        return fit.size(List.of(line), 0, SMALLEST, LARGEST).orElse(SMALLEST);
    }

    private String body(Poster poster) {
        String whose = poster.municipality == null
                ? layouts.name()
                : Paper.escaped(Texts.of("poster.by", poster.municipality)) + " · " + layouts.name();
        return "<div class=\"page last\"><div class=\"abs night\"></div>"
                + Scene.markup(poster.scene, "abs scene")
                + "<div class=\"abs line\"><div class=\"lamp\"></div><h1>" + Paper.escaped(poster.line) + "</h1></div>"
                + "<div class=\"abs words\">"
                + (poster.under.isEmpty() ? "" : "<p class=\"under\">" + Paper.escaped(poster.under) + "</p>")
                + "<div class=\"more\">" + poster.more + "</div>"
                + "<p class=\"phone\">" + layouts.phone() + "</p>"
                + "<p class=\"hours\">" + layouts.hours() + "</p>"
                + "<p class=\"address\">" + Layouts.address(poster.way) + "</p></div>"
                + "<div class=\"abs code\">" + Layouts.code(poster.way) + "</div>"
                + "<div class=\"abs bottom\"><p>" + whose + "</p></div>"
                + "<div class=\"abs danger\"><p>" + Layouts.danger() + "</p></div></div>";
    }

    private String style(Poster poster) {
        return "@page { size: " + size.width() + "mm " + size.height() + "mm; } "
                + Layouts.WHOLE_PAGE
                + " .page { width: " + size.mm(210) + "; height: " + size.mm(296.8) + "; background-color: " + PAPER
                + "; }"
                + " .night { left: 0; top: 0; width: " + size.mm(210) + "; height: " + size.mm(NIGHT) + "; " + SKY
                + " }"
                + " .scene { left: 0; top: " + size.mm(NIGHT - PICTURE) + "; width: " + size.mm(210) + "; height: "
                + size.mm(PICTURE) + "; }"
                + " .line { left: " + size.mm(SIDE) + "; top: " + size.mm(TOP - 8) + "; width: "
                + size.mm(WIDTH - 2 * SIDE) + "; }"
                + " .lamp { width: " + size.mm(26) + "; height: " + size.mm(2.6) + "; background-color: " + GLOW
                + "; margin-bottom: " + size.mm(5) + "; }"
                + " h1 { font-size: " + size.pt(letters(poster.line)) + "; line-height: " + LEADING + "; color: "
                + CREAM
                + "; letter-spacing: 0; }"
                + " .words { left: " + size.mm(SIDE) + "; top: " + size.mm(NIGHT + 7) + "; width: " + size.mm(128)
                + "; color: " + INK + "; }"
                + " .under { font-size: " + size.pt(16.5) + "; line-height: 1.25; font-weight: 700; }"
                + " .more p { font-size: " + size.pt(11.5) + "; line-height: 1.35; margin-top: " + size.mm(1.5) + "; }"
                + " .phone { font-size: " + size.pt(38) + "; line-height: 1.15; font-weight: 700; color: " + DEEP
                + "; margin-top: " + size.mm(3) + "; }"
                + " .hours { font-size: " + size.pt(11) + "; line-height: 1.3; color: " + SOFT + "; }"
                + " .address { font-size: " + size.pt(14) + "; line-height: 1.3; font-weight: 700; margin-top: "
                + size.mm(1.5) + "; }"
                + " .code { left: " + size.mm(151) + "; top: " + size.mm(NIGHT + 7) + "; width: " + size.mm(44)
                + "; height: " + size.mm(44) + "; } .qr { width: " + size.mm(44) + "; height: " + size.mm(44) + "; }"
                + " .bottom { left: " + size.mm(SIDE) + "; top: " + size.mm(284) + "; width: " + size.mm(128)
                + "; font-size: " + size.pt(9) + "; color: " + SOFT + "; }"
                + " .danger { left: " + size.mm(151) + "; top: " + size.mm(268) + "; width: " + size.mm(44)
                + "; text-align: center; font-size: " + size.pt(12.5) + "; color: " + INK + "; }";
    }
}
