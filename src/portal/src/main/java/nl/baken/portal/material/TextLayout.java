package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.CREAM;
import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SAND;
import static nl.baken.portal.material.Layouts.SKY;
import static nl.baken.portal.material.Layouts.SOFT;

import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;

/** What is read at a desk: a lesson, a guide, an outline, a letter, a work sheet. A band of night above, then calm paper. */
final class TextLayout {
    /** A lamp before each line of a list. */
    static final String LAMPS = " ul.dots { list-style: none; padding: 0; } .dots .mark { width: 1.15em; }"
            + " .bullet { width: 0.5em; height: 0.5em; margin: 0.42em 0 0; border-radius: 0.25em; background-color: "
            + GLOW
            + "; }";

    /** What lesson, leaflet and steps say alike. */
    static final String WORDS = " p { margin: 0 0 2.4mm; } strong { font-weight: 700; } .em { font-weight: 700; color: "
            + SOFT + "; }"
            + " ul, ol { margin: 0 0 3mm; padding: 0 0 0 5mm; } li { margin: 0 0 1mm; }"
            + " ol.steps { list-style: none; padding: 0; }"
            + " ol.steps li { page-break-inside: avoid; margin: 0 0 1.6mm; }"
            + " .row { display: table; width: 100%; } .mark, .at { display: table-cell; vertical-align: top; }"
            + " .steps .mark { width: 9mm; } .tick .mark { width: 7mm; }"
            + " .n { width: 5.6mm; font-weight: 700; text-align: center; color: " + INK + "; background-color: " + GLOW
            + "; border-radius: 2.8mm; line-height: 5.6mm; font-size: 0.9em; }"
            + " ul.tick { list-style: none; padding: 0; } ul.tick li { margin: 0 0 1.6mm; }"
            + " .box { width: 3.4mm; height: 3.4mm; margin: 0.7mm 0 0; border: 0.4mm solid " + DEEP
            + "; border-radius: 0.6mm; }"
            + " .line { height: 8.5mm; border-bottom: 0.3mm solid #7b8794; margin: 0 0 1.5mm; }"
            + " .blank { border-bottom: 0.3mm solid #7b8794; padding-right: 42mm; }"
            + " .address { font-size: 0.85em; color: " + SOFT + "; }"
            + " .said { margin: 1mm 0 3.5mm; padding: 2.6mm 4mm 0.6mm; background-color: " + SAND
            + "; border-radius: 2mm; page-break-inside: avoid; }"
            + " table { width: 100%; border-collapse: collapse; margin: 1mm 0 4mm; -fs-table-paginate: paginate; }"
            + " th { text-align: left; font-size: 0.9em; color: " + DEEP + "; background-color: " + SAND
            + "; padding: 1.4mm 2.5mm; }"
            + " td { padding: 1.6mm 2.5mm; border-bottom: 0.25mm solid #e2d8c8; vertical-align: top; }"
            + " tr { page-break-inside: avoid; } td:first-child { font-weight: 700; }"
            + " tr.fill td { height: 7.5mm; border: 0.25mm solid #cfc3ae; }";

    private static final String STYLE = "@page { size: A4; margin: 18mm 0 20mm;"
            + " @bottom-left { content: element(foot); padding: 3mm 0 0 20mm; border: none; width: 80%; }"
            + " @bottom-right { content: counter(page) \" / \" counter(pages); font-family: \"Noto Sans\"; font-size: 8pt;"
            + " color: #4a5a70; vertical-align: top; padding: 3mm 20mm 0 0; border: none; text-align: right; } }"
            + " @page :first { margin-top: 0; }"
            + " body { font-size: 10.5pt; line-height: 1.48; }"
            + " .top { display: table; width: 210mm; height: 62mm; margin: 0 0 7mm; " + SKY + " }"
            + " .named { display: table-cell; vertical-align: middle; padding: 2mm 0 2mm 20mm; color: " + CREAM + "; }"
            + " .pic { display: table-cell; vertical-align: bottom; width: 100mm; }"
            + " .scene { display: block; width: 100mm; height: 46.4mm; }"
            + " .lamp { width: 22mm; height: 2mm; background-color: " + GLOW + "; margin: 0 0 4mm; }"
            + " .named .about { font-size: 10pt; font-weight: 700; color: " + GLOW + "; margin: 0 0 2mm; }"
            + " h1 { font-size: 23pt; line-height: 1.16; color: " + CREAM + "; margin: 0; }"
            + " .in { padding: 0 20mm; } .lead { font-size: 12pt; line-height: 1.45; color: " + SOFT + "; }"
            + " h2 { font-size: 14pt; line-height: 1.25; color: " + DEEP
            + "; margin: 6mm 0 1.6mm; page-break-after: avoid; }"
            + " h3 { font-size: 11.5pt; color: " + INK + "; margin: 4mm 0 1mm; page-break-after: avoid; }"
            + WORDS
            + " .end { margin: 8mm 0 0; padding: 4mm 5mm 2mm; background-color: " + DEEP + "; color: #ffffff;"
            + " border-radius: 2.5mm; page-break-inside: avoid; font-size: 9.5pt; }"
            + " .end p { margin: 0 0 1.6mm; } .from { color: " + SOFT + "; font-size: 8.5pt; margin: 5mm 0 0; }";

    /** A sheet to write on is larger and roomier. */
    private static final String TO_WRITE_ON =
            " body { font-size: 11.5pt; } .top { height: 48mm; } .pic { width: 76mm; }"
                    + " .scene { width: 76mm; height: 35.3mm; } h2 { margin-top: 5mm; }";

    private final Layouts layouts;

    TextLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        boolean isToWriteOn = handout.kind() == Handout.Kind.WORKSHEET;
        StringBuilder body = new StringBuilder("<div class=\"top\"><div class=\"named\"><div class=\"lamp\"></div>");
        body.append("<p class=\"about\">")
                .append(Layouts.about(handout))
                .append("</p><h1>")
                .append(Paper.escaped(handout.title()))
                .append("</h1></div><div class=\"pic\">")
                .append(Scene.block(Scene.of(handout), "scene"))
                .append("</div></div><div class=\"in\">");
        for (Body.Part part : Body.parts(handout.body())) {
            body.append(
                    part.title().isEmpty()
                            ? "<div class=\"lead\">"
                            : "<h2>" + Paper.escaped(part.title()) + "</h2><div>");
            body.append(Body.of(part.blocks())).append("</div>");
        }
        if (!isToWriteOn && handout.kind() != Handout.Kind.LETTER) {
            body.append("<div class=\"end\"><p>")
                    .append(Paper.escaped(Texts.of("text.end")))
                    .append(" <strong>")
                    .append(layouts.phone())
                    .append("</strong> (")
                    .append(layouts.hours())
                    .append("). ")
                    .append(Layouts.danger())
                    .append(".</p><p>")
                    .append(Paper.escaped(Texts.of("licence.line")))
                    .append("</p></div>");
        }
        if (!handout.sources().isEmpty()) {
            body.append("<p class=\"from\">")
                    .append(Paper.escaped(Texts.of("sources") + " " + String.join("; ", handout.sources())))
                    .append("</p>");
        }
        body.append("</div>");
        return layouts.draft(handout, STYLE + (isToWriteOn ? TO_WRITE_ON : ""), body.toString());
    }
}
