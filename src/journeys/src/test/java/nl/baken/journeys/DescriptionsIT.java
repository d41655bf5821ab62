package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What search engines show of a page, under its title. */
@Running
class DescriptionsIT {
    private static final int LONGEST = 155;

    @TestFactory
    Stream<DynamicTest> every_page_that_is_to_be_found_says_in_one_line_what_it_is_about(Baken baken) {
        Web web = new Web(baken.url());
        List<String> paths = Html.of(web.get("/sitemap.xml").body()).all("loc").stream()
                .map(loc -> URI.create(loc.getTextContent().strip()).getPath())
                .toList();
        assertTrue(paths.contains("/nl/melden/burger"), paths.toString());
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    List<String> descriptions = Html.of(web.get(path).body())
                            .all("meta", meta -> meta.getAttribute("name").equals("description"))
                            .stream()
                            .map(meta -> meta.getAttribute("content"))
                            .toList();
                    assertEquals(1, descriptions.size());
                    assertTrue(
                            !descriptions.get(0).isBlank()
                                    && descriptions.get(0).length() <= LONGEST,
                            descriptions.get(0));
                }));
    }
}
