package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SKY;
import static nl.baken.portal.material.Layouts.SOFT;

import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;

/** A card of A5 for behind a counter or in a staff room: what one sees, what one does, whom one calls. */
final class SignalsLayout {
    /** In points; less where it does not fit. */
    private static final double BASE = 10;

    private static final String STYLE = "@page { size: 148mm 210mm; } "
            + Layouts.WHOLE_PAGE
            + TextLayout.WORDS
            + " body { font-size: " + BASE + "pt; line-height: 1.34; color: " + INK + "; }"
            + " .top { display: table; width: 148mm; height: 33mm; " + SKY + " }"
            + " .named { display: table-cell; vertical-align: middle; padding: 0 0 0 9mm; }"
            + " .pic { display: table-cell; vertical-align: bottom; width: 62mm; }"
            + " .scene { display: block; width: 62mm; height: 28.8mm; }"
            + " .lamp { width: 16mm; height: 1.6mm; background-color: " + GLOW + "; margin: 0 0 2.4mm; }"
            + " h1 { font-size: 17pt; line-height: 1.14; color: " + CREAM + "; }"
            + " .in { padding: 3.4mm 9mm 0; min-height: 143mm; } .first { color: " + SOFT + "; }"
            + " h2 { font-size: 1.2em; line-height: 1.3; color: " + DEEP + "; margin: 1.8mm 0 0.8mm; }"
            + " ul { list-style: none; padding: 0; margin: 0 0 1mm; } ul li { margin: 0 0 0.7mm; } p { margin: 0 0 1.2mm; }"
            + TextLayout.LAMPS
            + " .end { display: table; width: 148mm; height: 28.6mm; background-color: " + DEEP + "; }"
            + " .who { display: table-cell; vertical-align: middle; padding: 0 0 0 9mm; color: #ffffff; font-size: 9pt; }"
            + " .phone { font-size: 17pt; line-height: 1.2; font-weight: 700; } .end p { margin: 0; }"
            + " .code { display: table-cell; vertical-align: middle; width: 31mm; }"
            + " .qr { display: block; width: 22mm; height: 22mm; }";

    private final Layouts layouts;

    SignalsLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        String way = Layouts.way(handout.audience());
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
            body.append(Body.withLamps(part.blocks())).append("</div>");
        }
        body.append("</div><div class=\"end\"><div class=\"who\"><p>")
                .append(layouts.above(handout))
                .append("</p><p class=\"phone\">")
                .append(layouts.phone())
                .append("</p><p>")
                .append(layouts.hours())
                .append(" · ")
                .append(Layouts.address(way))
                .append(" · ")
                .append(Layouts.danger())
                .append("</p></div><div class=\"code\">")
                .append(Layouts.code(way))
                .append("</div></div>");
        return layouts.draft(handout, STYLE, body.toString(), 1, BASE);
    }
}
