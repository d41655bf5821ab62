package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Sitemap;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The Dutch pages of the sitemap in a browser: once with scripts, once without. Of the municipalities, which are alike, one;
 * {@link LanguagesJourney} goes through other languages.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapJourney {
    /** What can be read and where its links lead, in the page's order. */
    private static final String READ = "() => document.body.innerText + '\\n' +"
            + " [...document.links].filter(link => link.checkVisibility()).map(link => link.href).join('\\n')";

    private final Visitor visitor;
    private final Visitor withoutScript;
    private final Inspector inspector;
    private final List<String> paths;
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, String> readWithoutScript = new TreeMap<>();

    SitemapJourney(Baken baken, Chrome chrome) {
        visitor = chrome.visitor(baken.url());
        withoutScript = chrome.visitor(baken.url(), Manner.NO_SCRIPT);
        inspector = new Inspector(visitor);
        paths = Sitemap.of(new Web(baken.url())).paths().stream()
                .filter(path -> path.matches("/nl/(?!makkelijk/|gemeenten/).*|/nl/gemeenten/hengelo"))
                .toList();
    }

    @BeforeAll
    void walk() {
        for (String path : paths) {
            read.put(path, String.valueOf(visitor.goTo(path).evaluate(READ)));
            inspector.storage(path);
            readWithoutScript.put(path, String.valueOf(withoutScript.goTo(path).evaluate(READ)));
        }
    }

    @AfterAll
    void leave() {
        visitor.close();
        withoutScript.close();
    }

    @Test
    void no_page_asks_for_anything_elsewhere() {
        assertEquals(List.of(), visitor.foreignRequests());
        assertEquals(List.of(), withoutScript.foreignRequests());
    }

    @Test
    void no_page_leaves_a_cookie_or_a_stored_byte() {
        assertEquals(List.of(), inspector.findings(Check.STORAGE));
        assertEquals(List.of(), withoutScript.context().cookies());
    }

    @Test
    void the_browser_complains_of_none() {
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void each_reads_the_same_without_script_and_leads_to_the_same_places() {
        for (String path : paths) {
            assertEquals(read.get(path), readWithoutScript.get(path), path);
        }
    }
}
