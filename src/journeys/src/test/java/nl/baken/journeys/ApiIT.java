package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.journeys.house.Api;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Words;
import nl.baken.platform.Organisation;
import nl.baken.platform.SecretsFile;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.JsonSchema;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.route.TextQuestion;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A report as JSON: the same report, the same checks, and problems that name the place (RFC 9457). */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final String REPORTS = "/api/v1/reports";
    private static final String JSON = "application/json";

    private final Baken baken;
    private final Api web;
    private final SecureRandom random = new SecureRandom();

    ApiIT(Baken baken) {
        this.baken = baken;
        this.web = new Api(baken);
    }

    @AfterAll
    void close() {
        web.close();
    }

    @Test
    void a_report_sent_as_json_is_the_same_report(Staff staff) {
        Set<String> before = baken.reports();
        String text = "<i>ሰላም</i> 👩‍👩‍👧 \u202Eomgekeerd\u202C\nregel \"twee\"";
        HttpResponse<String> sent = report(
                token(),
                Json.createObjectBuilder()
                        .add("danger", "no")
                        .add("what", text)
                        .add(
                                "kinds",
                                Json.createArrayBuilder().add("arbeid-werk").add("onbekend"))
                        .add("identity", "anonymous")
                        .add("name", "Wilhelmina"));
        assertEquals(201, sent.statusCode(), sent.body());
        String code = json(sent).getString("code");
        Map<String, String> opened = staff.read(baken.newReportSince(before));
        assertEquals(text, opened.get(Words.question("what")));
        assertEquals(4, opened.size(), "the name was dropped: " + opened);
        assertEquals(200, new Form(baken).read(code).statusCode());
    }

    @Test
    void a_send_token_comes_with_what_a_sealer_binds_to() {
        JsonObject issued = json(web.post("/api/v1/send-tokens", JSON, ""));
        SendToken opened = new SendTokens(
                        SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                                .versions("token"),
                        random)
                .open(issued.getString("token"), Instant.now());
        assertEquals(opened.id().toString(), issued.getString("id"));
        assertEquals(Keys.thumbprint(opened.mailboxKey()), issued.getString("mailbox"));
    }

    @Test
    void the_same_token_twice_is_one_report_and_one_code() {
        Set<String> before = baken.reports();
        String token = token();
        JsonObjectBuilder answers = Json.createObjectBuilder().add("what", "Twee keer");
        JsonObject same = answers.build();
        String code = json(report(token, Json.createObjectBuilder(same))).getString("code");
        assertEquals(code, json(report(token, Json.createObjectBuilder(same))).getString("code"));
        baken.newReportSince(before);
        assertEquals(code, json(report(token, Json.createObjectBuilder(same))).getString("code"));
    }

    @Test
    void the_intake_keys_are_signed_by_the_pinned_root() throws Exception {
        HttpResponse<String> keys = web.get("/api/v1/intake-keys");
        assertEquals(200, keys.statusCode());
        String pinned = java.nio.file.Files.readString(baken.data().resolve("trust-root"))
                .strip();
        assertTrue(!KeySet.verify(keys.body(), pinned).intake().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_answer_is_named_by_its_pointer() {
        Map<String, String> answers = new LinkedHashMap<>();
        ROUTES.citizen().questions().forEach(question -> {
            if (question instanceof TextQuestion text) {
                answers.put(text.id(), "x".repeat(text.limit() + 1));
            } else if (question instanceof ChoiceQuestion choice) {
                answers.put(choice.id(), "bestaat-niet");
            }
        });
        // so that each of them is asked
        Map<String, String> asked = Map.of("identity", "open", "channel", "phone", "helped", "yes", "what", "x");
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
                    JsonObjectBuilder all = Json.createObjectBuilder();
                    asked.forEach(all::add);
                    problem(
                            report(token(), all.add(answer.getKey(), answer.getValue())),
                            422,
                            "/answers/" + answer.getKey());
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_a_report_is_named_too() {
        String token = token();
        Map<String, String> pointers = new LinkedHashMap<>();
        pointers.put(body(token, "burger", "{}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":\"  \\u200b\"}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":\"a\\u0000b\"}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":\"\\ud800\"}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":17}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":[\"a\",\"b\"]}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":{\"a\":1}}"), "/answers/what");
        pointers.put(body(token, "burger", "{\"what\":\"x\",\"kinds\":[1]}"), "/answers/kinds");
        pointers.put(body(token, "burger", "{\"what\":\"x\",\"kinds\":[\"onbekend\",\"onbekend\"]}"), "/answers/kinds");
        pointers.put(body(token, "burger", "{\"what\":\"x\",\"a/b~c\":\"y\"}"), "/answers/a~1b~0c");
        pointers.put(body(token, "burger", "[]"), "/answers");
        pointers.put(body(token, "bestaat-niet", "{\"what\":\"x\"}"), "/route");
        pointers.put("{}", "/route");
        pointers.put("{\"route\":\"burger\"}", "/answers");
        pointers.put("{\"route\":\"burger\",\"answers\":{\"what\":\"x\"}}", "/token");
        pointers.put("{\"route\":\"burger\",\"answers\":{\"what\":\"x\"},\"token\":5}", "/token");
        return pointers.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getValue() + " in " + one.getKey().replace(token, "…"),
                        () -> problem(web.post(REPORTS, JSON, one.getKey()), 422, one.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_json_is_told() {
        return Stream.of(
                        "",
                        "{",
                        "[]",
                        "\"x\"",
                        "null",
                        "{\"a\":}",
                        "<xml/>",
                        "[".repeat(100_000),
                        "{\"route\":\"\\uD800")
                .map(body -> DynamicTest.dynamicTest(
                        "\"" + (body.length() > 20 ? body.substring(0, 20) + "…" : body) + "\"",
                        () -> problem(web.post(REPORTS, JSON, body), 400, null)));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_not_taken_is_told() {
        String good = token();
        byte[] key = new byte[32];
        random.nextBytes(key);
        SendTokens own = new SendTokens(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
        Instant now = Instant.now();
        Map<String, Map.Entry<String, Integer>> tokens = new LinkedHashMap<>();
        tokens.put("empty", Map.entry("", 409));
        tokens.put(
                "altered",
                Map.entry(good.substring(0, 40) + (good.charAt(40) == 'A' ? 'B' : 'A') + good.substring(41), 409));
        tokens.put("cut short", Map.entry(good.substring(1), 409));
        tokens.put(
                "foreign",
                Map.entry(
                        new SendTokens(new TreeMap<>(Map.of(1, key)), random).seal(SendToken.create(random, now)),
                        409));
        tokens.put(
                "too old for a first send",
                Map.entry(own.seal(SendToken.create(random, now.minus(Duration.ofHours(3)))), 410));
        tokens.put(
                "too old for a repeat",
                Map.entry(own.seal(SendToken.create(random, now.minus(Duration.ofHours(25)))), 410));
        return tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(),
                        () -> problem(
                                report(
                                        token.getValue().getKey(),
                                        Json.createObjectBuilder().add("what", "x")),
                                token.getValue().getValue(),
                                null)));
    }

    @TestFactory
    Stream<DynamicTest> the_document_and_the_portal_agree_on_every_route() {
        return ROUTES.all().stream()
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    JsonObject listed =
                            json(web.get("/api/v1/routes"))
                                    .getJsonArray("routes")
                                    .getValuesAs(JsonObject.class)
                                    .stream()
                                    .filter(one -> one.getString("name").equals(route.name()))
                                    .findFirst()
                                    .orElseThrow();
                    assertEquals(route.version(), listed.getInt("version"));
                    assertEquals(JsonSchema.of(route), json(web.get(listed.getString("schema"))));

                    JsonObject good = firstOptions(route);
                    String report = body(token(), route.name(), good.toString());
                    HttpResponse<String> sent = web.post(REPORTS, JSON, report);
                    assertEquals(201, sent.statusCode(), sent.body());
                    assertTrue(web.allowsReport(report));

                    Answers asked = route.relevant(AnswersJson.parse(good));
                    Map<String, JsonObject> bad = new LinkedHashMap<>();
                    for (Question question : route.questions()) {
                        bad.put(
                                "a number for " + question.id(),
                                Json.createObjectBuilder(good)
                                        .add(question.id(), 7)
                                        .build());
                        if (!asked.has(question.id())) {
                            continue;
                        }
                        if (question instanceof ChoiceQuestion choice) {
                            bad.put("another option for " + question.id(), with(good, choice, "bestaat-niet"));
                        } else if (question.required()) {
                            bad.put(
                                    "only blanks for " + question.id(),
                                    Json.createObjectBuilder(good)
                                            .add(question.id(), " ")
                                            .build());
                        }
                    }
                    bad.put(
                            "a question of its own",
                            Json.createObjectBuilder(good)
                                    .add("schoenmaat", "43")
                                    .build());
                    for (Map.Entry<String, JsonObject> one : bad.entrySet()) {
                        String body = body("x", route.name(), one.getValue().toString());
                        assertEquals(422, web.post(REPORTS, JSON, body).statusCode(), one.getKey());
                        assertTrue(!web.allowsReport(body), one.getKey());
                    }
                }));
    }

    /** Every question answered: a choice by its first option, a text by one word. What is then not asked is dropped. */
    private static JsonObject firstOptions(RouteDefinition route) {
        JsonObject answers = JsonObject.EMPTY_JSON_OBJECT;
        for (Question question : route.questions()) {
            answers = question instanceof ChoiceQuestion choice
                    ? with(answers, choice, choice.options().get(0).code())
                    : Json.createObjectBuilder(answers)
                            .add(question.id(), "woord")
                            .build();
        }
        return answers;
    }

    private static JsonObject with(JsonObject answers, ChoiceQuestion question, String option) {
        JsonObjectBuilder all = Json.createObjectBuilder(answers);
        return question.hasSeveral()
                ? all.add(question.id(), Json.createArrayBuilder().add(option)).build()
                : all.add(question.id(), option).build();
    }

    @Test
    void other_types_methods_and_addresses_are_told() {
        problem(web.post(REPORTS, "text/plain", "{}"), 415, null);
        problem(web.get(REPORTS), 405, null);
        problem(web.send("PUT", REPORTS, "{}", Map.of("Content-Type", JSON)), 405, null);
        problem(web.get("/api/v1/send-tokens"), 405, null);
        problem(web.get("/api/v1/nothing"), 404, null);
    }

    @Test
    void two_megabytes_are_told() {
        String body = "{\"route\":\"burger\",\"answers\":{\"what\":\"" + "x".repeat(2 << 20) + "\"}}";
        assertTrue(raw("Content-Length: " + body.length(), body).startsWith("HTTP/1.1 413"));
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        String chunked = raw("Transfer-Encoding: chunked", chunk.repeat(512) + "0\r\n\r\n");
        assertTrue(
                chunked.startsWith("HTTP/1.1 411"), chunked.lines().findFirst().orElse(""));
        assertTrue(chunked.contains("application/problem+json"), chunked);
    }

    private String raw(String length, String body) {
        return RawHttp.exchange(
                baken.url(),
                "POST " + REPORTS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + JSON + "\r\n" + length
                        + "\r\n\r\n",
                body.getBytes(StandardCharsets.US_ASCII));
    }

    private String token() {
        HttpResponse<String> issued = web.post("/api/v1/send-tokens", JSON, "");
        assertEquals(201, issued.statusCode(), issued.body());
        return json(issued).getString("token");
    }

    private HttpResponse<String> report(String token, JsonObjectBuilder answers) {
        return Form.sane(
                web.post(REPORTS, JSON, body(token, "burger", answers.build().toString())));
    }

    private static String body(String token, String route, String answers) {
        return "{\"token\":\"" + token + "\",\"route\":\"" + route + "\",\"answers\":" + answers + "}";
    }

    private static void problem(
            HttpResponse<String> answer, int status, @org.jspecify.annotations.Nullable String pointer) {
        Form.sane(answer);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
        JsonObject problem = json(answer);
        assertEquals(status, problem.getInt("status"));
        assertTrue(!problem.getString("title").isBlank()
                && !problem.getString("detail").isBlank());
        if (pointer != null) {
            List<String> pointers = problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("pointer"))
                    .toList();
            assertEquals(List.of(pointer), pointers);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
