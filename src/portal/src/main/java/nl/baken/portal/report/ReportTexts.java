package nl.baken.portal.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;
import nl.baken.route.Finding;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;

/**
 * The words around the questions, from {@code i18n/report_<language>.properties}. Who fills a route in for their work is
 * spoken to as that language does at work: what it says otherwise then stands in {@code report-polite_<language>.properties}.
 */
final class ReportTexts {
    private static final String TOO_LONG = "problem.too-long";
    private static final Set<String> FOR_WORK = Set.of("professional", "aanvraag");

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();

    /** @param route by its name */
    ReportTexts(Language language, String route) {
        this.language = language;
        take(Texts.of("report", language));
        if (FOR_WORK.contains(route)) {
            Texts.ofIts("report-polite", language).ifPresent(this::take);
        }
    }

    private void take(Texts some) {
        some.keys().forEach(key -> texts.put(key, some.get(key)));
    }

    /** All of them, by key. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(texts);
    }

    String get(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    String get(String key, Object value) {
        return Texts.filled(get(key), language, value);
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
