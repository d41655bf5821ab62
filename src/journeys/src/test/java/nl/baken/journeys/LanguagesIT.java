package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Sitemap;
import nl.baken.journeys.house.Spoken;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The site in other languages, as it comes over the wire of an instance that shows languages nobody has read yet. */
@Running
class LanguagesIT {
    private final Baken baken;
    private final Web web;

    LanguagesIT(Baken baken) {
        this.baken = baken;
        web = new Web(baken.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "uk", "ro", "bg", "hu", "es", "de", "fr", "ar", "ti"})
    void each_has_its_own_first_page_routes_answers_errors_and_search(String language) {
        String prefix = "/" + language;
        assertEquals(
                Spoken.text(language, "pages", "home.question1") + " "
                        + Spoken.text(language, "pages", "home.question2"),
                page(200, prefix + "/", language).heading());
        assertEquals(
                Spoken.text(language, "pages", "choose.heading"),
                page(200, prefix + "/melden", language).heading());
        for (String route : List.of("/melden/burger", "/melden/jongere", "/melden/professional", "/advies/vraag")) {
            String name = route.equals("/advies/vraag") ? "advies" : route.substring("/melden/".length());
            assertEquals(
                    Spoken.text(language, "report", "form.heading." + name),
                    page(200, prefix + route, language).heading());
        }
        assertEquals(
                Spoken.text(language, "answer", "safe.heading"),
                page(200, prefix + "/antwoord", language).heading());
        assertEquals(
                Spoken.text(language, "search", "heading"),
                page(200, prefix + "/zoeken?q=112", language).heading());
        assertEquals(
                Spoken.text(language, "errors", "error404.title"),
                page(404, prefix + "/bestaat-niet", language).heading());
        assertEquals(
                Spoken.text(language, "report", "errors.heading"),
                Html.of(web.form(prefix + "/melden/burger/controle", List.of()).body())
                        .all("h2", heading -> heading.getAttribute("id").equals("fout-kop"))
                        .get(0)
                        .getTextContent());
    }

    @Test
    void a_dutch_page_is_borrowed_with_the_readers_frame_around_it() {
        Html page = page(200, "/ar/cijfers", "ar");
        Html dutch = page(200, "/nl/cijfers", "nl");
        assertEquals(dutch.heading(), page.heading());
        Element article = page.withClass("article", "reading").get(0);
        assertEquals("nl ltr", article.getAttribute("lang") + " " + article.getAttribute("dir"));
        assertTrue(page.withClass("aside", "told")
                .get(0)
                .getTextContent()
                .contains(Spoken.text("ar", "site", "lang.fallback")));
        assertTrue(page.all("a", link -> link.getAttribute("href").equals("/ar/melden"))
                        .size()
                > 0);
        Sitemap sitemap = Sitemap.of(web);
        assertEquals(
                List.of(sitemap.site() + "/nl/cijfers"),
                page.all("link", link -> link.getAttribute("rel").equals("canonical")).stream()
                        .map(link -> link.getAttribute("href"))
                        .toList());
        assertEquals(
                List.of(), page.all("link", link -> link.getAttribute("rel").equals("alternate")));
        assertFalse(sitemap.paths().contains("/ar/cijfers"));
        assertEquals(List.of(), page.all("script", script -> script.getAttribute("type")
                .equals("application/ld+json")));
        assertEquals(
                List.of(),
                page
                        .all(
                                "a",
                                link -> link.getAttribute("href").startsWith("/nl/")
                                        && link.getAttribute("hreflang").isEmpty())
                        .stream()
                        .map(link -> link.getAttribute("href"))
                        .toList(),
                "its links stay in the reader's language");
        assertFalse(web.get("/ar/zoeken?q=cijfers").body().contains("href=\"/ar/cijfers\""));
    }

    @Test
    void a_borrowed_signal_check_answers_in_the_readers_frame() {
        Html form = page(200, "/pl/signalen/check/hotel", "pl");
        assertEquals("nl", form.all("legend").get(0).getAttribute("lang"));
        HttpResponse<String> answer =
                web.form("/pl/signalen/check/hotel", List.of(java.util.Map.entry("signaal-1", "gezien")));
        assertEquals(200, answer.statusCode());
        assertEquals("pl", Html.of(answer.body()).language());
        assertEquals(
                Spoken.text("pl", "content", "check.result.title"),
                Html.of(answer.body()).heading());
    }

    @Test
    void a_page_says_that_nobody_has_read_it() {
        assertTrue(web.get("/pl/").body().contains(Spoken.text("pl", "site", "lang.unreviewed")));
        assertFalse(web.get("/nl/").body().contains(Spoken.text("nl", "site", "lang.unreviewed")));
    }

    @Test
    void every_language_is_offered_by_its_own_name_on_every_page_that_can_be_asked_for_again() {
        for (String path : List.of("/nl/", "/nl/cijfers", "/ar/melden/burger", "/nl/zoeken", "/nl/makkelijk/hulp")) {
            List<Element> links = Html.of(web.get(path).body())
                    .all("a", link -> !link.getAttribute("hreflang").isEmpty());
            assertEquals(13, links.size(), path);
            links.forEach(link -> assertEquals(link.getAttribute("hreflang"), link.getAttribute("lang")));
        }
        assertEquals(
                List.of(),
                Html.of(web.form("/pl/melden/burger/controle", List.of()).body())
                        .all("a", link -> !link.getAttribute("hreflang").isEmpty()),
                "what was typed would be lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xx/",
                "/xx/hulp",
                "/PL/hulp",
                "/pl/../",
                "/pl/../WEB-INF/web.xml",
                "/pl/%2e%2e/",
                "/pl//hulp",
                "/pl-PL/",
                "/nl-simple/hulp",
                "/ar/nl/hulp"
            })
    void an_unknown_language_and_a_path_that_leaves_one_lead_nowhere(String path) {
        String answer = RawHttp.exchange(
                baken.url(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
        assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
    }

    private Html page(int status, String path, String language) {
        HttpResponse<String> answer = web.get(path);
        assertEquals(status, answer.statusCode(), path);
        Html page = Html.of(answer.body());
        assertEquals(language, page.language(), path);
        return page;
    }
}
