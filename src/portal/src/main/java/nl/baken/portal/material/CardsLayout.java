package nl.baken.portal.material;

import static nl.baken.portal.material.Layouts.DEEP;
import static nl.baken.portal.material.Layouts.GLOW;
import static nl.baken.portal.material.Layouts.INK;
import static nl.baken.portal.material.Layouts.SOFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.baken.paper.Fit;
import nl.baken.paper.Paper;
import nl.baken.portal.content.Handout;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/** Statements as cards: eight on a page with lines to cut along, one sentence each, large enough to show to a circle. */
final class CardsLayout {
    private static final int ON_A_PAGE = 8;
    private static final double CARD_WIDTH = 95;
    private static final double CARD_HEIGHT = 66.5;
    private static final double SMALLEST = 13;
    private static final double LARGEST = 22;
    private static final double LEADING = 1.22;

    private static final String STYLE = "@page { size: A4; } " + Layouts.WHOLE_PAGE
            + " .page { padding: 9mm 10mm 0; height: 286mm; }"
            + " .head { border: none; padding: 0; height: 10mm; margin: 0; font-size: 9pt; color: " + SOFT + "; }"
            + " .head h1 { font-size: 12pt; color: " + DEEP + "; }"
            + " .head .about { font-size: 9pt; }"
            + " .grid { display: table; } .two { display: table-row; }"
            + " .one { display: table-cell; vertical-align: top; width: 94.6mm; height: 66.2mm; border: 0.2mm dashed #7b8794; }"
            + " .card { display: table; width: 94.6mm; height: 47mm; }"
            + " .in { display: table-cell; vertical-align: middle; padding: 0 8mm; font-weight: 700; color: " + INK
            + "; line-height: " + LEADING + "; }"
            + " .dot { width: 5mm; height: 5mm; margin: 4mm 0 0 8mm; border-radius: 2.5mm; background-color: " + GLOW
            + "; }"
            + " .nr { padding: 0 8mm; font-size: 8pt; color: " + SOFT + "; }";

    private final Layouts layouts;

    CardsLayout(Layouts layouts) {
        this.layouts = layouts;
    }

    Draft of(Handout handout) {
        List<Node> cards = new ArrayList<>();
        for (Node node = handout.body().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BulletList list) {
                cards.addAll(Body.children(List.of(list)));
            }
        }
        StringBuilder body = new StringBuilder();
        for (int from = 0; from < cards.size(); from += ON_A_PAGE) {
            int to = Math.min(from + ON_A_PAGE, cards.size());
            body.append("<div class=\"page")
                    .append(to == cards.size() ? " last" : "")
                    .append("\"><div class=\"head\">");
            body.append(
                    from == 0
                            ? "<h1>" + Paper.escaped(handout.title()) + "</h1>"
                            : "<p class=\"about\">" + Paper.escaped(handout.title()) + "</p>");
            body.append("</div><div class=\"grid\">");
            for (int i = from; i < to; i += 2) {
                body.append("<div class=\"two\">");
                for (int j = i; j < Math.min(i + 2, to); j++) {
                    card(body, cards.get(j), j + 1, cards.size(), Paper.escaped(layouts.from(handout)));
                }
                body.append("</div>");
            }
            body.append("</div></div>");
        }
        return layouts.draft(handout, STYLE, body.toString());
    }

    private static void card(StringBuilder body, Node item, int number, int of, String from) {
        String size = String.format(Locale.ROOT, "%.1fpt", letters(Body.words(item)));
        body.append(
                        "<div class=\"one\"><div class=\"dot\"></div><div class=\"card\"><p class=\"in\" style=\"font-size: ")
                .append(size)
                .append("\">")
                .append(Body.inside(item.getFirstChild()))
                .append("</p></div><p class=\"nr\">")
                .append(number)
                .append(" / ")
                .append(of)
                .append(" · ")
                .append(from)
                .append("</p></div>");
    }

    private static double letters(String words) {
        OptionalDouble size = new Fit(Fit.points(CARD_WIDTH - 17), Fit.points(CARD_HEIGHT - 20), LEADING, true)
                .size(List.of(words), 0, SMALLEST, LARGEST);
        return size.orElse(SMALLEST);
    }
}
