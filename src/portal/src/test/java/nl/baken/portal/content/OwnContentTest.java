package nl.baken.portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The content that ships: the folder {@code webapp-content} of this repository. */
class OwnContentTest {
    private static final Path FOLDER = Path.of("../../webapp-content");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Edition.Reading read() {
        return Edition.read(Sources.in(FOLDER), Organisation.packaged(), TODAY);
    }

    private static Edition edition() {
        return read().edition().orElseThrow();
    }

    @Test
    void has_no_mistake() {
        assertEquals(List.of(), read().problems());
    }

    @Test
    void every_page_is_on_the_list_of_published_ones() {
        assertEquals(
                new TreeSet<>(edition().all().keySet()),
                new TreeSet<>(Redirects.in(Sources.in(FOLDER), new Reported()).published()),
                "run deploy/check-content --publish");
    }

    @Test
    void every_page_about_signals_for_somebody_has_signals_to_go_through() {
        for (Article article : edition().section(Language.DUTCH, Section.SIGNALS)) {
            assertEquals(article.opensSection(), article.signalCheck().isEmpty(), article.file());
        }
    }

    @Test
    @Tag("T08")
    void every_page_is_easy_enough_to_read() {
        for (Article article : edition().pages(Language.DUTCH)) {
            assertTrue(article.reading().isGood(), article.file() + " " + article.reading());
        }
    }

    @Test
    void every_municipality_has_its_page_which_says_the_same_number_of_people() {
        Edition edition = edition();
        NumberFormat dutch = NumberFormat.getIntegerInstance(Language.DUTCH.locale());
        for (Organisation.Municipality municipality : Organisation.packaged().municipalities()) {
            Article page = edition.at("/nl/gemeenten/" + municipality.code()).orElseThrow();
            String inhabitants =
                    dutch.format(municipality.population().orElseThrow().inhabitants());
            assertTrue(page.text().contains(inhabitants), page.file() + " does not say " + inhabitants);
        }
    }

    @Test
    void the_sitemap_names_every_page_with_its_whole_address() {
        String xml = Publisher.sitemap(edition(), Language.all(), "https://baken.example");
        for (String address : edition().articles().keySet()) {
            assertTrue(xml.contains("<loc>https://baken.example" + address + "</loc>"), address);
        }
        assertTrue(xml.contains("<loc>https://baken.example/nl/</loc>"));
        assertTrue(xml.contains("<loc>https://baken.example/ar/melden/burger</loc>"));
        assertTrue(xml.contains("<loc>https://baken.example/nl/materiaal/poster</loc></url>"), "in Dutch alone");
        assertTrue(xml.contains("hreflang=\"x-default\" href=\"https://baken.example/nl/\""));
        assertFalse(xml.contains("/pl/cijfers"), "borrowed from the Dutch");
        assertTrue(xml.contains("<loc>https://baken.example/nl/signalen/check/ouders</loc>"));
        assertFalse(xml.contains("antwoord"), "for one visitor, not for search engines");
        assertFalse(xml.contains("controle"));
    }

    @Test
    void the_list_for_other_sites_leads_to_every_page_and_a_page_to_whole_addresses() {
        Edition edition = edition();
        JsonObject all = PagesJson.all(edition, "https://baken.example");
        assertEquals(edition.articles().size(), all.getJsonArray("pages").size());
        JsonObject one = PagesJson.one(edition.at("/nl/signalen/ouders").orElseThrow(), "https://baken.example");
        assertEquals("https://baken.example/nl/signalen/check/ouders", one.getString("check"));
        assertTrue(one.getString("html").contains("href=\"https://baken.example/nl/doen/ouder\""));
        assertFalse(one.getString("html").contains("href=\"/"));
        assertTrue(one.getJsonArray("signals").getValuesAs(JsonString.class).size() > 5);
    }

    @Test
    void what_search_engines_read_cannot_leave_its_script_element() {
        Article article = edition().at("/nl/hulp").orElseThrow();
        String data = PageData.of(
                article,
                "</script><b>&",
                "https://baken.example",
                List.of(new ContentPage.Step("/nl/", "Eerste pagina")));
        assertFalse(data.contains("<") || data.contains(">") || data.contains("&"), data);
        assertTrue(data.contains("\"dateModified\":\"2026-11-22\""), data);
    }
}
