package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The headers of EXPERIENCE.md, as served. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersIT {
    private static final String CENTRE_POLICY =
            "default-src 'none'; connect-src 'self'; img-src 'self'; font-src 'self';"
                    + " style-src 'self'; style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; script-src 'self'";

    private final Baken baken;
    private final Staff staff;
    private final Web web;
    private final Form form;

    HeadersIT(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        web = new Web(baken.url());
        form = new Form(baken);
    }

    /** Answers of the portal that are the same for everybody. */
    private Map<String, HttpResponse<String>> documents() {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        for (String path :
                List.of("/nl/", "/nl/melden", "/nl/melden/burger", "/nl/hulp", "/nl/privacy", "/nl/veilig")) {
            answers.put(path, web.get(path));
        }
        return answers;
    }

    private Map<String, HttpResponse<String>> assets() {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        Html page = Html.of(web.get("/nl/melden/burger").body());
        Stream.of(
                        page.all("link").stream()
                                .filter(link ->
                                        !List.of("canonical", "alternate").contains(link.getAttribute("rel")))
                                .map(link -> link.getAttribute("href")),
                        Stream.of(page.all("form").get(0).getAttribute("data-module")),
                        Html.of(web.get("/nl/").body()).all("img").stream().map(image -> image.getAttribute("src")))
                .flatMap(paths -> paths)
                .forEach(path -> answers.put(path, web.get(path)));
        return answers;
    }

    /** Answers of the portal for one visitor, now. */
    private Map<String, HttpResponse<String>> momentary() {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        var good = Form.fields("what", "Om de kopregels te zien");
        answers.put("check page", form.check(good));
        answers.put("form with an error", form.check(Form.fields("what", "")));
        answers.put("form again", web.form(Form.ROUTE, good));
        answers.put("sent page", form.send(form.checked(good)));
        answers.put("no token", form.send(good));
        answers.put("answer page", web.get("/nl/antwoord"));
        answers.put("mistyped code", form.read("1234"));
        answers.put("exit", web.get("/weg"));
        answers.put("404", web.get("/nl/nergens"));
        answers.put("404 outside", web.get("/wp-login.php"));
        answers.put("405", web.send("DELETE", "/nl/", BodyPublishers.noBody()));
        answers.put("413", web.form("/nl/melden/burger/controle", Form.fields("what", "x".repeat(600_000))));
        answers.put("redirect", web.get("/"));
        answers.put("asked for a step", web.get(Form.CHECK));
        answers.put("odd path", web.get("/nl/WEB-INF/web.xml"));
        answers.put("error servlet", web.get("/_fout"));
        answers.put("API token", web.post("/api/v1/send-tokens", "application/json", ""));
        answers.put("API bad report", web.post("/api/v1/reports", "application/json", "{}"));
        answers.put("API not JSON", web.post("/api/v1/reports", "application/json", "{"));
        answers.put("API wrong type", web.post("/api/v1/reports", "text/plain", "x"));
        answers.put("API 404", web.get("/api/v1/nothing"));
        answers.put("API 405", web.get("/api/v1/reports"));
        return answers;
    }

    @TestFactory
    @Tag("P05")
    Stream<DynamicTest> every_answer_of_the_portal_carries_the_same_closed_headers() {
        Map<String, HttpResponse<String>> all = new LinkedHashMap<>(documents());
        all.putAll(assets());
        all.putAll(momentary());
        all.put("intake keys", web.get("/api/v1/intake-keys"));
        return all.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = one.getValue();
                    ClosedHeaders.assertPortal(answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_the_same_for_everybody_is_cached_and_compressed() {
        return documents().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = one.getValue();
                    String tag = header(answer, "ETag");
                    HttpResponse<String> unchanged = web.get(one.getKey(), "If-None-Match", tag);
                    HttpResponse<String> zipped = web.get(one.getKey(), "Accept-Encoding", "gzip");
                    assertAll(
                            () -> assertEquals(200, answer.statusCode()),
                            () -> assertEquals("public, max-age=300", header(answer, "Cache-Control")),
                            () -> assertEquals("Accept-Encoding", header(answer, "Vary")),
                            () -> assertTrue(tag.matches("\"[^\"]+\""), "a strong ETag: " + tag),
                            () -> assertEquals("", header(answer, "Content-Encoding")),
                            () -> assertEquals(304, unchanged.statusCode()),
                            () -> assertEquals("", unchanged.body()),
                            () -> assertEquals("gzip", header(zipped, "Content-Encoding")),
                            () -> assertEquals("Accept-Encoding", header(zipped, "Vary")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> assets_are_fingerprinted_and_never_change() {
        return assets().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    assertEquals(200, one.getValue().statusCode());
                    assertTrue(one.getKey().matches(".*[A-Za-z0-9_-]{10,}.*"), one.getKey());
                    String cache = header(one.getValue(), "Cache-Control");
                    assertTrue(cache.contains("immutable") && cache.contains("max-age=31536000"), cache);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_for_one_visitor_is_stored_nowhere_and_not_compressed() {
        return momentary().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    assertEquals("no-store", header(one.getValue(), "Cache-Control"));
                    assertEquals("noindex", header(one.getValue(), "X-Robots-Tag"));
                    assertEquals("", header(one.getValue(), "Content-Encoding"));
                    assertEquals("", header(one.getValue(), "ETag"));
                }));
    }

    @Test
    void a_redirect_repeats_nothing_of_the_caller() {
        HttpResponse<String> root = web.get("/");
        assertEquals(303, root.statusCode());
        assertEquals("/nl/", header(root, "Location"));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_of_the_centre_carries_them_too_with_its_own_policy() {
        String cookies = cookies();
        Map<String, HttpResponse<String>> all = new LinkedHashMap<>();
        all.put("sign-in", web.get("/centrum/aanmelden"));
        all.put("queue, not signed in", web.get("/centrum/wachtrij"));
        all.put("queue", web.get("/centrum/wachtrij", "Cookie", cookies));
        all.put(
                "report",
                web.get("/centrum/melding/" + baken.reports().iterator().next(), "Cookie", cookies));
        all.put("404", web.get("/centrum/nergens", "Cookie", cookies));
        all.put("404, not signed in", web.get("/centrum/nergens"));
        all.put("405", web.send("DELETE", "/centrum/wachtrij", BodyPublishers.noBody(), "Cookie", cookies));
        all.put("session", web.get("/centrum/sessie", "Cookie", cookies));
        Html queue = Html.of(all.get("queue").body());
        Stream.concat(
                        queue.all("link").stream().map(link -> link.getAttribute("href")),
                        queue.all("script", script -> script.hasAttribute("src")).stream()
                                .map(script -> script.getAttribute("src")))
                .forEach(path -> all.put(path, web.get(path)));
        return all.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    HttpResponse<String> answer = one.getValue();
                    ClosedHeaders.assertAlways(answer);
                    List<String> policies = answer.headers().allValues("Content-Security-Policy");
                    assertEquals(1, policies.size(), "one policy: " + policies);
                    String policy = policies.get(0);
                    assertTrue(policy.startsWith("default-src 'none'"), policy);
                    for (String closed : List.of("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")) {
                        assertTrue(policy.contains(closed), policy);
                    }
                    assertFalse(policy.matches(".*script-src[^;]*'unsafe-.*"), policy);
                    boolean isPage = List.of("sign-in", "queue", "report").contains(one.getKey());
                    if (isPage) {
                        assertTrue(
                                policy.replaceAll("'nonce-[^']+'", "'nonce'")
                                        .matches("\\Q" + CENTRE_POLICY + "\\E( 'nonce')?;?"),
                                policy);
                    }
                    if (!one.getKey().startsWith("/")) {
                        assertTrue(header(answer, "Cache-Control").contains("no-store"), "Cache-Control");
                    }
                    assertEquals("noindex", header(answer, "X-Robots-Tag"));
                }));
    }

    private String cookies() {
        StringBuilder cookies = new StringBuilder();
        for (Cookie cookie : staff.cookies()) {
            cookies.append(cookies.length() == 0 ? "" : "; ")
                    .append(cookie.name)
                    .append('=')
                    .append(cookie.value);
        }
        return cookies.toString();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
