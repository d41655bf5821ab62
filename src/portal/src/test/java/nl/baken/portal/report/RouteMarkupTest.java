package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.baken.portal.web.Language;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.route.Step;
import nl.baken.route.TextQuestion;
import nl.baken.seal.Part;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RouteMarkupTest {
    private static final Routes ROUTES = TestRoute.ROUTES;
    private static final String NASTY = "\n<script>alert(1)</script> </textarea> \"'&amp; \u202Eom\u202C 👩‍👩‍👧‍👦";
    private static final RouteForm CITIZEN = new RouteForm(
            ROUTES.citizen(),
            ROUTES.texts(ROUTES.citizen(), TestRoute.DUTCH),
            new ReportTexts(Language.DUTCH, "burger"));

    private static Answers answers(String question, String... values) {
        return new Answers(Map.of(question, List.of(values)));
    }

    private static Document parsed(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<form>" + markup + "</form>")));
    }

    private static String faults(String markup) throws Exception {
        String page =
                "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"UTF-8\"><title>x</title></head><body><h1>x</h1>"
                        + "<form method=\"post\" action=\"x\">" + markup + "</form></body></html>";
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
        return validator
                .validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> line.contains("error:"))
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void the_document_of_each_route_is_well_formed_and_valid_html() throws Exception {
        for (RouteDefinition route : ROUTES.all()) {
            String markup = new RouteForm(
                            route, ROUTES.texts(route, TestRoute.DUTCH), new ReportTexts(Language.DUTCH, route.name()))
                    .steps(Answers.NONE, List.of());
            parsed(markup);
            assertEquals("", faults(markup), route.name());
        }
    }

    @Test
    void so_it_is_full_of_nasty_answers_and_findings() throws Exception {
        Answers answers = new Answers(Map.of(
                "what", List.of(NASTY),
                "name", List.of(NASTY.strip()),
                "danger", List.of("<b>"),
                "municipality", List.of("\"x")));
        String markup = CITIZEN.steps(answers, ROUTES.citizen().check(answers));
        assertEquals("", faults(markup));
        Document document = parsed(markup);
        // XML keeps the line end behind the tag; HTML drops that one and no other.
        assertEquals("\n" + NASTY, element(document, "what").getTextContent());
        assertEquals(NASTY.strip(), element(document, "name").getAttribute("value"));
        assertEquals(0, document.getElementsByTagName("script").getLength());
    }

    @Test
    void every_question_is_asked_and_every_option_offered() throws Exception {
        Document document = parsed(CITIZEN.steps(Answers.NONE, List.of()));
        for (Question question : ROUTES.citizen().questions()) {
            element(document, RouteMarkup.fieldId(question));
            element(document, RouteMarkup.focusId(question));
            if (question instanceof ChoiceQuestion choice && choice.kind() != ChoiceQuestion.Kind.ONE_OF_LIST) {
                choice.options().forEach(option -> element(document, RouteMarkup.optionId(choice, option.code())));
            }
        }
    }

    @Test
    void every_id_is_there_once_and_every_link_leads_to_one() throws Exception {
        String markup = CITIZEN.steps(Answers.NONE, List.of());
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(markup);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), id.group(1));
        }
        Matcher reference = Pattern.compile(" (?:href=\"#|for=\"|aria-labelledby=\"|aria-describedby=\")([^\"]+)\"")
                .matcher(markup);
        while (reference.find()) {
            for (String one : reference.group(1).split(" ", -1)) {
                assertTrue(ids.contains(one), one);
            }
        }
    }

    @Test
    void chosen_options_and_typed_text_stay() throws Exception {
        Document document = parsed(CITIZEN.steps(
                new Answers(Map.of(
                        "danger", List.of("no"),
                        "kinds", List.of("arbeid-werk", "onbekend"),
                        "municipality", List.of("losser"))),
                List.of()));
        assertTrue(element(document, "danger_no").hasAttribute("checked"));
        assertFalse(element(document, "danger_yes").hasAttribute("checked"));
        assertTrue(element(document, "kinds_onbekend").hasAttribute("checked"));
        assertTrue(element(document, "kinds_arbeid-werk").hasAttribute("checked"));
        NodeList options = element(document, "municipality").getElementsByTagName("option");
        for (int i = 0; i < options.getLength(); i++) {
            Element option = (Element) options.item(i);
            assertEquals(option.getAttribute("value").equals("losser"), option.hasAttribute("selected"));
        }
    }

    @Test
    void a_finding_is_said_at_its_field_in_the_words_of_the_summary_and_its_step_is_in_view() throws Exception {
        Answers answers = answers("place", "x".repeat(501));
        String markup = CITIZEN.steps(answers, ROUTES.citizen().check(answers));
        Document document = parsed(markup);
        List<RouteForm.Line> lines = CITIZEN.lines(ROUTES.citizen().check(answers));
        assertEquals("#what", lines.get(0).href());
        assertEquals(lines.get(0).text(), element(document, "e-what").getTextContent());
        assertEquals("#place", lines.get(1).href());
        assertEquals(lines.get(1).text(), element(document, "e-place").getTextContent());
        assertEquals(
                "Deze tekst is te lang. Er passen 500 tekens in.", lines.get(1).text());
        assertEquals("true", element(document, "place").getAttribute("aria-invalid"));
        assertTrue(element(document, "s-what").getAttribute("class").contains("start"));
        assertFalse(element(document, "s-danger").getAttribute("class").contains("start"));
    }

    @Test
    void limits_are_told_before_they_bite_and_optional_is_said() {
        String markup = CITIZEN.steps(Answers.NONE, List.of());
        assertTrue(markup.contains("Er passen 10.000 tekens in."));
        assertTrue(markup.contains("Overslaan mag."));
        assertFalse(markup.contains("maxlength"), "a browser counts other characters than a person");
        assertFalse(markup.contains("*"));
    }

    @Test
    void the_number_to_call_is_a_link_in_a_notice() {
        assertTrue(CITIZEN.steps(Answers.NONE, List.of()).contains("<a href=\"tel:112\">112</a>"));
    }

    @Test
    @Tag("P12")
    void no_question_takes_a_picture_or_another_file() throws IOException {
        String markup = CITIZEN.steps(Answers.NONE, List.of());
        String frame = Files.readString(Path.of("src/main/webapp/WEB-INF/report/form.xhtml"));
        for (String document : List.of(markup, frame)) {
            assertFalse(document.contains("type=\"file\"") || document.contains("multipart"), document);
        }
    }

    @Test
    void the_whole_route_stays_below_thirty_kilobytes() {
        int bytes = CITIZEN.steps(Answers.NONE, List.of()).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 26_000, bytes + " bytes, without the site's frame of 3 KB");
    }

    @Test
    void one_question_more_is_seen_everywhere() {
        Step extra = Step.of(TextQuestion.line("extra", Part.STORY, 50).onlyIf(Condition.on("danger", "yes")));
        RouteDefinition route = TestRoute.with(Step.of("more", extra.questions().get(0)));
        RouteForm form = TestRoute.form(route, "extra", "Meer?");
        Answers answers =
                new Answers(Map.of("danger", List.of("yes"), "what", List.of("x"), "extra", List.of("y".repeat(51))));
        // page, CSS rules, check page
        assertTrue(form.steps(answers, List.of()).contains("name=\"extra\""));
        assertTrue(RouteRules.of(route).contains(".route-test:has(#danger_yes:checked) #q-extra{display:block}"));
        assertEquals(
                List.of("Gevaar?", "Wat?", "Meer?", "Nog iets?"),
                form.rows(answers).stream().map(RouteForm.Row::label).toList());
        // validation, JSON, schema
        assertEquals("#extra", form.lines(route.check(answers)).get(0).href());
        assertTrue(nl.baken.route.AnswersJson.whole(route, answers).containsKey("extra"));
        assertTrue(
                nl.baken.route.JsonSchema.of(route).getJsonObject("properties").containsKey("extra"));
    }

    private static Element element(Document document, String id) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        throw new AssertionError("No element " + id);
    }
}
