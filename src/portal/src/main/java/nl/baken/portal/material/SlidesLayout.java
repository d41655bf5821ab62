package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SKY;
import static nl.baken.portal.material.Layouts.SOFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.paper.Fit;
import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Slides of 16:9, one thought each; what the teacher says stands on pages of A4 after them. */
final class SlidesLayout {
    private static final double HEIGHT = 167;
    private static final double LEADING = 1.3;
    private static final double BETWEEN = 0.45;
    private static final double WORDS_WIDTH = 174;

    private static final String STYLE = "@page { size: 297mm 167mm; }"
            + " @page notes { size: A4; margin: 20mm 20mm 20mm; } "
            + Layouts.WHOLE_PAGE
            + " .slide { display: table; width: 297mm; height: 166mm; page-break-after: always; }"
            + " .first { display: block; " + SKY + " }"
            + " .big { height: 69mm; padding: 20mm 50mm 0.1mm 22mm; }"
            + " .low { display: block; margin: 0 0 0 130mm; width: 165mm; height: 76.5mm; }"
            + " .words { display: table-cell; vertical-align: top; padding: 0 0 0 18mm; color: " + INK + "; }"
            + " .inner { height: 140mm; padding: 16mm 14mm 0.1mm 0; }"
            + " .side { display: table-cell; vertical-align: bottom; width: 90mm; " + SKY + " }"
            + " .corner { display: block; width: 90mm; height: 78mm; }"
            + " .lamp { width: 30mm; height: 2.6mm; background-color: " + GLOW + "; margin: 0 0 6mm; }"
            + " h1 { font-size: 44pt; line-height: 1.15; color: " + CREAM + "; }"
            + " .lead { font-size: 20pt; line-height: 1.35; color: #d9e0ea; margin-top: 5mm; }"
            + " .lead p { margin: 0 0 3mm; }"
            + " .low { left: 130mm; top: 89.5mm; width: 167mm; height: 77.5mm; }"
            + " .side { left: 207mm; top: 0; width: 90mm; height: 167mm; " + SKY + " }"
            + " .corner { left: 207mm; top: 125.2mm; width: 90mm; height: 41.8mm; }"
            + " .words h2 { font-size: 34pt; line-height: 1.18; color: " + DEEP + "; margin: 0 0 7mm; }"
            + " .words p { margin: 0 0 0.45em; } .words ul { list-style: none; }"
            + " .words ul li { margin: 0 0 0.45em; }"
            + TextLayout.LAMPS
            + " .row { display: table; width: 100%; } .mark, .at { display: table-cell; vertical-align: top; }"
            + " .steps { list-style: none; } .steps li { margin: 0 0 0.45em; } .steps .mark { width: 1.4em; }"
            + " .n { font-weight: 700; color: #c98a1b; }"
            + " .by { font-size: 9pt; color: " + SOFT + "; }"
            + " .notes { page: notes; } .notes h2.how { font-size: 20pt; color: " + DEEP + "; margin: 0 0 2mm; }"
            + " .notes p.how { color: " + SOFT + "; margin: 0 0 6mm; }"
            + " .note h3 { font-size: 11.5pt; color: " + DEEP + "; margin: 0 0 1mm; page-break-after: avoid; }"
            + " .note { display: table; width: 170mm; border: none; border-top: 0.3mm solid #e2d8c8; padding: 0;"
            + " margin: 0; page-break-inside: avoid; background-color: #ffffff; }"
            + " .nr, .told { display: table-cell; vertical-align: top; padding: 3mm 0; }"
            + " .nr { width: 12mm; font-weight: 700; font-size: 15pt; line-height: 1; color: #c98a1b; }"
            + " .note p { margin: 0 0 1.5mm; font-size: 10.5pt; }";

    private final Layouts layouts;

    SlidesLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        List<Body.Part> parts = Body.parts(handout.body());
        String scene = Scene.of(handout);
        StringBuilder body = new StringBuilder();
        body.append("<div class=\"slide first\"><div class=\"big\"><div class=\"lamp\"></div><h1>")
                .append(Paper.escaped(handout.title()))
                .append("</h1><div class=\"lead\">")
                .append(Body.of(parts.get(0).shown()))
                .append("</div></div>")
                .append(Scene.block(scene, "low"))
                .append("</div>");
        for (int i = 1; i < parts.size(); i++) {
            slide(body, parts.get(i), Scene.after(scene, i), i + 1, parts.size(), Paper.escaped(layouts.from(handout)));
        }
        notes(body, parts);
        return layouts.draft(handout, STYLE, body.toString());
    }

    private static void slide(StringBuilder body, Body.Part part, String scene, int number, int of, String from) {
        String size = String.format(Locale.ROOT, "%.1fpt", letters(part));
        body.append("<div class=\"slide\"><div class=\"words\"><div class=\"inner\"><div class=\"lamp\"></div><h2>")
                .append(Paper.escaped(part.title()))
                .append("</h2><div style=\"font-size: ")
                .append(size)
                .append("; line-height: 1.3\">")
                .append(Body.withLamps(part.shown()))
                .append("</div></div><p class=\"by\">")
                .append(number)
                .append(" / ")
                .append(of)
                .append(" · ")
                .append(from)
                .append("</p></div><div class=\"side\">")
                .append(Scene.middle(scene, "corner"))
                .append("</div></div>");
    }

    /** In points: as large as all of it fits beside the drawing. */
    private static double letters(Body.Part part) {
        int titleLines = new Fit(Fit.points(174), Fit.points(15), 1.18, true)
                        .size(List.of(part.title()), 0, 34, 34)
                        .isPresent()
                ? 1
                : 2;
        double left = HEIGHT - 16 - 9 - titleLines * 14.5 - 7 - 14;
        List<String> paragraphs = new ArrayList<>();
        for (Node node : part.shown()) {
            if (node instanceof BulletList || node instanceof OrderedList) {
                Body.children(List.of(node)).forEach(item -> paragraphs.add(Body.words(item)));
            } else {
                paragraphs.add(Body.words(node));
            }
        }
        return new Fit(Fit.points(WORDS_WIDTH - 12), Fit.points(left), LEADING, true)
                .size(paragraphs, BETWEEN, 11, 32)
                .orElse(11);
    }

    private static void notes(StringBuilder body, List<Body.Part> parts) {
        if (parts.stream().allMatch(part -> part.quoted().isEmpty())) {
            return;
        }
        body.append("<div class=\"notes\"><h2 class=\"how\">")
                .append(Paper.escaped(Texts.of("slides.notes")))
                .append("</h2><p class=\"how\">")
                .append(Paper.escaped(Texts.of("slides.notes.how")))
                .append("</p>");
        for (int i = 0; i < parts.size(); i++) {
            Body.Part part = parts.get(i);
            if (!part.quoted().isEmpty()) {
                body.append("<div class=\"note\"><div class=\"nr\">")
                        .append(i + 1)
                        .append("</div><div class=\"told\"><h3>")
                        .append(Paper.escaped(part.title()))
                        .append("</h3>")
                        .append(Body.of(Body.children(part.quoted())))
                        .append("</div></div>");
            }
        }
        body.append("</div>");
    }
}
