package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.house.Words;
import nl.baken.platform.Organisation;
import nl.baken.platform.SecretsFile;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.Question;
import nl.baken.route.Routes;
import nl.baken.route.TextQuestion;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What people and programs may send: taken as it is, or told clearly, on a page that keeps what was typed. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final int UNPROCESSABLE = 422;

    /** Each is accepted and comes back unchanged, as text. */
    private static final Map<String, String> ANY_TEXT = anyText();

    private final Baken baken;
    private final Form form;
    private final SecureRandom random = new SecureRandom();

    BadInputIT(Baken baken) {
        this.baken = baken;
        this.form = new Form(baken);
    }

    private static Map<String, String> anyText() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("what", "<script>alert('x')</script> </textarea><b>vet</b> &amp; &lt; \"dubbel\" 'enkel' <!-- -->");
        texts.put("place", "مرحبا \u200Fبكم 北京 ትግርኛ Київ ελληνικά \u202Eomgekeerd\u202C \u2066los\u2069");
        texts.put("moment", "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \uD834\uDD1E 🇳🇱");
        texts.put("persons", "#{7*7} ${7*7} {{7*7}} %s %n \\u0041 \\ \t tab\nregel twee\n\n\nregel vijf");
        texts.put("others", "javascript:alert(1) data:text/html,x ' OR '1'='1 -- ; DROP TABLE report");
        texts.put("helper", "]]> <![CDATA[ &#0; &#x202e; \u200Bnul-breed\u200D \uFEFF");
        texts.put("name", "O'Brien <img src=x onerror=alert(1)>");
        return texts;
    }

    private static List<Map.Entry<String, String>> everythingAsked() {
        return Form.fields("identity", "open", "helped", "yes", "channel", "phone");
    }

    @Test
    void any_script_emoji_bidi_control_html_and_script_text_comes_back_unchanged_as_text(Staff staff) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(everythingAsked());
        // a browser sends line ends as CR LF
        ANY_TEXT.forEach((name, text) -> fields.add(Map.entry(name, text.replace("\n", "\r\n"))));
        Set<String> before = baken.reports();
        List<Map.Entry<String, String>> checked = form.checked(fields);
        for (Map.Entry<String, String> text : ANY_TEXT.entrySet()) {
            assertEquals(List.of(text.getValue()), lineFeeds(values(checked, text.getKey())), text.getKey());
        }
        HttpResponse<String> back = Form.sane(new Web(baken.url()).form(Form.ROUTE, checked));
        Html again = Html.of(back.body());
        for (Map.Entry<String, String> text : ANY_TEXT.entrySet()) {
            assertEquals(List.of(text.getValue()), lineFeeds(again.values(text.getKey())), "changed: " + text.getKey());
        }
        Form.code(form.send(checked));
        Map<String, String> opened = staff.read(baken.newReportSince(before));
        for (String text : ANY_TEXT.values()) {
            assertTrue(opened.containsValue(text), () -> "not unchanged: " + text + "\nin " + opened.values());
        }
        assertEquals(
                0,
                staff.visitor().page().locator("main script, main b, main img").count(),
                "as text");
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @TestFactory
    Stream<DynamicTest> each_text_is_taken_up_to_its_limit_as_a_person_counts() {
        return texts().map(question -> DynamicTest.dynamicTest(question.id(), () -> {
            // two code points each, one character to a person
            String full = "e\u0301".repeat(question.limit());
            List<Map.Entry<String, String>> fields = with(question, full);
            HttpResponse<String> page = form.check(fields);
            assertEquals(200, page.statusCode(), () -> Html.of(page.body())
                    .errorTargets()
                    .toString());
            assertEquals(List.of(full), Html.of(page.body()).values(question.id()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> each_text_that_is_too_long_is_told_and_kept_whole() {
        return texts().map(question -> DynamicTest.dynamicTest(question.id(), () -> {
            String tooLong = "é".repeat(question.limit() + 1);
            HttpResponse<String> page = form.check(with(question, tooLong));
            refused(page, question.id());
            assertEquals(List.of(tooLong), Html.of(page.body()).values(question.id()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> each_limit_is_told_before_it_bites() {
        String page = new Web(baken.url()).get(Form.ROUTE).body();
        Html html = Html.of(page);
        return texts().map(question -> DynamicTest.dynamicTest(question.id(), () -> {
            String hint = html.all("p", p -> p.getAttribute("id").equals("h-" + question.id()))
                    .get(0)
                    .getTextContent();
            String limit = java.text.NumberFormat.getIntegerInstance(java.util.Locale.forLanguageTag("nl"))
                    .format(question.limit());
            assertTrue(hint.contains(limit), hint);
        }));
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_option_is_told_for_each_choice_and_nothing_else_is_lost() {
        return ROUTES.citizen().questions().stream()
                .filter(ChoiceQuestion.class::isInstance)
                .map(question -> DynamicTest.dynamicTest(question.id(), () -> {
                    HttpResponse<String> page =
                            form.check(Form.with(with(question, "bestaat-niet"), "place", "Dit blijft"));
                    refused(page, question.id());
                    assertEquals(List.of("Dit blijft"), Html.of(page.body()).values("place"));
                }));
    }

    @Test
    void an_unknown_municipality_is_told() {
        refused(form.check(Form.fields("what", "x", "municipality", "amsterdam")), "municipality");
    }

    @Test
    void every_field_empty_asks_for_the_one_answer_that_is_needed() {
        List<Map.Entry<String, String>> empty = ROUTES.citizen().questions().stream()
                .map(question -> Map.entry(question.id(), ""))
                .toList();
        HttpResponse<String> page = form.check(empty);
        refused(page, "what");
        assertEquals(1, Html.of(page.body()).errorTargets().size());
        refused(form.check(List.of()), "what");
    }

    @TestFactory
    Stream<DynamicTest> only_blanks_are_no_answer() {
        return Stream.of("   ", "\r\n\r\n", "\u00A0\u2003\u3000", "\u200B\u200D\uFEFF", "\u2800\u3164")
                .map(blank -> DynamicTest.dynamicTest(
                        blank.codePoints()
                                .mapToObj(Integer::toHexString)
                                .toList()
                                .toString(),
                        () -> {
                            HttpResponse<String> page = form.check(Form.fields("what", blank, "place", "Dit blijft"));
                            refused(page, "what");
                            assertEquals(
                                    List.of("Dit blijft"), Html.of(page.body()).values("place"));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_kept_is_told_and_the_rest_stays() {
        return texts().map(question -> DynamicTest.dynamicTest(question.id(), () -> {
            HttpResponse<String> page = form.check(with(question, "voor\u0000na"));
            refused(page, question.id());
            assertEquals(List.of("voorna"), Html.of(page.body()).values(question.id()));
        }));
    }

    @Test
    void answers_to_a_question_that_does_not_exist_are_told() {
        HttpResponse<String> page = form.check(Form.fields("what", "x", "bestaat-niet", "y"));
        assertEquals(UNPROCESSABLE, page.statusCode());
        Html html = Html.of(page.body());
        assertTrue(html.title().startsWith("Fout:"), html.title());
        assertEquals(List.of("x"), html.values("what"));
    }

    @Test
    void two_answers_to_one_question_are_told() {
        List<Map.Entry<String, String>> twice = Form.fields("what", "x", "danger", "yes", "danger", "no");
        refused(form.check(twice), "danger");
        refused(form.check(Form.fields("what", "x", "what", "y")), "what");
    }

    @Test
    @Tag("P08")
    void answers_to_questions_that_are_not_asked_are_dropped_and_kept_nowhere(Staff staff) {
        List<Map.Entry<String, String>> fields = Form.fields(
                "what", "Over iets anders",
                "identity", "anonymous",
                "name", "Wilhelmina",
                "channel", "phone",
                "address", "06 5555 5555",
                "times", "altijd",
                "voicemail", "yes",
                "readers", "niemand",
                "helped", "no",
                "helper", "Dokter Bibber");
        HttpResponse<String> check = form.check(fields);
        for (String word : List.of("Wilhelmina", "06 5555 5555", "Dokter Bibber")) {
            assertFalse(check.body().contains(word), "dropped before the check page: " + word);
        }
        Set<String> before = baken.reports();
        // and once more, by somebody who skips the check page
        List<Map.Entry<String, String>> sent =
                new ArrayList<>(Html.of(check.body()).fields());
        sent.addAll(fields.stream()
                .filter(field -> values(sent, field.getKey()).isEmpty())
                .toList());
        Form.code(form.send(sent));
        Map<String, String> opened = staff.read(baken.newReportSince(before));
        assertEquals(
                Set.of("Over iets anders", Words.option("identity", "anonymous"), Words.option("helped", "no")),
                new TreeSet<>(opened.values()),
                opened.toString());
    }

    @Test
    void even_an_impossible_answer_to_a_question_that_is_not_asked_stops_nobody() {
        form.report(Form.fields("what", "x", "identity", "anonymous", "name", "n".repeat(5_000), "channel", "duif"));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_not_taken_is_told_and_the_next_try_works() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("missing", "");
        tokens.put(
                "altered",
                altered(values(form.checked(Form.fields("what", "x")), "_token").get(0)));
        tokens.put("not base64", "%%% <b>");
        tokens.put("very long", "A".repeat(100_000));
        tokens.put("foreign", foreign());
        tokens.put("older than a first send may be", issued(Duration.ofHours(3)));
        tokens.put("older than a repeat may be", issued(Duration.ofHours(25)));
        return tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    List<Map.Entry<String, String>> fields =
                            Form.fields("what", "Mijn <verhaal>", "kinds", "arbeid-werk", "kinds", "onbekend");
                    HttpResponse<String> page = form.send(Form.with(fields, "_token", token.getValue()));
                    assertEquals(token.getKey().startsWith("older") ? 410 : 409, page.statusCode());
                    Html html = Html.of(page.body());
                    assertTrue(html.title().startsWith("Fout:"), html.title());
                    assertAll(
                            () -> assertEquals(List.of("Mijn <verhaal>"), html.values("what")),
                            () -> assertEquals(List.of("arbeid-werk", "onbekend"), html.values("kinds")),
                            () -> assertNotEquals(List.of(token.getValue()), html.values("_token")));
                    Form.code(form.send(html.fields()));
                }));
    }

    @Test
    void no_token_field_at_all_is_told_too() {
        HttpResponse<String> page = form.send(Form.fields("what", "x"));
        assertEquals(409, page.statusCode());
        Form.code(form.send(Html.of(page.body()).fields()));
    }

    @Test
    @Tag("P15")
    void a_doubled_send_is_one_report_and_one_code() {
        Set<String> before = baken.reports();
        List<Map.Entry<String, String>> checked = form.checked(Form.fields("what", "Dubbel geklikt"));
        String code = Form.code(form.send(checked));
        assertEquals(code, Form.code(form.send(checked)));
        baken.newReportSince(before);
        assertEquals(code, Form.code(form.send(checked)), "also after the centre has it");
        // whatever a doubled send would have left in the queue comes out before this one
        form.report(Form.fields("what", "Nog een"));
        Baken.await("the next report", () -> baken.reports().size() >= before.size() + 2);
        assertEquals(before.size() + 2, baken.reports().size());
        assertEquals(Set.of(), baken.column("SELECT id FROM submission"));
    }

    @Test
    void a_repeat_after_more_than_two_hours_gets_the_same_code_when_the_first_was_stored() {
        SendToken token = token(Duration.ofHours(1));
        List<Map.Entry<String, String>> fields =
                Form.fields("what", "Later nog eens", "_token", ownTokens().seal(token));
        assertEquals(token.code().groups(), Form.code(form.send(fields)));
        SendToken older = new SendToken(
                token.id(), token.code(), token.mailboxKey(), token.issued().minus(Duration.ofHours(5)));
        assertEquals(
                token.code().groups(),
                Form.code(form.send(Form.with(fields, "_token", ownTokens().seal(older)))));
    }

    @Test
    void two_megabytes_of_form_are_told_in_the_sites_own_look() {
        String body = "what=" + "x".repeat(2 << 20);
        String answer = RawHttp.exchange(baken.url(), head("Content-Length: " + body.length()), bytes(body));
        assertTrue(answer.startsWith("HTTP/1.1 413"), firstLine(answer));
        ownLook(answer);
    }

    @Test
    void two_megabytes_in_chunks_are_told_in_the_sites_own_look() {
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < 512; i++) {
            chunks.append("1000\r\n").append("x".repeat(4096)).append("\r\n");
        }
        String answer = RawHttp.exchange(
                baken.url(),
                head("Transfer-Encoding: chunked"),
                bytes(chunks.append("0\r\n\r\n").toString()));
        assertTrue(answer.startsWith("HTTP/1.1 411"), firstLine(answer));
        ownLook(answer);
    }

    @Test
    void somebody_who_pastes_two_megabytes_sees_why_and_finds_it_again(Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT, Manner.BACK_FORWARD_CACHE)) {
            Page page = visitor.goTo("/nl/melden/burger");
            Reporter reporter = new Reporter(visitor);
            reporter.goOnTo("s-language");
            page.locator("#what").evaluate("field => { field.value = 'x'.repeat(1 << 21); }");
            reporter.step().locator(".ways button:visible").click();
            page.waitForURL("**/controle*");
            page.locator("a.exit").waitFor(); // the site's own page, not the browser's
            assertEquals(
                    413,
                    ((Number) page.evaluate("() => performance.getEntriesByType('navigation')[0].responseStatus"))
                            .intValue());
            visitor.back("/nl/melden/burger#s-language");
            assertEquals(Integer.toString(1 << 21), visitor.ask("document.getElementById('what').value.length"));
        }
    }

    @Test
    void with_script_somebody_who_pastes_too_much_is_told_before_it_is_sent_and_loses_nothing(Chrome chrome) {
        int pasted = 600 * 1024;
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_MODULE)) {
            Page page = visitor.goTo("/nl/melden/burger");
            Reporter reporter = new Reporter(visitor);
            reporter.goOnTo("s-language");
            // in words, as somebody would paste them: one word of this length takes a browser minutes to lay out
            page.locator("#what").evaluate("(field, length) => { field.value = 'woord '.repeat(length / 6); }", pasted);
            reporter.step().locator(".ways button:visible").click();
            page.locator("#s-what").waitFor(); // the question it is about
            assertEquals("what", page.evaluate("() => document.activeElement.id"));
            assertEquals(
                    "Dit is te veel om in één keer te versturen. Maak deze tekst korter.",
                    page.locator("#what").evaluate("field => field.validationMessage"));
            assertEquals(pasted, ((Number) page.locator("#what").evaluate("field => field.value.length")).intValue());
            page.locator("#what").fill("Nu korter");
            reporter.goOn(Map.of());
            assertTrue(page.locator("main").innerText().contains("Nu korter"));
        }
    }

    @Test
    void a_mistyped_code_is_told_as_such() {
        ReceiptCode code = ReceiptCode.random(random);
        String groups = code.groups();
        char last = groups.charAt(23);
        for (String typed : List.of(
                groups.substring(0, 23) + (last == '9' ? '0' : (char) (last + 1)),
                groups.substring(0, 20),
                groups + " 1234",
                "mijn code",
                "<b>1234</b>",
                "1\u0000",
                "9".repeat(10_000))) {
            HttpResponse<String> page = form.read(typed);
            Html html = Html.of(page.body());
            assertEquals(UNPROCESSABLE, page.statusCode(), typed);
            assertTrue(html.title().startsWith("Fout:"), html.title());
            assertTrue(html.main().contains("Er klopt iets niet in je code"), html.main());
            assertEquals(List.of("code"), html.errorTargets());
        }
    }

    @Test
    void a_code_that_never_existed_is_told_and_stays_in_its_field() {
        String code = ReceiptCode.random(random).groups();
        HttpResponse<String> page = form.read(code);
        assertEquals(404, page.statusCode());
        Html html = Html.of(page.body());
        assertTrue(html.main().contains("Bij deze code vinden we niets"), html.main());
        assertEquals(List.of(code), html.values("code"));
    }

    @Test
    void no_code_at_all_is_told() {
        HttpResponse<String> page = form.read("  ");
        assertEquals(UNPROCESSABLE, page.statusCode());
        assertTrue(Html.of(page.body()).main().contains("Vul je code in"));
    }

    @Test
    void bytes_that_are_no_text_are_told_or_taken_but_never_a_fault() {
        for (String body : List.of("what=%FF%FE%00", "what=%ED%A0%80", "%=%&&&=&what", "what=%zz", "=", "what")) {
            HttpResponse<String> page =
                    Form.sane(new Web(baken.url()).post(Form.CHECK, "application/x-www-form-urlencoded", body));
            assertTrue(page.statusCode() < 500, body + " answers " + page.statusCode());
            assertFalse(Html.of(page.body()).heading().isEmpty(), body);
        }
        HttpResponse<String> multipart =
                Form.sane(new Web(baken.url()).post(Form.CHECK, "multipart/form-data; boundary=x", "--x\r\nbroken"));
        assertTrue(multipart.statusCode() < 500, "multipart answers " + multipart.statusCode());
    }

    private static Stream<TextQuestion> texts() {
        return ROUTES.citizen().questions().stream()
                .filter(TextQuestion.class::isInstance)
                .map(TextQuestion.class::cast);
    }

    /** Answers in which this question is asked and answered so. */
    private static List<Map.Entry<String, String>> with(Question question, String value) {
        List<Map.Entry<String, String>> fields = Form.fields("what", "Er is iets");
        for (Condition condition : ROUTES.citizen().conditionsOf(question)) {
            fields = Form.with(
                    fields, condition.question(), condition.options().iterator().next());
        }
        return Form.with(fields, question.id(), value);
    }

    private static void refused(HttpResponse<String> page, String question) {
        Html html = Html.of(page.body());
        assertEquals(UNPROCESSABLE, page.statusCode(), html.main());
        assertTrue(html.title().startsWith("Fout:"), html.title());
        assertEquals(1, html.errorTargets().size(), html.errorTargets().toString());
        String target = html.errorTargets().get(0);
        assertTrue(target.equals(question) || target.startsWith(question + "_"), target);
        assertTrue(html.hasId(target), "the line leads to " + target + ", which is not there");
        assertTrue(html.hasId("e-" + question), "said at the field too");
    }

    private static List<String> values(List<Map.Entry<String, String>> fields, String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> lineFeeds(List<String> values) {
        return values.stream().map(value -> value.replace("\r\n", "\n")).toList();
    }

    private static String altered(String token) {
        int middle = token.length() / 2;
        return token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
    }

    private String foreign() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new SendTokens(new TreeMap<>(Map.of(1, key)), random).seal(token(Duration.ZERO));
    }

    private String issued(Duration ago) {
        return ownTokens().seal(token(ago));
    }

    private SendToken token(Duration ago) {
        return SendToken.create(random, Instant.now().minus(ago));
    }

    /** With the instance's own keys: what an honest token looks like later. */
    private SendTokens ownTokens() {
        return new SendTokens(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
    }

    private String head(String length) {
        return "POST " + Form.CHECK + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("nothing");
    }

    private static void ownLook(String answer) {
        Html page = Html.of(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertTrue(page.hasId("inhoud"), "the site's own page");
        assertFalse(page.withClass("a", "exit").isEmpty(), "with its exit");
        assertFalse(answer.contains("Payara"), "and not the server's");
    }
}
