package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import nl.baken.platform.Organisation;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Finding;
import nl.baken.route.Option;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;
import nl.baken.route.TextQuestion;
import nl.baken.seal.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module in the browser makes of any form just what the server makes of it: judged, dropped, shown and split alike. */
@Running
class BrowserAnswersJourney {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final int ROUNDS = 40;
    private static final String WORK = """
            async fields => {
              const form = document.querySelector("form.route");
              form.reset();
              for (const [name, values] of Object.entries(fields)) {
                for (const control of form.querySelectorAll(`[name="${name}"]`)) {
                  if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
                  else control.value = values[0];
                }
              }
              const { findings, given, asked, holds, labelOf, questionsOf, relevant, shown, split } =
                await import(form.dataset.module.replace("sealing.js", "answers.js"));
              const questions = questionsOf(form);
              const answers = relevant(questions, given(form));
              return JSON.stringify({
                findings: findings(questions, given(form)).map(({ question, problem }) => `${question.id} ${problem}`),
                rows: asked(questions, answers).map((question) => [labelOf(question), ...shown(question, answers.get(question.id))]),
                urgent: holds(form.dataset.urgent, answers),
                parts: split(form.dataset.route, Number(form.dataset.version), questions, answers),
              });
            }""";

    private final Baken baken;
    private final Chrome chrome;
    private final Random random = new Random(20);

    BrowserAnswersJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "burger, /nl/melden/burger",
        "jongere, /nl/melden/jongere",
        "professional, /nl/melden/professional",
        "advies, /nl/advies/vraag",
        "aanvraag, /nl/aanvragen"
    })
    void answers_of_every_kind_are_taken_as_the_server_takes_them(String name, String address) {
        RouteDefinition route = ROUTES.named(name).orElseThrow();
        RouteTexts texts = ROUTES.texts(route, Locale.forLanguageTag("nl"));
        int wrong = 0;
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo(address);
            for (int round = 0; round < ROUNDS; round++) {
                String where = name + " round " + round;
                Map<String, List<String>> fields = fields(route, round);
                JsonObject here = json((String) page.evaluate(WORK, fields));
                Answers given = new Answers(fields);
                Answers answers = route.relevant(given);
                List<String> findings = route.check(given).stream()
                        .map(BrowserAnswersJourney::told)
                        .toList();
                assertEquals(findings, texts(here.getJsonArray("findings")), where);
                wrong += findings.size();
                assertEquals(rows(route, texts, answers), rows(here.getJsonArray("rows")), where);
                assertEquals(route.urgent(answers), here.getBoolean("urgent"));
                AnswersJson.split(route, answers)
                        .forEach((part, json) -> assertEquals(
                                json(json), json(here.getJsonObject("parts").getString(part.code())), where));
                assertEquals(Part.values().length, here.getJsonObject("parts").size());
            }
            assertTrue(wrong > ROUNDS / 2, wrong + " findings");
            assertEquals(List.of(), visitor.policyViolations());
        }
    }

    private Map<String, List<String>> fields(RouteDefinition route, int round) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Question question : route.questions()) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            if (question instanceof ChoiceQuestion choice) {
                List<String> codes = choice.options().stream().map(Option::code).toList();
                fields.put(
                        choice.id(),
                        choice.hasSeveral()
                                ? codes.stream()
                                        .filter(code -> random.nextBoolean())
                                        .toList()
                                : List.of(codes.get(random.nextInt(codes.size()))));
            } else {
                fields.put(question.id(), List.of(text((TextQuestion) question, round)));
            }
        }
        return fields;
    }

    /** What a field of one line or of many can hold: one line has no line ends. */
    private String text(TextQuestion question, int round) {
        int limit = question.limit();
        String family = "👩‍👩‍👧‍👦";
        List<String> lines = List.of(
                "Iets",
                "x".repeat(limit),
                "x".repeat(limit + 1),
                "é".repeat(limit),
                "e\u0301".repeat(limit),
                "e\u0301".repeat(limit) + "!",
                family.repeat(limit / 12),
                family.repeat(limit / 4),
                "🇳🇱".repeat(limit / 3),
                "\"\\".repeat(limit / 2),
                "\u0001".repeat(limit * 4 / 6),
                "\u0001".repeat(limit - 1),
                "  ",
                "\u200B\u2060\uFEFF\u00A0",
                "\u2800\u3164",
                "\u0085",
                " om\t\u202Eom\u202C <b>&amp; ሰላም ",
                "a\u0000b");
        List<String> paragraphs = List.of("a\nb", "a\r\nb\rc\n\n", "\n", " \n\t", "\n begin");
        List<String> all = new ArrayList<>(lines);
        if (question.lines() == TextQuestion.Lines.MANY) {
            all.addAll(paragraphs);
        }
        return all.get(round < all.size() ? round : random.nextInt(all.size()));
    }

    private static String told(Finding finding) {
        String problem =
                switch (finding.problem()) {
                    case MISSING -> "missing";
                    case TOO_LONG -> "tooLong";
                    case TOO_HEAVY -> "tooHeavy";
                    case UNKEEPABLE -> "unkeepable";
                    default -> throw new IllegalStateException(finding + " cannot come from a form");
                };
        return finding.question() + " " + problem;
    }

    private static List<List<String>> rows(RouteDefinition route, RouteTexts texts, Answers answers) {
        return route.questions().stream()
                .filter(question -> route.isAsked(question, answers))
                .map(question -> {
                    List<String> row = new ArrayList<>(List.of(texts.labelAlone(question)));
                    if (question instanceof ChoiceQuestion choice) {
                        choice.options().stream()
                                .filter(option -> answers.has(choice.id(), option.code()))
                                .forEach(option -> row.add(texts.label(choice, option)));
                    } else {
                        row.addAll(answers.all(question.id()));
                    }
                    return row;
                })
                .collect(Collectors.toList());
    }

    private static List<List<String>> rows(JsonArray rows) {
        return rows.getValuesAs(JsonArray.class).stream()
                .map(BrowserAnswersJourney::texts)
                .collect(Collectors.toList());
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
