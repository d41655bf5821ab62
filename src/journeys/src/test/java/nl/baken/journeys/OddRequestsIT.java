package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Requests that no link of the site makes: each gets the page, or is told in the 4xx range in the site's own look; what
 * is not HTTP at all, the server refuses before the site sees it. Never a fault, a file, or anything of the inside.
 *
 * <p>Over a few paths the server stumbles while it decodes them, before any filter of ours, and then sometimes answers 200
 * with nothing in it (src/docs/threat-model.md).
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsIT {
    private static final String PAGE = "/nl/hulp";

    private final Baken baken;
    private final Web web;
    private final String page;

    OddRequestsIT(Baken baken) {
        this.baken = baken;
        web = new Web(baken.url());
        page = web.get(PAGE).body();
    }

    @TestFactory
    Stream<DynamicTest> a_path_that_tries_to_get_out_of_the_folder_leads_nowhere() {
        return Stream.of(
                        "/nl/../../../../etc/passwd",
                        "/nl/../WEB-INF/web.xml",
                        "/../../etc/passwd",
                        "/nl/signalen/../hulp",
                        "/nl/./hulp",
                        "/nl/..;/hulp",
                        "/nl/hulp/..;/..;/centrum/wachtrij",
                        "/nl/%2e%2e/hulp",
                        "/nl/%2e%2e%2fhulp",
                        "/nl/%2E%2E/%2E%2E/etc/passwd",
                        "/nl/%252e%252e/hulp",
                        "/nl/signalen%2fouders",
                        "/nl%2Fhulp",
                        "/nl/signalen%5couders",
                        "/nl/..%5c..%5cetc%5cpasswd",
                        "/nl/signalen%252fouders",
                        "/nl/signalen%255couders",
                        "/nl\\hulp",
                        "/nl/%c0%ae%c0%ae/hulp",
                        "/nl/hulp%00",
                        "/nl/hulp%00.md",
                        "/nl/%00",
                        "/nl/hulp%0d%0aX-Injected:%201",
                        "/nl/hulp.md",
                        "/nl/hulp.xhtml",
                        "/content/page.xhtml",
                        "/WEB-INF/classes/webapp-content/nl/hulp.md",
                        "/webapp-content/nl/hulp.md",
                        "/META-INF/MANIFEST.MF",
                        "/nl/;/hulp",
                        "//nl/hulp",
                        "/nl//hulp",
                        "/nl/hulp/weg/verder",
                        "/%6el/hulp",
                        "/NL/hulp",
                        "/nl/Hulp",
                        "/nl/%ff%fe",
                        "/nl/%F0%9F%92%A5",
                        "/nl/<script>alert(1)</script>",
                        "/nl/" + "a".repeat(1_500),
                        "/nl" + "/a".repeat(1_000),
                        "/nl/" + "%2e%2e%2f".repeat(200) + "etc/passwd")
                .map(path -> named(path, () -> told(get(path), path)));
    }

    @TestFactory
    Stream<DynamicTest> a_path_that_the_server_stumbles_over_is_told_or_shows_nothing() {
        return Stream.of("/nl/..", "/nl/hulp%", "/nl/hulp%zz", "/nl/%u002e%u002e/hulp")
                .map(path -> named(path, () -> {
                    String answer = get(path);
                    if (status(answer) == 200) {
                        clean(answer);
                        assertEquals("", body(answer), path);
                    } else {
                        told(answer, path);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_language_that_is_not_spoken_is_told() {
        return Stream.of("/xx/hulp", "/it/", "/nl-NL/hulp", "/zz", "/tlh/signalen/check/ouders", "/nlx/hulp")
                .map(path -> named(path, () -> {
                    String answer = get(path);
                    told(answer, path);
                    assertEquals(404, status(answer), path);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nonsense_in_a_header_gets_the_page_or_is_refused_unread() {
        String odd = "\u00ff\u00fe ;;;,,,=\"";
        return Stream.of(
                        "Accept-Encoding: " + odd,
                        "Accept-Encoding: gzip;q=abc, *;q=-1",
                        "Accept-Encoding: " + "gzip;q=0.0000001,".repeat(300),
                        "Accept-Encoding: ../../etc/passwd",
                        "Accept-Language: " + odd,
                        "Accept-Language: xx-YY-zz;q=9, ;;;, *;q=NaN",
                        "Accept-Language: " + "a-".repeat(1_000),
                        "If-None-Match: " + odd,
                        "If-None-Match: \"",
                        "If-None-Match: W/\"\", \"onzin\", W/",
                        "If-None-Match: " + "\"x\",".repeat(1_000),
                        "If-Modified-Since: overmorgen",
                        "If-Modified-Since: Sun, 99 Foo 9999 99:99:99 GMT",
                        "If-Range: \"x\"",
                        "Range: bytes=0-0",
                        "Range: bytes=-1",
                        "Range: bytes=99999999999999999999-1",
                        "Range: bytes=" + "0-1,".repeat(500),
                        "Range: " + odd,
                        "Accept: " + odd,
                        "Accept: application/x-nonsense;q=-3",
                        "Accept-Charset: onzin",
                        "Cookie: " + odd,
                        "Cookie: JSESSIONID=../../x; $Version=9; =;;",
                        "Content-Type: onzin/;;;",
                        "User-Agent: ${jndi:ldap://127.0.0.1/x}",
                        "Forwarded: for=\"_onzin\";proto=gopher",
                        "X-Forwarded-For: ' OR 1=1 --",
                        "Expect: onzin",
                        "Upgrade: onzin\r\nConnection: upgrade")
                .map(header -> named(header, () -> {
                    String answer = get(PAGE, header);
                    if (refusedUnread(answer)) {
                        return;
                    }
                    assertEquals(200, status(answer), answer);
                    String body = body(answer);
                    assertTrue(
                            answer.toLowerCase(java.util.Locale.ROOT).contains("content-encoding: gzip")
                                    || body.equals(page),
                            "not the page");
                }));
    }

    /** As Java's own client does, to whoever speaks without TLS. An offer may be passed over (RFC 9110, 7.8). */
    @TestFactory
    Stream<DynamicTest> who_offers_another_protocol_is_answered_as_who_does_not() {
        HttpClient offering =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        return Stream.of(
                        "/nl/",
                        "/sitemap.xml",
                        "/favicon.ico",
                        "/nl/materiaal/groep-7-8/lesplan.pdf",
                        "/nl/zoeken?q=hulp",
                        "/nl/materiaal/poster/maken?municipality=nergens",
                        "/nl/nergens",
                        "/api/v1/intake-keys",
                        "/centrum/aanmelden")
                .map(path -> named(path, () -> {
                    HttpResponse<byte[]> usual = web.bytes(path);
                    HttpResponse<byte[]> answer = offering.send(
                            HttpRequest.newBuilder(baken.url().resolve(path)).build(), BodyHandlers.ofByteArray());
                    assertEquals(usual.statusCode(), answer.statusCode());
                    for (String header : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary")) {
                        assertEquals(
                                usual.headers().allValues(header),
                                answer.headers().allValues(header),
                                header);
                    }
                    assertEquals(1, answer.headers().allValues("Content-Type").size());
                    assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
                }));
    }

    @Test
    void a_form_and_a_call_that_come_with_an_offer_are_read_to_their_end() throws IOException, InterruptedException {
        HttpClient offering =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> form = offering.send(
                    HttpRequest.newBuilder(baken.url().resolve("/nl/signalen/check/ouders"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("signaal-1=gezien&rest=" + "x".repeat(100_000)))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, form.statusCode());
            assertFalse(form.headers().allValues("Content-Type").isEmpty());
            HttpResponse<String> call = offering.send(
                    HttpRequest.newBuilder(baken.url().resolve("/api/v1/reports"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"x\": \"" + "x".repeat(100_000) + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertTrue(call.statusCode() >= 400 && call.statusCode() < 500, call.toString());
            assertTrue(call.body().contains("\"status\""), call.body());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_method_that_the_site_does_not_have_is_told() {
        return Stream.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MELD", "get", "CONNECT")
                .map(method -> named(method, () -> {
                    String answer = exchange(method + " " + PAGE, "");
                    assertTrue(List.of(400, 405, 501).contains(status(answer)), answer);
                    assertFalse(answer.contains("Payara"), answer);
                    clean(answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_page_that_takes_no_form_says_so() {
        return Stream.of("/nl/", PAGE, "/nl/signalen/ouders", "/sitemap.xml", "/robots.txt")
                .map(path -> named(
                        path,
                        () -> assertEquals(
                                405,
                                Form.sane(web.form(path, Form.fields("x", "y"))).statusCode())));
    }

    @Test
    void a_head_request_gets_the_head_alone() {
        HttpResponse<String> head = web.send("HEAD", PAGE, BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        ClosedHeaders.assertPortal(head);
    }

    @TestFactory
    Stream<DynamicTest> a_signal_check_for_nobody_is_told() {
        return Stream.of("bestaat-niet", "ouders%00", "ouders/", "Ouders", "", "../ouders", "index", "ouders.xhtml")
                .map(audience -> named("audience " + audience, () -> {
                    String path = "/nl/signalen/check/" + audience;
                    String answer = get(path);
                    if (audience.equals("ouders/")) {
                        assertEquals(303, status(answer), "almost right is led on");
                    } else {
                        told(answer, path);
                    }
                    if (!audience.contains("%") && !audience.contains("..")) {
                        int sent = web.form(path, Form.fields("signaal-1", "gezien"))
                                .statusCode();
                        assertTrue(sent >= 400 && sent < 500, "a form to it answers " + sent);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_signal_check_takes_what_it_knows_and_passes_over_the_rest() {
        String check = "/nl/signalen/check/ouders";
        String first = Html.of(web.get(check).body()).all("legend").get(0).getTextContent();
        return Stream.of(
                        List.of("signaal-1", "<script>alert(1)</script>"),
                        List.of("signaal-1", "GEZIEN"),
                        List.of("signaal-0", "gezien"),
                        List.of("signaal-999999999999", "gezien"),
                        List.of("signaal--1", "gezien"),
                        List.of("signaal-", "gezien"),
                        List.of("<b>\u0000", "\u0000"),
                        List.of("naam", "Wilhelmina Verborgen"),
                        List.of("signaal-2", "x".repeat(100_000)))
                .map(field -> named(field.get(0) + "=" + field.get(1), () -> {
                    HttpResponse<String> alone = web.form(check, Form.fields(field.get(0), field.get(1)));
                    assertEquals(200, Form.sane(alone).statusCode());
                    assertFalse(alone.body().contains("Wilhelmina"), "nothing comes back that is not ours");
                    assertFalse(Html.of(alone.body()).main().contains(first), "nothing was seen");
                    HttpResponse<String> beside =
                            web.form(check, Form.fields("signaal-1", "gezien", field.get(0), field.get(1)));
                    assertEquals(200, Form.sane(beside).statusCode());
                    assertTrue(Html.of(beside.body()).main().contains(first), "the good answer counts");
                    assertEquals(
                            "no-store",
                            beside.headers().firstValue("Cache-Control").orElse(""));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_stands_behind_the_path_changes_nothing() {
        return Stream.of(
                        "?",
                        "?signaal-1=gezien",
                        "?a=%zz&%00=%00&=&&",
                        "?" + "x=y&".repeat(1_000),
                        "?jakarta.faces.ViewState=stateless&jakarta.faces.source=x",
                        "?ln=../../WEB-INF&loc=../..",
                        ";jsessionid=1")
                .map(query -> named(query, () -> {
                    String answer = get(PAGE + query);
                    assertEquals(200, status(answer), answer);
                    assertEquals(page, body(answer));
                }));
    }

    /** Names of tests go into a report that is XML. */
    private static DynamicTest named(String name, org.junit.jupiter.api.function.Executable test) {
        String shown = name.replaceAll("[^ -~]", "?");
        return DynamicTest.dynamicTest(shown.length() > 60 ? shown.substring(0, 60) + "…" : shown, test);
    }

    private String get(String path, String... headers) {
        return exchange(
                "GET " + path,
                Stream.of(headers).map(line -> line + "\r\n").collect(java.util.stream.Collectors.joining()));
    }

    private String exchange(String methodAndPath, String headers) {
        String close = headers.contains("Connection:") ? "" : "Connection: close\r\n";
        return RawHttp.exchange(
                baken.url(),
                methodAndPath + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + close + "\r\n",
                new byte[0]);
    }

    private static void told(String answer, String path) {
        assertTrue(status(answer) >= 400 && status(answer) < 500, path + " answers " + answer);
        clean(answer);
        if (refusedUnread(answer)) {
            return;
        }
        Html told = Html.of(body(answer));
        assertFalse(told.heading().isEmpty(), answer);
        assertFalse(told.withClass("a", "exit").isEmpty(), "the site's own page, with its exit: " + answer);
        assertEquals(List.of(), told.strayScripts(answer.substring(0, answer.indexOf("\r\n\r\n"))), answer);
    }

    /** By the server itself, with a status alone: the request was none that HTTP allows. */
    private static boolean refusedUnread(String answer) {
        return List.of(400, 417).contains(status(answer)) && body(answer).isEmpty();
    }

    private static void clean(String answer) {
        assertFalse(Form.showsTheInside(answer), answer);
        assertFalse(answer.contains("X-Injected"), answer);
        assertFalse(answer.contains("root:"), answer);
    }

    private static int status(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 "), "no answer but: " + answer);
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String body(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? "" : answer.substring(end + 4);
    }
}
