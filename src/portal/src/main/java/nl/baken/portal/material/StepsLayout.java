package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SKY;

import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;

/** What to do when something happens, on one A4 to hang where a team sees it. */
final class StepsLayout {
    /** In points; less where it does not fit. */
    private static final double BASE = 11;

    private static final String STYLE = "@page { size: A4; } " + Layouts.WHOLE_PAGE
            + TextLayout.WORDS
            + " body { font-size: " + BASE + "pt; line-height: 1.36; color: " + INK + "; }"
            + " .top { display: table; width: 210mm; height: 40mm; " + SKY + " }"
            + " .named { display: table-cell; vertical-align: middle; padding: 0 0 0 14mm; }"
            + " .pic { display: table-cell; vertical-align: bottom; width: 75mm; }"
            + " .scene { display: block; width: 75mm; height: 34.8mm; }"
            + " .lamp { width: 22mm; height: 2mm; background-color: " + GLOW + "; margin: 0 0 3mm; }"
            + " h1 { font-size: 24pt; line-height: 1.12; color: " + CREAM + "; }"
            + " .in { padding: 4mm 14mm 0; } .first { font-size: 1.12em; }"
            + " h2 { font-size: 1.25em; line-height: 1.3; color: #ffffff; background-color: " + DEEP
            + "; padding: 1.1mm 3mm; border-radius: 1.6mm; margin: 2.4mm 0 2mm; }"
            + " ol.steps li, ul.tick li, ul li { margin: 0 0 1.1mm; } p { margin: 0 0 1.4mm; }"
            + " ol, ul { margin: 0 0 1.5mm; } tr.fill td { height: 5.6mm; padding: 0.8mm 2.5mm; } table { margin: 1mm 0 2mm; }"
            + " .end { margin: 2.5mm 0 0; padding: 2.4mm 4mm; background-color: " + GLOW
            + "; border-radius: 1.6mm; font-size: 1.1em; } .end p { margin: 0; }";

    private final Layouts layouts;

    StepsLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        StringBuilder body = new StringBuilder("<div class=\"top\">");
        body.append("<div class=\"named\"><div class=\"lamp\"></div><h1>")
                .append(Paper.escaped(handout.title()))
                .append("</h1></div><div class=\"pic\">")
                .append(Scene.block(Scene.of(handout), "scene"))
                .append("</div></div><div class=\"in\">");
        for (Body.Part part : Body.parts(handout.body())) {
            body.append(
                    part.title().isEmpty()
                            ? "<div class=\"first\">"
                            : "<h2>" + Paper.escaped(part.title()) + "</h2><div>");
            body.append(Body.of(part.blocks())).append("</div>");
        }
        body.append("<div class=\"end\"><p>")
                .append(Layouts.danger())
                .append(" · ")
                .append(layouts.above(handout))
                .append(": <strong>")
                .append(layouts.phone())
                .append("</strong> (")
                .append(layouts.hours())
                .append(")</p></div></div>");
        return layouts.draft(handout, STYLE, body.toString(), 1, BASE);
    }
}
