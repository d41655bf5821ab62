package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.triage.Sheet.Question;
import nl.baken.platform.Organisation;

/** The triage codes: what a report is about, for the figures and for who works on it. */
@ApplicationScoped
@AllowedTo(Right.REPORTS)
public class TriageSheet {
    /** Higher whenever a code gets another meaning. */
    private static final int VERSION = 1;

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.triage", Locale.forLanguageTag("nl"));

    private Organisation organisation;

    @Inject
    TriageSheet(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TriageSheet() {}

    /** With the municipalities of the region. */
    public Sheet sheet() {
        return of(organisation);
    }

    static Sheet of(Organisation organisation) {
        List<String> municipalities = Stream.concat(
                        organisation.municipalities().stream().map(Organisation.Municipality::code),
                        Stream.of("outside", "unknown"))
                .toList();
        return new Sheet(
                "triage",
                VERSION,
                List.of(
                        Question.many("form", "seksueel", "arbeid", "crimineel", "organen", "unknown"),
                        Question.one(
                                "sector",
                                "seks",
                                "horeca",
                                "land",
                                "bouw",
                                "vervoer",
                                "schoonmaak",
                                "fabriek",
                                "winkel",
                                "zorg",
                                "huis",
                                "straat",
                                "other",
                                "unknown"),
                        new Question("municipality", false, municipalities),
                        Question.one("age", "0-11", "12-15", "16-17", "18-22", "23-plus", "several", "unknown"),
                        Question.one("gender", "female", "male", "other", "several", "unknown"),
                        Question.one("border", "domestic", "across", "unknown"),
                        Question.one("online", "yes", "no", "unknown"),
                        Question.one("urgency", "now", "week", "later"),
                        Question.one("phase", "potential", "presumed", "actual", "unknown"),
                        Question.one(
                                "role",
                                "self",
                                "parent",
                                "friend",
                                "neighbour",
                                "customer",
                                "colleague",
                                "care",
                                "school",
                                "police",
                                "municipality",
                                "other",
                                "unknown"),
                        Question.one("channel", "site", "phone", "mail", "visit", "partner", "other")));
    }

    /** A question in words. */
    public String title(String question) {
        return TEXTS.getString("q." + question);
    }

    /** An option in words; also one that only figures have, such as several forms together. */
    public String label(String question, String option) {
        String key = question + "." + option;
        if (TEXTS.containsKey(key)) {
            return TEXTS.getString(key);
        }
        return option.equals("unknown") ? TEXTS.getString("unknown") : municipality(option);
    }

    /** What a municipality is called; the code itself for one that is no municipality. */
    String municipality(String code) {
        return organisation.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Organisation.Municipality::name)
                .orElse(code);
    }
}
