package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** Search as it is served: what is asked is found or told kindly, whatever is asked. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final String SEARCH = "/nl/zoeken";
    private static final String NUMBER_OF_RESULTS = "(Geen pagina’s|1 pagina|[0-9]+ pagina’s) gevonden";

    private final Baken baken;
    private final Web web;

    SearchIT(Baken baken) {
        this.baken = baken;
        web = new Web(baken.url());
    }

    private Html asked(String question) {
        HttpResponse<String> answer = web.get(SEARCH + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), question);
        Html page = Html.of(answer.body());
        assertEquals("Zoeken · Baken", page.title(), "nothing of a question in the title");
        return page;
    }

    private static String number(Html page) {
        return page.all("h2", heading -> heading.getAttribute("id").equals("gevonden"))
                .get(0)
                .getTextContent();
    }

    private static List<String> results(Html page) {
        return page.withClass("ol", "results").stream()
                .flatMap(list -> links(list).stream())
                .toList();
    }

    private static List<String> links(Element list) {
        var links = list.getElementsByTagName("a");
        return java.util.stream.IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
                .toList();
    }

    @Test
    void a_long_word_finds_the_page_about_its_part_and_marks_it() {
        Html page = asked("loverboyproblematiek");
        assertEquals("/nl/loverboys", results(page).get(0));
        assertTrue(page.all("mark").stream()
                .anyMatch(mark ->
                        mark.getTextContent().toLowerCase(java.util.Locale.ROOT).startsWith("loverboy")));
        assertEquals(List.of("loverboyproblematiek"), page.values("q"));
    }

    @Test
    void every_result_leads_to_a_page() {
        List<String> results = results(asked("melden"));
        assertEquals("/nl/melden", results.get(0));
        assertEquals(10, results.size());
        results.forEach(address -> assertEquals(200, web.get(address).statusCode(), address));
    }

    @Test
    void a_misspelt_word_is_offered_as_a_link_that_finds_something() {
        Html page = asked("lovrboy");
        assertEquals("Geen pagina’s gevonden", number(page));
        String link = links(page.withClass("p", "meant").get(0)).get(0);
        assertEquals(SEARCH + "?q=loverboy", link);
        assertFalse(results(Html.of(web.get(link).body())).isEmpty());
    }

    @Test
    void who_finds_nothing_sees_how_to_go_on() {
        Html page = asked("xqzwvk");
        String words = page.main();
        for (String way : List.of("Probeer een ander woord", "Bel", "Bekijk wie er kan helpen", "Vertel het ons")) {
            assertTrue(words.contains(way), way);
        }
        assertTrue(page.all("a").stream().anyMatch(a -> a.getAttribute("href").equals("/nl/melden")));
        assertTrue(page.all("a").stream().anyMatch(a -> a.getAttribute("href").equals("/nl/hulp")));
    }

    @Test
    void who_asks_nothing_is_shown_where_to_begin() {
        for (String path : List.of(SEARCH, SEARCH + "?q=", SEARCH + "?q=%20%00%20", SEARCH + "?x=1")) {
            Html page = Html.of(web.get(path).body());
            assertEquals("Zoeken", page.heading());
            assertFalse(page.hasId("gevonden"), path);
            assertTrue(links(page.withClass("ul", "chips").get(0)).contains("/nl/signalen"), path);
        }
    }

    @TestFactory
    Stream<DynamicTest> no_question_is_a_fault() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("10,000 letters", "q=" + "x".repeat(10_000));
        questions.put("10,000 words", "q=" + "a+".repeat(5_000));
        questions.put("7,000 letters", "q=" + "x".repeat(7_000));
        questions.put("2,000 emoji joined", "q=" + "%F0%9F%91%A9%E2%80%8D".repeat(350));
        questions.put("only operators", "q=%2B+-+%26%26+%7C%7C+!+(+)+%7B+%7D+%5B+%5D+%5E+%22+~+*+%3F+:+%5C+/");
        questions.put("field and wildcard", "q=TITLE:*+OR+TEXT:/.*/+AND+%5Ba+TO+z%5D");
        questions.put("q forty times", "q=melden&".repeat(40));
        questions.put("NUL", "q=a%00b%00");
        questions.put("bidi controls", "q=%E2%80%AEnedlem%E2%80%AC%E2%81%A6x");
        questions.put("invalid UTF-8", "q=%FF%FE%ED%A0%80%C0%AF");
        questions.put("broken escapes", "q=%&q=%z&q=%4&%=%");
        questions.put("lines", "q=a%0D%0ASet-Cookie:%20x=1");
        questions.put("emoji", "q=%F0%9F%98%80+%F0%9F%8F%B3%EF%B8%8F");
        questions.put("HTML", "q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg+src=x+onerror=alert(1)%3E");
        questions.put("expressions", "q=%23%7B7*7%7D+$%7B7*7%7D+%25s");
        questions.put("other parameters", "jakarta.faces.ViewState=x&jakarta.faces.partial.ajax=true&q=melden&lang=xx");
        questions.put("many parameters", "p=1&".repeat(1500) + "q=melden");
        questions.put("signs only", "&&&==&&;;;?");
        return questions.entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(question.getKey(), () -> {
                    String answer = RawHttp.exchange(
                            baken.url(),
                            "GET " + SEARCH + "?" + question.getValue()
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                            new byte[0]);
                    String status = answer.lines().findFirst().orElse("nothing");
                    assertTrue(status.matches("HTTP/1.1 (200|4\\d\\d).*"), status);
                    assertFalse(answer.contains("Payara") || answer.contains("Exception"), answer);
                    assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("\nset-cookie"), answer);
                    if (status.contains(" 200")) {
                        Html page = Html.of(answer.substring(answer.indexOf("\r\n\r\n") + 4));
                        assertEquals("Zoeken", page.heading());
                        assertEquals("Zoeken · Baken", page.title());
                        assertEquals(0, page.all("img").size(), "as text");
                        String headers = answer.substring(0, answer.indexOf("\r\n\r\n"));
                        assertEquals(List.of(), page.strayScripts(headers), "as text");
                    }
                }));
    }

    @Test
    void a_question_comes_back_in_its_field_as_text() {
        String question = "\"><b>één & 'twee' #{7*7} 👩‍👩‍👧";
        Html page = asked(question);
        assertEquals(List.of(question), page.values("q"));
        assertTrue(number(page).matches(NUMBER_OF_RESULTS), number(page));
    }

    @Test
    void a_question_that_is_too_long_is_told_and_its_beginning_is_looked_for() {
        Html page = asked("melden " + "x".repeat(1_000));
        assertTrue(page.main().contains("eerste 200 tekens"), page.main());
        assertEquals(200, page.values("q").get(0).length());
        assertTrue(results(page).contains("/nl/melden"));
    }

    @Test
    void only_the_first_question_counts_and_no_other_parameter() {
        assertEquals(
                results(asked("hulp")),
                results(Html.of(
                        web.get(SEARCH + "?a=b&q=hulp&q=melden&p=9&size=9999").body())));
    }

    @Test
    void it_takes_no_post_and_stands_at_one_address() {
        assertEquals(405, web.form(SEARCH, List.of(Map.entry("q", "hulp"))).statusCode());
        assertEquals(404, web.get("/xx/zoeken?q=hulp").statusCode());
        assertEquals(404, web.get("/nl/zoeken.xhtml?q=hulp").statusCode());
        HttpResponse<String> slash = web.get(SEARCH + "/?q=hulp");
        assertEquals(303, slash.statusCode());
        assertEquals(SEARCH, slash.headers().firstValue("Location").orElse(""));
    }

    @Test
    void it_is_kept_nowhere_listed_nowhere_and_tells_no_other_site_what_was_asked() {
        HttpResponse<String> answer = web.get(SEARCH + "?q=hulp", "Accept-Encoding", "gzip", "Cookie", "a=b");
        Map<String, String> headers = Map.of(
                "Cache-Control", "no-store",
                "X-Robots-Tag", "noindex",
                "Referrer-Policy", "no-referrer",
                "Content-Type", "text/html;charset=UTF-8",
                "Cross-Origin-Resource-Policy", "same-origin");
        headers.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), name));
        for (String name : List.of("ETag", "Set-Cookie", "Content-Encoding", "Server", "Access-Control-Allow-Origin")) {
            assertEquals(List.of(), answer.headers().allValues(name), name);
        }
        assertFalse(web.get("/sitemap.xml").body().contains("zoeken"));
    }

    @Test
    void without_a_question_it_may_be_found() {
        assertEquals(List.of("index"), web.get(SEARCH).headers().allValues("X-Robots-Tag"));
        assertEquals(List.of("noindex"), web.get(SEARCH + "?q=").headers().allValues("X-Robots-Tag"));
    }

    @Test
    void every_page_leads_to_it() {
        for (String path : List.of("/nl/", "/nl/hulp", "/nl/melden/burger", "/nl/bestaat-niet")) {
            assertTrue(
                    Html.of(web.get(path).body()).all("a").stream()
                            .anyMatch(link -> link.getAttribute("href").equals(SEARCH)),
                    path);
        }
    }

    @Test
    void a_page_of_the_api_that_is_not_there_is_told_to_other_sites_too() {
        for (String path : List.of("/api/v1/pages", "/api/v1/pages/nl/hulp", "/api/v1/pages/nl/bestaat-niet")) {
            assertEquals(List.of("*"), web.get(path).headers().allValues("Access-Control-Allow-Origin"), path);
            assertEquals(
                    List.of("cross-origin"), web.get(path).headers().allValues("Cross-Origin-Resource-Policy"), path);
        }
        assertEquals(404, web.get("/api/v1/pages/nl/bestaat-niet").statusCode());
        assertEquals(List.of(), web.get("/api/v1/intake").headers().allValues("Access-Control-Allow-Origin"));
    }
}
