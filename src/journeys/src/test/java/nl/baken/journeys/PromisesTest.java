package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each promise on the privacy page (P01 …) and each statement on the accessibility page (T01 …) is shown by a test that
 * bears its number: {@code @Tag("P07")} behind {@code @Test}. No test bears a number that no page has.
 */
class PromisesTest {
    private static final Path TOP = Path.of("../..");
    private static final Path PAGES = TOP.resolve("webapp-content/nl");
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|TestFactory|ParameterizedTest|Property)\\b(?:\\([^)]*\\))?((?:\\s+@\\w+(?:\\([^)]*\\))?)*)\\s+(?:static )?[\\w<>]+ \\w+\\(");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]\\d{2})\"\\)");

    @Test
    void each_is_shown_by_a_test_and_no_test_shows_one_that_is_not_made() throws IOException {
        Set<String> made = new TreeSet<>(promises());
        made.addAll(statements());
        Set<String> shown = new TreeSet<>();
        int tags = 0;
        for (Path file : tests()) {
            String source = Files.readString(file);
            Matcher test = TEST.matcher(source);
            while (test.find()) {
                TAG.matcher(test.group(1)).results().forEach(tag -> shown.add(tag.group(1)));
            }
            tags += (int) TAG.matcher(source.replaceAll("(?s)/\\*\\*.*?\\*/", ""))
                    .results()
                    .count();
        }
        assertTrue(tags >= made.size(), tags + " tags");
        assertEquals(String.join("\n", made), String.join("\n", shown));
    }

    @Test
    void each_number_stands_there_once_and_none_is_left_out() throws IOException {
        for (List<String> numbers : List.of(promises(), statements())) {
            List<String> expected = new ArrayList<>();
            for (int i = 1; i <= numbers.size(); i++) {
                expected.add(String.format(Locale.ROOT, "%c%02d", numbers.get(0).charAt(0), i));
            }
            assertEquals(expected, numbers);
            assertTrue(numbers.size() > 5, numbers.toString());
        }
    }

    private static List<String> promises() throws IOException {
        return found("privacy.md", "(?m)^### (P\\d\\d) – ");
    }

    private static List<String> statements() throws IOException {
        return found("toegankelijkheid.md", "(?m)^- (T\\d\\d) – ");
    }

    private static List<String> found(String page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(promise -> promise.group(1))
                .toList();
    }

    private static List<Path> tests() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("queue", "portal", "centre", "launcher", "journeys")) {
            try (Stream<Path> all =
                    Files.walk(TOP.resolve("src").resolve(module).resolve("src/test/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
