package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    private static final Path FOLDER = Path.of("src/main/resources/assets");

    @Test
    void goes_over_the_line_without_remarks_and_without_space_that_says_nothing() {
        assertEquals("@layer base{a:hover,.door>a{color:#000;margin:0 1em}}", Stylesheet.small("""
                        /* a remark; with { signs } and "quotes */
                        @layer base {
                          a:hover,
                          .door > a {
                            color: #000;
                            margin: 0 1em;
                          }
                        }
                        """));
    }

    @Test
    void keeps_the_space_that_says_something() {
        for (String css : List.of(
                ".a .b :focus{inset:calc(1rem + 2px) auto}",
                "@media (min-width:48rem) and (max-width:68rem){a{margin:0}}",
                "a{font:1rem / 1.6 serif;background:rgb(0 0 0 / 0.1) 50% / cover}",
                ".a:not(.b) .c:is(h1,h2) + p{margin:0 !important}")) {
            assertEquals(css, Stylesheet.small(css));
        }
    }

    @Test
    void keeps_what_stands_in_quotes() {
        assertEquals(
                "a{content:\"; /* no  remark */ }\" / \"\";quotes:'\\' , '}",
                Stylesheet.small("a { content: \"; /* no  remark */ }\" / \"\"; quotes: '\\' , '; }"));
    }

    @Test
    void says_the_same_when_it_is_made_small_again() throws IOException {
        String site = Stylesheet.small(Files.readString(FOLDER.resolve("site.css")));
        assertEquals(site, Stylesheet.small(site));
        assertTrue(!site.contains("/*") && !site.contains("\n") && !site.contains("  "));
        assertEquals(
                Files.readString(FOLDER.resolve("site.css"))
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .chars()
                        .filter(sign -> sign == '{')
                        .count(),
                site.chars().filter(sign -> sign == '{').count());
    }
}
