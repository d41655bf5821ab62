package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.journeys.house.Api;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Words;
import nl.baken.platform.Organisation;
import nl.baken.platform.SecretsFile;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.seal.Binding;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.Part;
import nl.baken.seal.Sealer;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A report that its sender seals: taken unopened, or refused with the place that is wrong. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedReportIT {
    private static final RouteDefinition CITIZEN = new Routes(Organisation.packaged()).citizen();
    private static final String JSON = "application/json";

    private final Baken baken;
    private final Api web;
    private final SecureRandom random = new SecureRandom();

    SealedReportIT(Baken baken) {
        this.baken = baken;
        this.web = new Api(baken);
    }

    @AfterAll
    void close() {
        web.close();
    }

    /** What a sender is told before it seals. */
    private record Issued(String token, Binding binding) {
        Binding with(UUID submission) {
            return new Binding(submission, binding.kind(), binding.schema(), binding.mailbox());
        }

        Binding with(int schema) {
            return new Binding(binding.submission(), binding.kind(), schema, binding.mailbox());
        }

        Binding with(String mailbox) {
            return new Binding(binding.submission(), binding.kind(), binding.schema(), mailbox);
        }
    }

    @Test
    void arrives_as_it_was_sealed(Staff staff) {
        Set<String> before = baken.reports();
        String code = code(send(issued(), answers("what", "Ik zag het <b>zelf</b> 🙂", "place", "bij de brug")));
        String report = baken.newReportSince(before);
        Map<String, String> opened = staff.read(report);
        assertEquals("Ik zag het <b>zelf</b> 🙂", opened.get(Words.question("what")));
        assertEquals("bij de brug", opened.get(Words.question("place")));
        assertEquals(200, new Form(baken).read(code).statusCode());
        assertEquals(
                Set.of("0"),
                baken.column("SELECT urgent FROM report WHERE id = '" + report + "'"),
                "as the sender said");
    }

    @Test
    void with_the_same_token_twice_is_one_report_and_one_code() {
        Set<String> before = baken.reports();
        Issued issued = issued();
        String code = code(send(issued, answers("what", "een")));
        assertEquals(code, code(send(issued, answers("what", "twee"))), "sealed anew");
        assertEquals(
                code,
                code(post(issued, sealed(issued.with(CITIZEN.version() + 1), keys(), answers("what", "een")))),
                "after the questions changed");
        assertEquals(
                code,
                code(post(issued, sealed(issued.binding(), List.of(Keys.generate(random)), answers("what", "een")))),
                "after the keys changed");
        baken.newReportSince(before);
    }

    @Test
    void that_was_refused_can_be_sealed_anew_under_the_same_token() {
        Issued issued = issued();
        assertEquals(
                422,
                post(issued, sealed(issued.with(CITIZEN.version() + 1), keys(), answers("what", "x")))
                        .statusCode());
        Set<String> before = baken.reports();
        code(send(issued, answers("what", "x")));
        baken.newReportSince(before);
    }

    @Test
    void that_breaks_the_questions_is_shown_as_such_with_what_was_sealed(Staff staff) {
        Set<String> before = baken.reports();
        Issued issued = issued();
        Map<Part, String> parts = Map.of(
                Part.STORY, "{\"route\":\"burger\",\"version\":1,\"answers\":{\"danger\":\"yes\",\"shoe\":\"43\"}}",
                Part.REPORTER, "{\"route\":\"burger\",\"version\":1,\"answers\":{\"what\":17}}",
                Part.PERSONS, "<script>alert(1)</script>");
        Binding binding = issued.binding();
        code(post(issued, json(new Sealer(keys(), random).seal(binding, parts).toJson())));
        Page page = staff.open(baken.newReportSince(before));
        String story = page.locator("[data-opened=story]").textContent();
        for (String shown : List.of(
                "Niet alles in dit deel past bij de vragen",
                "De melding kwam niet als spoed binnen.",
                "Deze vraag kent de meldroute niet.",
                "Hier hoort een antwoord te staan.",
                "\"shoe\":\"43\"")) {
            assertTrue(story.contains(shown), shown + " in " + story);
        }
        assertEquals(
                "{\"route\":\"burger\",\"version\":1,\"answers\":{\"what\":17}}",
                page.locator("[data-opened=reporter] pre").textContent());
        assertEquals(
                "<script>alert(1)</script>",
                page.locator("[data-opened=persons] pre").textContent());
    }

    @TestFactory
    Stream<DynamicTest> that_is_not_right_is_refused_by_its_place() {
        Issued issued = issued();
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("no object", new Case("/envelope", body -> body.put("envelope", "x")));
        cases.put("null", new Case("/envelope", body -> body.put("envelope", null)));
        cases.put("both forms", new Case("/answers", body -> body.put("answers", Map.of("what", "x"))));
        cases.put("no word on urgency", new Case("/urgent", body -> body.remove("urgent")));
        cases.put("urgency as text", new Case("/urgent", body -> body.put("urgent", "false")));
        cases.put("no such route", new Case("/route", body -> body.put("route", "elders")));
        cases.put("no token", new Case("/token", body -> body.remove("token")));
        cases.put("a part missing", envelope("/persons", envelope -> envelope.remove("persons")));
        cases.put("truncated", part("/story/ciphertext", story -> cut(story, "ciphertext")));
        cases.put("truncated tag", part("/story/tag", story -> cut(story, "tag")));
        cases.put("oversized", part("/story/ciphertext", story -> story.put("ciphertext", bytes(65_537))));
        cases.put("not padded", part("/story/ciphertext", story -> story.put("ciphertext", bytes(700))));
        cases.put("swapped parts", envelope("/story/protected", envelope -> {
            Object story = envelope.get("story");
            envelope.put("story", envelope.get("persons"));
            envelope.put("persons", story);
        }));
        cases.put("another content algorithm", header(header -> header.put("enc", "A128CBC-HS256")));
        cases.put("another kind", header(header -> header.put("kind", "withdrawal")));
        cases.put("another key algorithm", part("/story/recipients/0/header/alg", story -> {
            Map<String, Object> recipient = object(((List<?>) story.getOrDefault("recipients", List.of())).get(0));
            object(recipient.get("header")).put("alg", "RSA-OAEP");
        }));
        cases.put("another id", sealedFor("/story/protected", issued.with(UUID.randomUUID()), keys()));
        cases.put(
                "another mailbox",
                sealedFor("/story/protected", issued.with(Keys.thumbprint(Keys.generate(random))), keys()));
        cases.put("another schema version", sealedFor("/story/protected", issued.with(CITIZEN.version() + 1), keys()));
        cases.put(
                "an unknown key",
                sealedFor("/story/recipients/0/header/kid", issued.binding(), List.of(Keys.generate(random))));
        cases.put(
                "a key too many",
                sealedFor(
                        "/story/recipients/" + keys().size() + "/header/kid",
                        issued.binding(),
                        Stream.concat(keys().stream(), Stream.of(Keys.generate(random)))
                                .toList()));
        cases.put("no key at all", part("/story/recipients", story -> story.put("recipients", List.of())));
        Set<String> before = baken.reports();
        return Stream.concat(
                cases.entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                            Map<String, Object> body =
                                    body(issued, sealed(issued.binding(), keys(), answers("what", "x")));
                            one.getValue().change().accept(body);
                            refused(
                                    web.post("/api/v1/reports", JSON, text(body)),
                                    one.getValue().pointer());
                        })),
                Stream.of(DynamicTest.dynamicTest(
                        "and none of them was stored", () -> assertEquals(before, baken.reports()))));
    }

    @Test
    void under_a_token_that_is_not_taken_is_told() {
        SendTokens tokens = new SendTokens(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
        SendToken old = SendToken.create(random, Instant.now().minus(Duration.ofHours(3)));
        Issued late = new Issued(tokens.seal(old), old.binding(Kind.REPORT, CITIZEN.version()));
        assertEquals(410, send(late, answers("what", "x")).statusCode());
        assertEquals(
                410,
                post(late, sealed(late.binding(), List.of(Keys.generate(random)), answers("what", "x")))
                        .statusCode(),
                "with old keys");
        Issued foreign = new Issued("x".repeat(200), old.binding(Kind.REPORT, CITIZEN.version()));
        assertEquals(409, send(foreign, answers("what", "x")).statusCode());
    }

    private record Case(String pointer, Consumer<Map<String, Object>> change) {}

    private static Case envelope(String pointer, Consumer<Map<String, Object>> change) {
        return new Case("/envelope" + pointer, body -> change.accept(object(body.get("envelope"))));
    }

    private static Case part(String pointer, Consumer<Map<String, Object>> change) {
        return envelope(pointer, envelope -> change.accept(object(envelope.get("story"))));
    }

    private static Case header(Consumer<Map<String, Object>> change) {
        return part("/story/protected", story -> {
            Map<String, Object> header =
                    json(new String(Base64.getUrlDecoder().decode(text(story, "protected")), StandardCharsets.UTF_8));
            change.accept(header);
            story.put(
                    "protected",
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(text(header).getBytes(StandardCharsets.UTF_8)));
        });
    }

    private Case sealedFor(String pointer, Binding binding, List<ECKey> keys) {
        return new Case(
                "/envelope" + pointer, body -> body.put("envelope", sealed(binding, keys, answers("what", "x"))));
    }

    private static void refused(HttpResponse<String> answer, String pointer) {
        Form.sane(answer);
        assertEquals(422, answer.statusCode(), answer.body());
        Map<String, Object> problem = json(answer.body());
        Map<String, Object> error = object(((List<?>) problem.getOrDefault("errors", List.of())).get(0));
        assertEquals(pointer, error.get("pointer"), answer.body());
        assertFalse(text(error, "detail").isBlank());
    }

    private Issued issued() {
        Map<String, Object> issued =
                json(web.post("/api/v1/send-tokens", JSON, "").body());
        return new Issued(
                text(issued, "token"),
                new Binding(
                        UUID.fromString(text(issued, "id")), Kind.REPORT, CITIZEN.version(), text(issued, "mailbox")));
    }

    private List<ECKey> keys() {
        try {
            String pinned = Files.readString(baken.data().resolve("trust-root")).strip();
            return KeySet.verify(web.get("/api/v1/intake-keys").body(), pinned).intake();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answers answers(String... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Answers(values);
    }

    private Map<String, Object> sealed(Binding binding, List<ECKey> keys, Answers answers) {
        return json(new Sealer(keys, random)
                .seal(binding, AnswersJson.split(CITIZEN, answers))
                .toJson());
    }

    private HttpResponse<String> send(Issued issued, Answers answers) {
        return post(issued, sealed(issued.binding(), keys(), answers));
    }

    private HttpResponse<String> post(Issued issued, Map<String, Object> envelope) {
        return Form.sane(web.post("/api/v1/reports", JSON, text(body(issued, envelope))));
    }

    private static Map<String, Object> body(Issued issued, Map<String, Object> envelope) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token", issued.token());
        body.put("route", CITIZEN.name());
        body.put("urgent", false);
        body.put("envelope", envelope);
        return body;
    }

    private static String code(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return text(json(answer.body()), "code");
    }

    private static void cut(Map<String, Object> object, String member) {
        String text = text(object, member);
        object.put(member, text.substring(0, text.length() - 4));
    }

    private String bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, Object> json(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String text(Map<String, Object> json) {
        return JSONObjectUtils.toJSONString(json);
    }

    private static String text(Map<String, Object> json, String member) {
        return (String) json.getOrDefault(member, "");
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> object(@Nullable Object json) {
        return (Map<String, Object>) Objects.requireNonNull(json);
    }
}
