package nl.baken.portal.report;

import java.util.Locale;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;
import nl.baken.route.Finding;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;

/** The words around the questions, from {@code i18n/report_<language>.properties}. */
final class ReportTexts {
    private static final String TOO_LONG = "problem.too-long";

    private final Texts texts;

    ReportTexts(Language language) {
        this.texts = Texts.of("report", language);
    }

    String get(String key) {
        return texts.get(key);
    }

    String get(String key, Object value) {
        return texts.get(key, value);
    }

    /** How much fits in a field, told before it bites. */
    String room(int limit) {
        return get("room", limit);
    }

    /** What to say when more than that was given. */
    String tooLong(int limit) {
        return get(TOO_LONG, limit);
    }

    /** What is wrong with an answer, said the same in the summary and at the field. */
    String of(Finding finding, RouteTexts words, RouteDefinition route) {
        if (finding.problem() == Finding.Problem.MISSING) {
            Question question = route.question(finding.question()).orElseThrow();
            return words.missing(question);
        }
        String key =
                "problem." + finding.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return key.equals(TOO_LONG) ? tooLong(finding.limit()) : get(key);
    }
}
