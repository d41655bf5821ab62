package nl.baken.portal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.baken.platform.Organisation;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.OwnContent;
import nl.baken.portal.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people look for in the content that ships. */
class OwnContentSearchTest {
    private static final Search SEARCH = search();

    private static Search search() {
        Search search = new Search(Organisation.packaged());
        search.onEdition(OwnContent.edition());
        return search;
    }

    private static Found find(String question) {
        return SEARCH.find(Language.DUTCH, Question.of(question));
    }

    @ParameterizedTest
    @CsvSource({
        "melden, /nl/melden",
        "anoniem melden, /nl/melden",
        "112, /nl/hulp",
        "Hengelo, /nl/gemeenten/hengelo",
        "rijssen, /nl/gemeenten/rijssen-holten",
        "kindertelefoon, /nl/hulp",
        "0800-0432, /nl/hulp",
        "08000432, /nl/hulp",
        "loverboy, /nl/loverboys",
        "loverboyproblematiek, /nl/loverboys",
        "sextortion, /nl/sextortion",
        "naaktfoto, /nl/sextortion",
        "meldcode, /nl/professionals/meldcode",
        "arbeidsuitbuiting, /nl/mensenhandel/arbeid",
        "hotelkamer, /nl/signalen/hotel",
        "wat is mensenhandel?, /nl/mensenhandel",
        "signalen ouders, /nl/signalen/ouders",
        "mijn dochter heeft een oudere vriend, /nl/signalen/ouders",
        "privacy, /nl/privacy",
        "code kwijt, /nl/antwoord",
        "uitstappen prostitutie, /nl/uitstapprogramma"
    })
    void the_right_page_is_among_the_first_three(String question, String address) {
        List<String> found = Pages.addresses(find(question));
        assertTrue(found.subList(0, Math.min(3, found.size())).contains(address), () -> question + " finds " + found);
    }

    @Test
    void every_page_is_found_by_its_title() {
        Edition edition = OwnContent.edition();
        edition.pages(Language.DUTCH).forEach(article -> {
            List<String> found = Pages.addresses(find(article.title()));
            assertEquals(article.address(), found.isEmpty() ? "" : found.get(0), article.title());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-simple", "en", "pl", "uk", "ro", "bg", "hu", "es", "de", "fr", "ar", "ti"})
    void every_language_finds_its_own_pages_by_their_titles_and_no_other(String tag) {
        Language language = Language.of(tag).orElseThrow();
        OwnContent.edition().pages(language).forEach(article -> {
            List<String> found = Pages.addresses(SEARCH.find(language, Question.of(article.title())));
            assertTrue(
                    found.subList(0, Math.min(3, found.size())).contains(article.address()),
                    () -> article.title() + " finds " + found);
            assertTrue(
                    found.stream().allMatch(address -> address.startsWith(language.prefix() + "/")), found.toString());
        });
        assertTrue(OwnContent.edition().pages(language).size() > 5, "only a few pages");
    }

    @Test
    void a_misspelt_word_is_offered_rightly() {
        Found.Meant meant = find("lovrboy").meant();
        assertNotNull(meant);
        assertEquals("loverboy", meant.text());
        assertEquals(meant.count(), find(meant.text()).count());
    }

    @Test
    void a_phone_number_of_the_organisation_leads_to_those_who_take_a_call() {
        String phone = Organisation.packaged().phone().shown();
        assertEquals("/nl/melden", find(phone).hits().get(0).address());
    }
}
