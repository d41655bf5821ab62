package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words in easy Dutch, beside the Dutch ones that they stand for. */
class EasyDutchTest {
    private static final String EASY = "_nl__simple.properties";
    private static final int MOST_WORDS_IN_A_SENTENCE = 12;
    private static final int MOST_WORDS_ON_AVERAGE = 6;

    static List<Path> files() throws IOException {
        List<Path> all = Stream.of(Path.of("../queue"), Path.of("../portal"))
                .map(module -> module.resolve("src/main/resources/i18n"))
                .flatMap(EasyDutchTest::in)
                .filter(file -> file.toString().endsWith(EASY))
                .toList();
        assertTrue(all.size() > 8, all.toString());
        return all;
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_stands_for_a_dutch_text_and_differs_from_it(Path file) throws IOException {
        Map<String, String> dutch = words(Path.of(file.toString().replace(EASY, "_nl.properties")));
        Map<String, String> shared = file.getFileName().toString().startsWith("route-")
                ? words(file.resolveSibling("route_nl.properties"))
                : Map.of();
        words(file).forEach((key, easy) -> {
            String plain = dutch.getOrDefault(key, shared.getOrDefault(key, ""));
            assertFalse(plain.isEmpty(), "no Dutch text " + key);
            assertFalse(easy.equals(plain), "the same in Dutch: " + key);
            assertEquals(gaps(plain), gaps(easy), "what is filled in: " + key);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void sentences_are_short(Path file) throws IOException {
        words(file).forEach((key, easy) -> sentences(easy)
                .forEach(sentence ->
                        assertTrue(length(sentence) <= MOST_WORDS_IN_A_SENTENCE, key + " is long: " + sentence)));
        double average = words(file).values().stream()
                .flatMap(EasyDutchTest::sentences)
                .mapToInt(EasyDutchTest::length)
                .average()
                .orElseThrow();
        assertTrue(average <= MOST_WORDS_ON_AVERAGE, "words in a sentence: " + average);
    }

    private static Stream<String> sentences(String text) {
        String filled = text.replaceAll("\\{0, plural, .*other \\{(.*?)}}", "$1");
        return Arrays.stream(filled.split("(?<=[.?!:])\\s+|\\n+", -1)).filter(sentence -> !sentence.isBlank());
    }

    private static int length(String sentence) {
        return sentence.trim().split("\\s+", -1).length;
    }

    /** {@code {0}} and the like, however they are chosen from. */
    private static List<String> gaps(String text) {
        return Arrays.stream(text.split("(?=\\{)", -1))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.replaceFirst("^\\{([a-z0-9.]+).*", "$1"))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Map<String, String> words(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return new TreeMap<>(read.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue())));
    }
}
