package nl.baken.portal.report;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.route.Finding;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;

/** The words around the questions, from {@code i18n/report_<language>.properties}. */
final class ReportTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    ReportTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "i18n/report",
                locale,
                ReportTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** How much fits in a field, told before it bites. */
    String room(int limit) {
        return withNumber("room", limit);
    }

    /** What is wrong with an answer, said the same in the summary and at the field. */
    String of(Finding finding, RouteTexts texts, RouteDefinition route) {
        if (finding.problem() == Finding.Problem.MISSING) {
            Question question = route.question(finding.question()).orElseThrow();
            return texts.missing(question);
        }
        String key =
                "problem." + finding.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return withNumber(key, finding.limit());
    }

    private String withNumber(String key, int number) {
        return get(key).replace("{0}", NumberFormat.getIntegerInstance(locale).format(number));
    }
}
