package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SKY;
import static nl.baken.portal.material.Layouts.SOFT;

import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;

/** A leaflet of A5 pages in reading order: a cover, the words, and whom to call. Printed as a booklet it is A4, folded. */
final class LeafletLayout {
    private static final String STYLE = "@page { size: 148mm 210mm; margin: 14mm 0 16mm;"
            + " @bottom-left { content: element(foot); padding: 3mm 0 0 14mm; border: none; width: 80%; }"
            + " @bottom-right { content: counter(page) \" / \" counter(pages); font-family: \"Noto Sans\"; font-size: 8pt;"
            + " color: #4a5a70; vertical-align: top; padding: 3mm 14mm 0 0; border: none; text-align: right; } }"
            + " @page :first { margin: 0; @bottom-left { content: none; border: none; }"
            + " @bottom-right { content: none; border: none; } }"
            + " body { font-size: 10.5pt; line-height: 1.46; color: " + INK + "; }"
            + " .cover { height: 209.2mm; page-break-after: always; " + SKY + " }"
            + " .named { height: 120.4mm; padding: 20mm 14mm 0.1mm; }"
            + " .scene { display: block; width: 148mm; height: 68.7mm; }"
            + " .lamp { width: 22mm; height: 2.2mm; background-color: " + GLOW + "; margin: 0 0 6mm; }"
            + " h1 { font-size: 29pt; line-height: 1.14; color: " + CREAM + "; margin: 0 0 6mm; }"
            + " .what { font-size: 13pt; line-height: 1.4; color: #d9e0ea; }"
            + " .in { padding: 0 14mm; } .lead { font-size: 12pt; color: " + SOFT + "; }"
            + " h2 { font-size: 14pt; line-height: 1.22; color: " + DEEP
            + "; margin: 5mm 0 1.4mm; page-break-after: avoid; }"
            + TextLayout.WORDS
            + " .end { display: table; width: 120mm; margin: 6mm 0 0; height: 38mm; background-color: " + DEEP
            + "; border-radius: 2.5mm; page-break-inside: avoid; }"
            + " .who { display: table-cell; vertical-align: middle; padding: 0 0 0 5mm; color: #ffffff; font-size: 9.5pt; }"
            + " .who p { margin: 0; } .who .phone { font-size: 18pt; line-height: 1.2; font-weight: 700; }"
            + " .code { display: table-cell; vertical-align: middle; width: 34mm; }"
            + " .qr { display: block; width: 30mm; height: 30mm; }";

    private final Layouts layouts;

    LeafletLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        String way = Layouts.way(handout.audience());
        StringBuilder body = new StringBuilder("<div class=\"cover\">");
        body.append("<div class=\"named\"><div class=\"lamp\"></div><h1>")
                .append(Paper.escaped(handout.title()))
                .append("</h1><p class=\"what\">")
                .append(Paper.escaped(handout.description()))
                .append("</p></div>")
                .append(Scene.block(Scene.of(handout), "scene"))
                .append("</div><div class=\"in\">");
        for (Body.Part part : Body.parts(handout.body())) {
            body.append(
                    part.title().isEmpty()
                            ? "<div class=\"lead\">"
                            : "<h2>" + Paper.escaped(part.title()) + "</h2><div>");
            body.append(Body.of(part.blocks())).append("</div>");
        }
        body.append("<div class=\"end\"><div class=\"who\"><p>")
                .append(layouts.above(handout))
                .append("</p><p class=\"phone\">")
                .append(layouts.phone())
                .append("</p><p>")
                .append(layouts.hours())
                .append("</p><p>")
                .append(Layouts.address(way))
                .append("</p><p>")
                .append(Layouts.danger())
                .append("</p></div><div class=\"code\">")
                .append(Layouts.code(way))
                .append("</div></div></div>");
        return layouts.draft(handout, STYLE, body.toString());
    }
}
