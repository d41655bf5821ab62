package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.post.ReportState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile(
            "#\\{(t|pages|answerText|contentText|searchText|campaignText)(?:\\.([a-z]+)|\\['([a-z0-9.]+)'])}");
    private static final Pattern LINK = Pattern.compile("site\\.href\\('([^']+)'\\)");

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("i18n." + name, Locale.forLanguageTag("nl"));
    }

    private static Set<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_text_that_a_view_names_is_there() throws IOException {
        int found = 0;
        for (Path view : views()) {
            Matcher text = TEXT.matcher(Files.readString(view));
            while (text.find()) {
                String name =
                        switch (text.group(1)) {
                            case "t" -> "site";
                            case "pages" -> "pages";
                            case "answerText" -> "answer";
                            case "searchText" -> "search";
                            case "campaignText" -> "campaign";
                            default -> "content";
                        };
                String key = text.group(2) == null ? text.group(3) : text.group(2);
                assertTrue(bundle(name).containsKey(key), view + " names " + name + " " + key);
                found++;
            }
        }
        assertTrue(found > 100);
    }

    @Test
    void every_link_leads_to_a_page() throws IOException {
        int found = 0;
        for (Path view : views()) {
            Matcher link = LINK.matcher(Files.readString(view));
            while (link.find()) {
                assertTrue(
                        Pages.LINKED.contains(link.group(1))
                                || Pages.places(Language.all()).containsKey("/nl" + link.group(1)),
                        view + " links to " + link.group(1));
                found++;
            }
        }
        assertTrue(found > 10);
    }

    @Test
    void every_state_of_a_report_has_its_words() {
        for (ReportState state : ReportState.values()) {
            assertTrue(bundle("answer").containsKey("state." + state.code()), state.code());
        }
    }

    @Test
    @Tag("P06")
    void titles_of_quiet_pages_do_not_tell_what_the_site_is_about() {
        for (String title : new String[] {
            bundle("answer").getString("title"),
            bundle("answer").getString("title.wrong"),
            bundle("pages").getString("closed.title"),
            bundle("search").getString("title")
        }) {
            assertEquals(
                    false,
                    title.toLowerCase(Locale.ROOT).matches(".*(mensenhandel|meld|uitbuiting|misbruik|antwoord).*"));
        }
    }
}
