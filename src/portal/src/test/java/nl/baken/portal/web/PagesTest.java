package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Documents documents = new Documents(new ErrorPages(), new Languages(false));

    PagesTest() {
        Publication publication = new Publication();
        for (String path : Pages.LINKED) {
            Page page = Page.of(path, "/content/page.xhtml", Page.Kind.CONTENT, "what it shows");
            publication.add(new Place(Language.DUTCH, page));
            publication.addBorrowed(new Place(Language.DUTCH, page));
            publication.addBorrowed(new Place(Language.EASY_DUTCH, page));
        }
        documents.publish(publication
                .moved("/nl/vroeger", "/nl/hulp")
                .addText("/sitemap.xml", "application/xml", () -> "<urlset/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/nl/melden",
                "/nl/melden/burger",
                "/nl/melden/jongere",
                "/nl/melden/professional",
                "/nl/advies/vraag",
                "/nl/aanvragen",
                "/nl/hulp",
                "/nl/privacy",
                "/nl/veilig",
                "/nl/toegankelijkheid",
                "/nl/antwoord",
                "/nl/zoeken",
                "/nl/makkelijk/",
                "/nl/makkelijk/melden",
                "/nl/makkelijk/melden/jongere",
                "/nl/makkelijk/zoeken",
                "/nl/makkelijk/antwoord",
                "/nl/makkelijk/hulp"
            })
    void knows_every_page_by_its_language_and_path(String path) {
        Place place = documents.at(path);
        assertNotNull(place);
        assertEquals(path, place.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/nl",
                "nl/",
                "//nl/",
                "/nl//",
                "/nl/../nl/",
                "/nl/./hulp",
                "/nl/hulp/",
                "/nl/hulp;x=1",
                "/nl/%68ulp",
                "/nl%2Fhulp",
                "/nl/hulp%00",
                "/nl/hulp\0",
                "/NL/hulp",
                "/nl/Hulp",
                "/xx/hulp",
                "/hulp",
                "/nl/index.xhtml",
                "/nl/hulp.xhtml",
                "/nl/WEB-INF/web.xml",
                "/nl/WEB-INF/templates/site.xhtml",
                "/nl/META-INF/MANIFEST.MF",
                "/nl/melden/dicht",
                "/nl/melden/../../WEB-INF/web.xml",
                "/nl/jakarta.faces.resource/x.js.xhtml",
                "/pl/",
                "/pl/../",
                "/nl/makkelijk/../",
                "/nl/makkelijk/bestaat-niet",
                "/nl-simple/"
            })
    void knows_nothing_else(String path) {
        assertNull(documents.at(path));
        assertNull(documents.file(path));
        assertNull(documents.movedFrom(path));
    }

    @Test
    void leads_almost_right_paths_to_their_page() {
        assertEquals("/nl/", documents.near("/"));
        assertEquals("/nl/", documents.near("/nl"));
        assertEquals("/nl/hulp", documents.near("/nl/hulp/"));
        assertEquals("/nl/toegankelijkheid", documents.near("/toegankelijkheid"));
        assertEquals("/nl/makkelijk/", documents.near("/nl/makkelijk"));
        assertNull(documents.near("/nl/hulp"));
        assertNull(documents.near("/nl/onbekend/"));
    }

    @Test
    void what_is_published_next_takes_the_place_of_all_that_was_before() {
        assertEquals("/nl/hulp", documents.movedFrom("/nl/vroeger"));
        assertNotNull(documents.file("/sitemap.xml"));
        documents.publish(new Publication());
        assertNull(documents.at("/nl/hulp"));
        assertNull(documents.near("/nl/hulp/"));
        assertNull(documents.movedFrom("/nl/vroeger"));
        assertNull(documents.file("/sitemap.xml"));
        assertNotNull(documents.at("/nl/"));
    }

    @Test
    void a_short_address_leads_by_language_also_in_capitals_and_nothing_else_does() {
        documents.publish(new Publication().leads("/c/werk", Map.of("nl", "/nl/campagne/werk")));
        assertEquals(Map.of("nl", "/nl/campagne/werk"), documents.versionsAt("/C/Werk"));
        for (String other : List.of("/c", "/c/", "/c/werk/", "/c/werken", "/c/w%65rk", "/c/../c/werk")) {
            assertNull(documents.versionsAt(other), other);
        }
    }

    @Test
    void visits_are_counted_of_pages_files_and_short_addresses_and_of_nothing_where_somebody_tells() {
        documents.publish(new Publication()
                .add(new Place(Language.DUTCH, Page.of("/hulp", "/content/page.xhtml", Page.Kind.CONTENT, "x")))
                .add(new Place(Language.DUTCH, Page.of("/voor/0f", "/content/page.xhtml", Page.Kind.PRIVATE, "x")))
                .add("/nl/materiaal/les.pdf", "application/pdf", Map.of(), () -> new byte[0])
                .add("/api/v1/pages", "application/json", Map.of(), () -> new byte[0])
                .leads("/c/werk", Map.of("nl", "/nl/campagne/werk")));
        assertTrue(documents.counted().containsAll(List.of("/nl/", "/nl/hulp", "/nl/materiaal/les.pdf", "/c/werk")));
        for (String silent : List.of(
                "/nl/melden/jongere",
                "/nl/advies/vraag",
                "/nl/antwoord",
                "/nl/zoeken",
                "/nl/voor/0f",
                "/api/v1/pages")) {
            assertFalse(documents.counted().contains(silent), silent);
        }
    }

    @Test
    void headers_of_a_part_hold_for_all_of_it_and_nothing_beside_it() {
        Map<String, String> open = Map.of("Access-Control-Allow-Origin", "*");
        documents.publish(new Publication().below("/api/v1/pages", open));
        assertEquals(open, documents.headersAt("/api/v1/pages"));
        assertEquals(open, documents.headersAt("/api/v1/pages/nl/bestaat-niet"));
        assertEquals(Map.of(), documents.headersAt("/api/v1/pagesx"));
        assertEquals(Map.of(), documents.headersAt("/api/v1/reports"));
    }

    @Test
    void an_editor_cannot_take_the_place_of_a_fixed_page() {
        documents.publish(new Publication()
                .add(new Place(Language.DUTCH, Page.of("/melden", "/content/page.xhtml", Page.Kind.CONTENT, "x"))));
        Place place = documents.at("/nl/melden");
        assertNotNull(place);
        assertEquals("/melden.xhtml", place.page().view());
    }

    @Test
    void every_page_has_its_view() {
        for (Page page : Pages.FIXED) {
            assertTrue(Files.isRegularFile(Path.of("src/main/webapp" + page.view())), page.view());
        }
        assertTrue(Files.isRegularFile(Path.of("src/main/webapp" + Pages.CLOSED.view())));
    }

    @Test
    void refuses_a_path_that_could_leave_its_folder() {
        assertThrows(IllegalArgumentException.class, () -> Page.content("/../WEB-INF/web"));
        assertThrows(IllegalArgumentException.class, () -> Page.content("/a//b"));
        assertThrows(IllegalArgumentException.class, () -> Page.content("a"));
    }

    @Test
    void only_forms_take_a_post() {
        assertTrue(Page.route("/a", "burger").takesPost());
        assertTrue(Page.priv("/a").takesPost());
        assertTrue(Page.step("/a", "/report/check.xhtml", "burger").takesPost());
        assertEquals(false, Page.content("/a").takesPost());
    }
}
