package nl.baken.portal.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.paper.Paper;
import nl.baken.paper.Sheet;
import nl.baken.portal.web.Language;
import nl.baken.route.Answers;

/** What stands in a copy for the own file: the questions and answers of the check page, whose they are for, and when. */
final class OwnCopy {
    /** The centre is Dutch, so are its days. */
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final String STYLE = """
            .answer { padding: 2.5mm 0 1.5mm; border-top: 0.4pt solid #ddd3c2; }
            .answer h2 { font-size: 9pt; color: #0b4f5c; }
            .answer p, .answer ul { margin: 0 0 1mm; }
            .answer ul { padding: 0 0 0 5mm; page-break-inside: avoid; }
            .note p { font-size: 9.5pt; margin: 0 0 1.5mm; }
            """;

    private final Paper paper;
    private final RouteForm form;
    private final ReportTexts words;
    private final Language language;
    private final DateTimeFormatter moment;

    OwnCopy(Paper paper, RouteForm form, Language language) {
        this.paper = paper;
        this.form = form;
        this.words = form.words();
        this.language = language;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.forms())
                .withZone(HERE);
    }

    Sheet of(Answers answers, String organisation, Instant made) {
        List<RouteForm.Row> rows = form.rows(answers);
        StringBuilder body = new StringBuilder("<div class=\"head\"><div class=\"lamp\"></div>");
        body.append("<p class=\"by\">").append(Paper.escaped(organisation)).append("</p>");
        body.append("<h1>").append(said("copy.title")).append("</h1>");
        body.append(paragraph("soft", words.get("copy.made", moment.format(made))));
        body.append("</div><div class=\"note\">");
        body.append(paragraph("", words.get("copy.what", organisation)));
        body.append(paragraph("", words.get("copy.private")));
        body.append(paragraph("", words.get("copy.code")));
        if (!rows.stream().flatMap(row -> row.values().stream()).allMatch(paper::hasAll)) {
            body.append(paragraph("", words.get("copy.missing")));
        }
        body.append("</div>");
        rows.forEach(row -> body.append(answer(row)));
        return new Sheet(language.tag(), words.get("copy.title"), words.get("copy.foot"), STYLE, body.toString());
    }

    private String answer(RouteForm.Row row) {
        String given =
                switch (row.values().size()) {
                    case 0 -> paragraph("soft", words.get("check.skipped"));
                    case 1 -> paragraph("words", row.values().get(0));
                    default ->
                        row.values().stream()
                                .map(value -> "<li class=\"words\">" + Paper.escaped(value) + "</li>")
                                .collect(Collectors.joining("", "<ul>", "</ul>"));
                };
        return "<div class=\"answer\"><h2>" + Paper.escaped(row.label()) + "</h2>" + given + "</div>";
    }

    private String said(String key) {
        return Paper.escaped(words.get(key));
    }

    private static String paragraph(String look, String text) {
        return "<p class=\"" + look + "\">" + Paper.escaped(text) + "</p>";
    }
}
