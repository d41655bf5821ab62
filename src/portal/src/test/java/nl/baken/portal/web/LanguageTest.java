package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Language of(String tag) {
        return Language.of(tag).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Nederlands, /nl, ltr",
        "nl-simple, Makkelijk Nederlands, /nl/makkelijk, ltr",
        "en, English, /en, ltr",
        "pl, Polski, /pl, ltr",
        "uk, Українська, /uk, ltr",
        "ro, Română, /ro, ltr",
        "bg, Български, /bg, ltr",
        "hu, Magyar, /hu, ltr",
        "es, Español, /es, ltr",
        "de, Deutsch, /de, ltr",
        "fr, Français, /fr, ltr",
        "ar, العربية, /ar, rtl",
        "ti, ትግርኛ, /ti, ltr"
    })
    void each_calls_itself_by_its_own_name_and_has_its_own_place(
            String tag, String name, String prefix, String direction) {
        Language language = of(tag);
        assertEquals(name, language.name());
        assertEquals(prefix, language.prefix());
        assertEquals(direction, language.direction());
        assertTrue(Texts.has(language), "all its bundles");
    }

    @Test
    void no_two_have_the_same_place() {
        List<String> prefixes = Language.all().stream().map(Language::prefix).toList();
        assertEquals(prefixes.size(), new HashSet<>(prefixes).size());
    }

    @ParameterizedTest
    @CsvSource({"nl, 22 november 2026", "pl, 22 listopada 2026", "hu, 2026. november 22.", "ar, 22 نوفمبر 2026"})
    void days_are_written_as_its_people_write_them_with_the_digits_of_a_phone(String tag, String written) {
        assertEquals(written, of(tag).day(DAY));
    }

    @Test
    void plurals_follow_its_own_rules() {
        String days = "{0, plural, one {# dzień} few {# dni} many {# dni!} other {# dnia}}";
        assertEquals("1 dzień", Texts.filled(days, of("pl"), 1));
        assertEquals("3 dni", Texts.filled(days, of("pl"), 3));
        assertEquals("5 dni!", Texts.filled(days, of("pl"), 5));
        assertEquals("4.000 tekens", Texts.filled("{0} tekens", Language.DUTCH, 4000));
        assertTrue(Texts.filled("{0}", of("ar"), 4000).matches("[0-9.,\u066C]+"), "digits of a phone");
    }

    @Test
    void short_weekdays_of_the_organisation_are_said_in_it() {
        assertEquals("ma–vr 9–17", Language.DUTCH.hours("ma–vr 9–17"));
        assertEquals("Mon–Fri 9–17", of("en").hours("ma–vr 9–17"));
        assertEquals("elke dag 9–17", of("en").hours("elke dag 9–17"));
    }

    @Test
    void one_that_nobody_has_read_is_only_there_where_the_operator_says_so() {
        Languages reviewed = new Languages(false);
        assertTrue(reviewed.shown().contains(Language.DUTCH));
        assertTrue(reviewed.shown().stream().allMatch(Language::isReviewed));
        assertEquals(Language.all(), new Languages(true).shown());
    }

    @Test
    void a_page_that_nobody_has_read_is_only_there_where_the_operator_says_so() {
        assertTrue(new Languages(false).shows(Language.EASY_DUTCH, true));
        assertFalse(new Languages(false).shows(Language.EASY_DUTCH, false));
        assertTrue(new Languages(true).shows(Language.EASY_DUTCH, false));
        assertTrue(new Languages(false).shows(Language.DUTCH, false), "what all is written in");
    }

    @Test
    void a_path_that_names_none_that_is_shown_is_of_the_first() {
        Languages all = new Languages(true);
        assertEquals(of("ar"), all.at("/ar/hulp"));
        assertEquals(Language.EASY_DUTCH, all.at("/nl/makkelijk/hulp"));
        for (String path : List.of("/", "/xx/hulp", "/ar", "/arx/", "//ar/", "", "/NL/")) {
            assertEquals(Language.FIRST, all.at(path), path);
        }
        assertEquals(Language.FIRST, new Languages(false).at("/ar/hulp"), "not shown");
    }
}
