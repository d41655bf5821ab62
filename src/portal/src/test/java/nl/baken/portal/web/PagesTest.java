package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/nl/melden",
                "/nl/melden/burger",
                "/nl/melden/jongere",
                "/nl/melden/professional",
                "/nl/hulp",
                "/nl/privacy",
                "/nl/veilig",
                "/nl/toegankelijkheid",
                "/nl/antwoord"
            })
    void knows_every_page_by_its_language_and_path(String path) {
        Place place = Pages.at(path);
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
                "/nl/jakarta.faces.resource/x.js.xhtml"
            })
    void knows_nothing_else(String path) {
        assertNull(Pages.at(path));
    }

    @Test
    void leads_almost_right_paths_to_their_page() {
        assertEquals("/nl/", Pages.movedFrom("/"));
        assertEquals("/nl/", Pages.movedFrom("/nl"));
        assertEquals("/nl/hulp", Pages.movedFrom("/nl/hulp/"));
        assertEquals("/nl/toegankelijkheid", Pages.movedFrom("/toegankelijkheid"));
        assertNull(Pages.movedFrom("/nl/hulp"));
        assertNull(Pages.movedFrom("/nl/onbekend/"));
    }

    @Test
    void every_page_has_its_view() {
        for (Page page : Pages.ALL) {
            assertTrue(Files.isRegularFile(Path.of("src/main/webapp" + page.view())), page.view());
            assertEquals(page, Pages.ofView(page.view()));
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
        assertTrue(Page.route("/a").takesPost());
        assertTrue(Page.priv("/a").takesPost());
        assertTrue(Page.step("/a").takesPost());
        assertEquals(false, Page.content("/a").takesPost());
    }
}
