package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.paper.Paper;
import nl.baken.portal.web.Language;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.TextQuestion;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OwnCopyTest {
    private static final RouteDefinition ROUTE = TestRoute.ROUTES.all().stream()
            .filter(route -> route.name().equals("professional"))
            .findFirst()
            .orElseThrow();
    private static final Instant MADE = Instant.parse("2026-11-22T14:05:00Z");
    private static final String ORGANISATION = "Kenniscentrum <Noord> & Zuid";

    private final Paper paper = new Paper();

    @Test
    void it_holds_every_question_and_answer_of_the_check_page_in_its_order() throws Exception {
        Answers answers = everything();
        RouteForm form = form(Language.DUTCH);
        String text = oneLine(text(print(form, Language.DUTCH, answers)));
        int at = 0;
        for (RouteForm.Row row : form.rows(answers)) {
            at = after(text, row.label(), at);
            for (String value : row.values()) {
                at = after(text, oneLine(value), at);
            }
        }
        assertTrue(form.rows(answers).size() > 40, "all four persons and all signals are there");
    }

    @Test
    void it_says_whose_questions_they_were_when_it_was_made_and_what_is_in_it() throws Exception {
        String text = oneLine(text(print(form(Language.DUTCH), Language.DUTCH, few("Er is iets"))));
        assertTrue(
                text.startsWith(ORGANISATION + " Kopie voor het eigen dossier Gemaakt op 22 november 2026 15:05"),
                text);
        assertTrue(text.contains("In deze kopie staan persoonsgegevens."), text);
        assertTrue(text.contains("De ontvangstcode staat hier niet in."), text);
        assertTrue(text.contains("Overgeslagen"), text);
        assertFalse(text.contains("\uFFFD"), text);
    }

    @Test
    void it_is_PDF_UA_in_every_language_that_its_letters_can_write() throws Exception {
        Answers answers = new Answers(Map.of(
                "danger",
                List.of("no"),
                "what",
                List.of("Eén regel\nen nog een"),
                "forms",
                List.of("arbeid", "organen")));
        List<Language> written = Language.all().stream()
                .filter(language -> paper.hasAll(new ReportTexts(language, ROUTE.name()).get("copy.title")))
                .toList();
        assertEquals(Language.all().size() - 2, written.size(), "all but Arabic and Tigrinya: " + written);
        for (Language language : written) {
            assertEquals(List.of(), PdfUa.faults(print(form(language), language, answers)), language.tag());
        }
    }

    @Test
    void it_tells_that_signs_are_missing_where_they_are() throws Exception {
        byte[] pdf = print(
                form(Language.DUTCH),
                Language.DUTCH,
                few("Zij schreef: \u0633\u0627\u0639\u062F\u0646\u064A \uD83D\uDE22 \u202Eab"));
        String text = oneLine(text(pdf));
        assertTrue(text.contains("Waar \uFFFD staat, stond een teken dat deze kopie niet kan tonen."), text);
        assertTrue(text.contains("Zij schreef: \uFFFD"), text);
        assertTrue(text.contains("ab"), text);
        assertEquals(List.of(), PdfUa.faults(pdf));
    }

    @Test
    void what_was_typed_stays_text() throws Exception {
        String markup = "<script>alert(1)</script> <img src=\"http://127.0.0.1/\"/> &amp; ]]> <!-- -->";
        assertTrue(oneLine(text(print(form(Language.DUTCH), Language.DUTCH, few(markup))))
                .contains(markup));
    }

    @Test
    void the_fullest_report_there_is_can_be_copied() throws Exception {
        Map<String, List<String>> full = new LinkedHashMap<>(everything().values());
        for (Question question : ROUTE.questions()) {
            if (question instanceof TextQuestion text) {
                // the widest letters, in one word: the most lines and the most places to break
                full.put(question.id(), List.of("W".repeat(text.limit())));
            }
        }
        Answers asked = ROUTE.relevant(new Answers(full));
        byte[] pdf = print(form(Language.DUTCH), Language.DUTCH, asked);
        long letters = text(pdf).chars().filter(letter -> letter == 'W').count();
        long typed = asked.values().values().stream()
                .flatMap(List::stream)
                .filter(value -> value.startsWith("WW"))
                .mapToLong(String::length)
                .sum();
        assertTrue(letters >= typed, letters + " of " + typed);
    }

    private byte[] print(RouteForm form, Language language, Answers answers) {
        return paper.print(new OwnCopy(paper, form, language).of(ROUTE.relevant(answers), ORGANISATION, MADE));
    }

    private static RouteForm form(Language language) {
        return new RouteForm(
                ROUTE, TestRoute.ROUTES.texts(ROUTE, language.locale()), new ReportTexts(language, ROUTE.name()));
    }

    private static Answers few(String what) {
        return new Answers(Map.of("danger", List.of("no"), "what", List.of(what)));
    }

    /** Every question answered, each with all options that it takes; the last "yes" first, so that the next is asked. */
    private static Answers everything() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Question question : ROUTE.questions()) {
            if (question instanceof ChoiceQuestion choice) {
                List<String> codes =
                        choice.options().stream().map(option -> option.code()).toList();
                values.put(
                        question.id(),
                        choice.hasSeveral()
                                ? codes
                                : List.of(codes.contains("yes") ? "yes" : codes.get(codes.size() - 1)));
            } else {
                values.put(
                        question.id(),
                        List.of("Antwoord op " + question.id() + ", met ‘tekens’.\nEn een tweede regel over Łukasz."));
            }
        }
        values.put("identity", List.of("open"));
        return new Answers(values);
    }

    private static int after(String text, String part, int from) {
        int at = text.indexOf(part, from);
        assertTrue(at >= 0, part + " is not after: " + text.substring(Math.max(0, from - 80), from));
        return at + part.length();
    }

    /** Page feet aside, which stand between the lines of what goes on over the page. */
    private static String oneLine(String text) {
        return text.replaceAll("(?m)^Kopie voor het eigen dossier · bevat persoonsgegevens.*$", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
