package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Web;
import nl.baken.platform.Organisation;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.Option;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every branch of every route, as its definition has it, walked over HTTP as a browser without script does. */
@Running
class BranchesIT {
    private static final Map<String, String> PATHS = Map.of(
            "burger", "/melden/burger",
            "jongere", "/melden/jongere",
            "professional", "/melden/professional",
            "advies", "/advies/vraag",
            "aanvraag", "/aanvragen");
    /** Prefixes of the languages, by tag. */
    private static final Map<String, String> LANGUAGES = Map.of("nl", "/nl", "nl-simple", "/nl/makkelijk");

    private static final Routes ROUTES = new Routes(Organisation.packaged());

    private final Baken baken;

    BranchesIT(Baken baken) {
        this.baken = baken;
    }

    @TestFactory
    Stream<DynamicTest> each_option_leads_to_a_check_page_of_what_is_asked_then_and_nothing_else() {
        return inEachLanguage((tag, route) -> {
            RouteTexts texts = ROUTES.texts(route, Locale.forLanguageTag(tag));
            String address = address(tag, route);
            for (Question question : route.questions()) {
                for (String value : values(question)) {
                    Answers answers = answers(route, question, value);
                    HttpResponse<String> page = new Web(baken.url()).form(address + "/controle", fields(answers));
                    Html html = Html.of(Form.sane(page).body());
                    assertEquals(200, page.statusCode(), question.id() + "=" + value + ": " + html.main());
                    assertEquals(tag, html.language());
                    assertEquals(
                            asked(route, answers, texts),
                            html.all("dt", term -> true).stream()
                                    .map(term -> term.getTextContent().strip())
                                    .toList(),
                            question.id() + "=" + value);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> each_route_is_sent_and_answered_with_a_code_of_its_own() {
        return inEachLanguage((tag, route) -> {
            String address = address(tag, route);
            List<Map.Entry<String, String>> full = new ArrayList<>();
            for (Question question : route.questions()) {
                full.add(Map.entry(question.id(), values(question).get(0)));
            }
            Web web = new Web(baken.url());
            Html check =
                    Html.of(Form.sane(web.form(address + "/controle", full)).body());
            String code = Form.code(Form.sane(web.form(address + "/verstuurd", check.fields())));
            assertEquals(24, code.length(), code);
        });
    }

    private static Stream<DynamicTest> inEachLanguage(BiConsumer<String, RouteDefinition> test) {
        return LANGUAGES.keySet().stream().flatMap(tag -> ROUTES.all().stream()
                .map(route -> dynamicTest(tag + " " + route.name(), () -> test.accept(tag, route))));
    }

    private static String address(String tag, RouteDefinition route) {
        return LANGUAGES.get(tag) + PATHS.get(route.name());
    }

    private static List<String> values(Question question) {
        return question instanceof ChoiceQuestion choice
                ? choice.options().stream().map(Option::code).toList()
                : List.of("Iets");
    }

    /** The fewest answers with which this question is asked, answered so. */
    private static Answers answers(RouteDefinition route, Question question, String value) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        route.questions().stream()
                .filter(other -> other.required() && !other.id().equals(question.id()))
                .forEach(other -> fields.add(Map.entry(other.id(), "Iets")));
        for (Condition condition : route.conditionsOf(question)) {
            fields.removeIf(field -> field.getKey().equals(condition.question()));
            fields.add(Map.entry(condition.question(), condition.options().get(0)));
        }
        fields.removeIf(field -> field.getKey().equals(question.id()));
        fields.add(Map.entry(question.id(), value));
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.getKey(), List.of(field.getValue())));
        return new Answers(values);
    }

    private static List<Map.Entry<String, String>> fields(Answers answers) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        answers.values().forEach((name, all) -> all.forEach(one -> fields.add(Map.entry(name, one))));
        return fields;
    }

    private static List<String> asked(RouteDefinition route, Answers answers, RouteTexts texts) {
        return route.questions().stream()
                .filter(question -> route.isAsked(question, answers))
                .map(texts::labelAlone)
                .toList();
    }
}
