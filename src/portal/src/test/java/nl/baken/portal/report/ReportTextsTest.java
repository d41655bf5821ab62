package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.portal.web.Language;
import nl.baken.route.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n/report", TestRoute.DUTCH);

    @Test
    void every_text_that_is_asked_for_is_there_and_none_is_unused() throws IOException {
        Set<String> asked = new HashSet<>();
        for (String file : files("src/main/webapp/WEB-INF/report")) {
            addAll(asked, file, "report\\.text\\['([a-z0-9.-]+)'\\]");
        }
        for (String file : files("src/main/java/nl/baken/portal/report")) {
            addAll(asked, file, "(?:words(?:\\(\\))?\\s*\\.get|return get)\\(\"([a-z.-]+)\"");
        }
        // made of two halves: by problem, by page, by trouble
        for (Finding.Problem problem : Finding.Problem.values()) {
            if (problem != Finding.Problem.MISSING) {
                asked.add(
                        "problem." + problem.name().toLowerCase(TestRoute.DUTCH).replace('_', '-'));
            }
        }
        Stream.of("check", "wait", "choice", "test", "lost", "sent", "not-sent")
                .map("title."::concat)
                .forEach(asked::add);
        TestRoute.ROUTES.all().forEach(route -> Stream.of("title.form.", "form.heading.", "form.description.")
                .map(key -> key + route.name())
                .forEach(asked::add));
        Stream.of("safe", "watched").map("sent.code."::concat).forEach(asked::add);
        Stream.of("server", "browser").map("check.who."::concat).forEach(asked::add);
        Stream.of("check.copy", "check.copy.pdf").forEach(asked::add);
        Stream.of("late", "heading").map("sent."::concat).forEach(asked::add);
        Stream.of("token-wrong", "token-old", "copy-wrong", "copy-old", "copy-busy")
                .map("trouble."::concat)
                .forEach(asked::add);
        Stream.of("not-stored", "no-room", "closed").map("not-sent."::concat).forEach(asked::add);
        Stream.of("mistyped", "confirmed", "confirm-late")
                .map("sent.confirm."::concat)
                .forEach(asked::add);
        asked.removeIf(key -> key.endsWith("."));
        assertEquals(new TreeSet<>(BUNDLE.keySet()), new TreeSet<>(asked));
    }

    @Test
    @Tag("P06")
    void no_title_says_what_the_page_is_about() {
        for (String key : BUNDLE.keySet()) {
            if (key.startsWith("title.")) {
                assertTrue(
                        !BUNDLE.getString(key).toLowerCase(TestRoute.DUTCH).matches(".*(meld|mensenhandel|uitbuit).*"),
                        key);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"de, professional", "de, aanvraag", "fr, professional", "fr, aanvraag"})
    void who_fills_something_in_for_their_work_is_spoken_to_politely(String tag, String route) {
        Language language = Language.of(tag).orElseThrow();
        Map<String, String> texts = new TreeMap<>(new ReportTexts(language, route).all());
        assertEquals(new ReportTexts(language, "burger").all().keySet(), texts.keySet());
        // the words above other routes' questions
        texts.keySet().removeIf(key -> key.contains("form.") && !key.endsWith(route));
        assertEquals(Set.of(), familiar(texts));
        assertNotEquals(Set.of(), familiar(new ReportTexts(language, "burger").all()));
    }

    private static Set<String> familiar(Map<String, String> texts) {
        Pattern familiar = Pattern.compile("(?iu)\\b(du|dich|dir|dein\\w*|tu|te|toi|ton|ta|tes|t’\\w+)\\b");
        return texts.entrySet().stream()
                .filter(text -> familiar.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Iterable<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(ReportTextsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void addAll(Set<String> keys, String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }
}
