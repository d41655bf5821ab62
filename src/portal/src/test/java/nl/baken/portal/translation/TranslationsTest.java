package nl.baken.portal.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
    private static final Language POLISH = Language.of("pl").orElseThrow();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new Translations(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String told() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    static Stream<Language> languages() {
        return Language.all().stream().filter(language -> !language.equals(Language.FIRST));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_is_there_with_what_is_filled_in_and_the_plurals_of_its_language(Language language) {
        assertEquals(List.of(), Translations.mistakes(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{0} tekens|{0} znaków|",
                "{0} tekens|znaków|vult [] in, en het Nederlands [0]",
                "Wacht|Czekaj {0}|vult [0] in, en het Nederlands []",
                "Buiten {region}|Poza {regio}|vult [regio] in, en het Nederlands [region]",
                "{0} tekens|{0 znaków|is geen goed patroon",
                "{0} tekens|{0, plural, one {#}}|is geen goed patroon",
                "{0} tekens|'{0}' znaków {0}|heeft een rechte apostrof",
                "{0} tekens|{0, plural, one {#} other {#}}|mist het meervoud [few, many]",
                "{0} tekens|{0, plural, one {#} few {#} many {#} other {#}}|"
            })
    void a_text_that_cannot_stand_in_for_the_dutch_one_is_told_with_its_language_and_key(
            String dutch, String polish, String what) {
        List<String> mistakes = new Bundle("site", POLISH, Map.of("key", polish))
                .mistakes(new Bundle("site", Language.DUTCH, Map.of("key", dutch)), Map.of());
        if (what == null) {
            assertEquals(List.of(), mistakes);
        } else {
            assertEquals(1, mistakes.size());
            assertTrue(mistakes.get(0).startsWith("pl site key: " + what), mistakes.toString());
        }
    }

    @Test
    void a_missing_and_an_unknown_key_are_told() {
        Bundle dutch = new Bundle("site", Language.DUTCH, Map.of("one", "een", "two", "twee"));
        Bundle polish = new Bundle("site", POLISH, Map.of("two", "dwa", "three", "trzy"));
        assertEquals(Set.of("one"), polish.missing(dutch));
        assertEquals(List.of("pl site three: staat niet in het Nederlands"), polish.mistakes(dutch, Map.of()));
        assertEquals(
                List.of(),
                polish.mistakes(dutch, Map.of("three", "drie")),
                "a route's own words for what routes share");
    }

    @Test
    void a_page_that_one_language_has_is_expected_of_each_and_an_old_one_is_told(@TempDir Path folder)
            throws IOException {
        for (String path : Pages.LINKED) {
            save(folder, "nl" + path, path, "2026-11-10");
        }
        save(folder, "pl/hulp", "/hulp", "2026-11-01");
        save(folder, "en/hulp", "/hulp", "2026-11-10");
        save(folder, "en/eigen", "/eigen", "2026-11-10");
        assertEquals(0, run(folder.toString()));
        assertTrue(told().contains("/pl/hulp: is van 2026-11-01, het Nederlands van 2026-11-10"), told());
        assertTrue(told().contains("/uk/hulp: ontbreekt"), told());
        assertTrue(told().contains("English (en), nog niet nagelezen: compleet"), told());
        assertFalse(told().contains("eigen"), told());
        assertEquals(1, run("--strict", folder.toString()));
        assertEquals(0, run("--errors", folder.toString()), "no page keeps a language from being shown");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_whose_dutch_source_changed_is_told_until_somebody_confirms_it(Language language, @TempDir Path folder)
            throws IOException {
        String record = "--record=" + folder;
        String confirm = "--confirm=" + language.tag();
        Map<String, String> sources = Translations.sources(language);
        String changed = sources.keySet().iterator().next();
        assertEquals(0, run(record, confirm, folder.toString()));
        assertEquals(List.of(), Confirmed.read(folder, language).old(sources));

        Map<String, String> newDutch = new HashMap<>(sources);
        newDutch.merge(changed, " Nu anders.", String::concat);
        String line = language.tag() + " " + changed + ": is ouder dan het Nederlands";
        assertEquals(List.of(line), Confirmed.read(folder, language).old(newDutch));

        Confirmed.now(language, newDutch).write(folder);
        assertEquals(0, run(record, folder.toString()));
        assertTrue(told().contains("  " + line + System.lineSeparator()), told());
        assertEquals(0, run("--errors", record, folder.toString()), "it can be shown all the same");

        assertEquals(0, run(record, confirm, folder.toString()));
        assertEquals(List.of(), Confirmed.read(folder, language).old(sources));
    }

    @Test
    void a_text_that_nobody_compared_is_told_and_a_line_that_is_none_confirms_nothing(@TempDir Path folder)
            throws IOException {
        Map<String, String> sources = Map.of("site home", "Begin", "site exit", "Weg");
        String unknown = "pl site home: is nog niet met het Nederlands vergeleken";
        assertEquals(2, Confirmed.read(folder, POLISH).old(sources).size());
        for (String broken : List.of("", "site home", "site home ZZZZZZZZ", "\u0000", "site home 12345678 en meer")) {
            Files.writeString(
                    folder.resolve("pl.txt"), "site exit " + Confirmed.fingerprint("Weg") + "\n" + broken + "\n");
            assertEquals(List.of(unknown), Confirmed.read(folder, POLISH).old(sources), broken);
        }
    }

    /** It stands in the organisation's own file, beside no bundle. */
    @ParameterizedTest
    @MethodSource("languages")
    void where_the_figure_on_the_first_page_comes_from_is_told_in_every_language(Language language) {
        Organisation organisation = Organisation.packaged();
        boolean isDutch = language.locale().getLanguage().equals("nl");
        assertEquals(isDutch, organisation.figureSource(language.tag()).equals(organisation.figureSource()));
    }

    @Test
    void another_call_is_told_how() {
        assertEquals(2, run());
        assertEquals(2, run("--all"));
        assertEquals(2, run("a", "b"));
        assertEquals(2, run("--confirm=pl", "a"), "where to write it?");
        assertEquals(2, run("--record=r", "--confirm=nl", "a"), "Dutch is no translation");
        assertEquals(2, run("--record=r", "--confirm=xx", "a"));
        assertTrue(told().startsWith("usage: "), told());
    }

    private static void save(Path folder, String file, String title, String updated) throws IOException {
        Path page = folder.resolve(file + ".md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                ---
                title: Over %s
                description: Waar het over gaat.
                audience: iedereen
                section: hulp
                order: 1
                updated: %s
                reviewBy: 2027-05-01
                sources: []
                verify: false
                reviewed: false
                ---

                Het begin.
                """.formatted(title.substring(1), updated));
    }
}
