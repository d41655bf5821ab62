package nl.baken.portal.search;

import static nl.baken.portal.search.Pages.addresses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.portal.search.Found.Meant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @Nested
    class Words {
        @ParameterizedTest
        @CsvSource({
            "SIGNALEN, een signaal",
            "signaal, vier signalen",
            "geintimideerd, iemand is geïntimideerd",
            "geïntimideerd, iemand is geintimideerd",
            "kinderen, een kind",
            "kind, twee kinderen",
            "café, in een cafe",
            "loverboys, een loverboy",
            "cadeau, dure cadeaus",
            "foto, twee foto’s",
            "foto''s, een foto",
            "Één, het ene en het een-na-laatste"
        })
        void are_found_in_every_form(String question, String text) {
            List<String> found = new Pages()
                    .with("goed", text)
                    .with("ander", "niets daarvan")
                    .found(question);
            assertEquals(question.equals("Één") ? List.of() : List.of("/goed"), found);
        }

        @Test
        void in_a_title_weigh_more_than_in_a_heading_and_those_more_than_in_the_text() {
            Pages pages = new Pages();
            pages.with(page("tekst", "Iets", "De dijk", "Over een vuurtoren, en nog eens een vuurtoren"));
            pages.with(page("kop", "Iets anders", "De vuurtoren", "Over de zee"));
            pages.with(page("titel", "Vuurtoren", "Het strand", "Over de zee"));
            assertEquals(List.of("/titel", "/kop", "/tekst"), pages.found("vuurtoren"));
        }

        @Test
        void that_lead_to_a_page_find_it_first_though_they_stand_elsewhere() {
            Pages pages = new Pages().with("melden in de haven", "melden melden melden");
            pages.with(new Findable(
                    "/formulier", "Vertel het ons", "", "", List.of(), "Kies maar.", "melden melding", false));
            assertEquals(List.of("/formulier", "/melden in de haven"), pages.found("melden"));
        }

        @Test
        void all_have_to_fit_and_in_the_order_of_the_question_they_fit_best() {
            Pages pages = new Pages()
                    .with("een", "je kunt hier ook melden, maar niet anoniem op deze plek")
                    .with("twee", "je kunt hier anoniem melden als je dat liever wilt")
                    .with("drie", "melden kan met je naam");
            assertEquals(List.of("/twee", "/een"), pages.found("anoniem melden"));
        }

        @Test
        void that_fit_in_part_are_offered_as_such_when_none_has_all() {
            Found found = new Pages()
                    .with("een", "over de haven")
                    .with("twee", "over de zee")
                    .find("haven zee");
            assertTrue(found.isLoose());
            assertEquals(2, found.count());
        }

        @Test
        void that_say_nothing_find_nothing_and_hinder_nobody() {
            Pages pages = new Pages().with("haven", "de haven van de stad");
            assertEquals(List.of("/haven"), pages.found("de haven van de"));
            assertEquals(List.of(), pages.found("de van het"));
        }

        @Test
        void that_belong_together_are_found_when_written_apart() {
            Pages pages = new Pages().with("goed", "over mensenhandel").with("ander", "over mensen");
            assertEquals("/goed", pages.found("mensen handel").get(0));
        }
    }

    @Nested
    class LongWords {
        @ParameterizedTest
        @CsvSource({
            "loverboyproblematiek, hij was een loverboy",
            "hotelkamer, een hotel en een kamer",
            "thuiswerk, werk en thuis",
            "arbeidsuitbuiting, uitbuiting en arbeid",
            "schooltas, op school",
            "mensenhandelaar, over mensenhandel"
        })
        void in_a_question_find_their_parts(String question, String text) {
            assertEquals(
                    List.of("/goed"),
                    new Pages()
                            .with("goed", text)
                            .with("ander", "niets daarvan")
                            .found(question));
        }

        @ParameterizedTest
        @CsvSource({
            "loverboy, aanpak van loverboyproblematiek, een loverboy is een mens",
            "uitbuiting, over arbeidsuitbuiting, uitbuiting van arbeid",
            "hotel, in een hotelkamer, een kamer in een hotel",
            "mensenhandel, een mensenhandelaar, wat is mensenhandel",
            "gemeente, de gemeenteraad, een raad van de gemeente"
        })
        void on_a_page_are_found_by_their_parts(String question, String text, String elsewhere) {
            List<String> found = new Pages()
                    .with("lang", text)
                    .with("los", elsewhere)
                    .with("ander", "niets")
                    .found(question);
            assertEquals(Set.of("/los", "/lang"), Set.copyOf(found));
        }

        @Test
        void that_a_page_has_whole_find_that_page_first() {
            Pages pages = new Pages()
                    .with("delen", "arbeid, arbeid en nog eens uitbuiting van arbeid")
                    .with("heel", "dit gaat onder meer over arbeidsuitbuiting in de regio");
            assertEquals("/heel", pages.found("arbeidsuitbuiting").get(0));
        }

        @Test
        void are_not_taken_apart_where_a_part_would_be_another_word() {
            Compounds compounds = new Compounds(List.of("hand", "over", "pers", "handel", "mensen", "mensenhandel"));
            assertEquals(List.of(), compounds.partsOnPage("handelen"));
            assertEquals(List.of(), compounds.partsOnPage("persoon"));
            assertEquals(List.of("mensen", "handel"), compounds.partsOnPage("mensenhandel"));
            assertEquals(List.of(), compounds.parts("handel"));
        }

        @Test
        void of_any_length_are_taken_apart_in_time() {
            Compounds compounds = new Compounds(List.of("aaaa", "aaaaa", "aaaaaa"));
            assertEquals(List.of(), compounds.parts("a".repeat(10_000)));
            assertFalse(compounds.parts("a".repeat(60)).isEmpty());
        }
    }

    @Nested
    class PhoneNumbers {
        private final Pages pages = new Pages()
                .with("hulp", "Veilig Thuis: 0800-2000. CoMensha: 033-448 11 86. Gevaar? 112.")
                .with("ander", "In 2000 waren er 800, en 448 in 1186");

        @ParameterizedTest
        @ValueSource(
                strings = {"0800-2000", "08002000", "0800 2000", "033 4481186", "033-4481186", "+31 33 448 11 86", "112"
                })
        void are_found_however_they_are_written(String question) {
            assertEquals("/hulp", pages.found(question).get(0));
        }

        @Test
        void are_marked() {
            assertEquals(
                    "Veilig Thuis: [0800-2000]. CoMensha: 033-448 11 86. Gevaar? 112.",
                    Pages.shown(pages.find("08002000").hits().get(0)));
        }
    }

    @Nested
    class Meaning {
        private final Pages pages = new Pages()
                .with("een", "hij is een loverboy en hij intimideert")
                .with("twee", "sextortion is afpersing met beelden")
                .with("drie", "zij is geïntimideerd door mensenhandel");

        @ParameterizedTest
        @CsvSource({
            "lovrboy, loverboy",
            "Lovreboy, loverboy",
            "sekstortion, sextortion",
            "mensehandel, mensenhandel",
            "geintimiderd, geïntimideerd",
            "wat is een lovrboy?, wat is een loverboy?"
        })
        void of_a_misspelt_word_is_offered_as_a_page_spells_it(String question, String meant) {
            assertEquals(new Meant(meant, 1), pages.find(question).meant());
        }

        @ParameterizedTest
        @ValueSource(strings = {"loverboy", "loverboys", "xqzw", "loverboy xqzw", "", "12345678", "de"})
        void is_not_offered_where_it_would_find_nothing_or_nothing_is_wrong(String question) {
            assertNull(pages.find(question).meant());
        }
    }

    @Nested
    class Passages {
        @Test
        void show_the_words_in_the_block_where_most_of_them_stand() {
            Found found = new Pages()
                    .with(
                            "een",
                            "Vriend\nEen vriend kan ook een oom zijn.\nEen oudere vriend die dure cadeaus geeft, veel van je wil weten en je"
                                    + " vrienden niet wil zien.\nNiets meer.")
                    .find("vriend cadeau");
            assertEquals(
                    "Een oudere [vriend] die dure [cadeaus] geeft, veel van je wil weten en je [vrienden] niet wil zien.",
                    Pages.shown(found.hits().get(0)));
        }

        @Test
        void mark_a_long_word_whole_where_its_part_was_asked() {
            Found found =
                    new Pages().with("een", "uitbuiting, of arbeidsuitbuiting").find("uitbuiting");
            assertEquals(
                    "[uitbuiting], of [arbeidsuitbuiting]",
                    Pages.shown(found.hits().get(0)));
        }

        @Test
        void are_short_whatever_the_text_is() {
            String text = "woord ".repeat(5_000) + "vuurtoren " + "woord ".repeat(5_000);
            String shown = Pages.shown(new Pages()
                    .with("een", text.strip())
                    .find("vuurtoren")
                    .hits()
                    .get(0));
            assertTrue(shown.length() < 300 && shown.contains("[vuurtoren]"), shown);
            assertTrue(shown.startsWith("… ") && shown.endsWith(" …"), shown);
            String oneWord = "x".repeat(200) + " " + "y".repeat(100_000);
            assertNotNull(new Pages().with("een", oneWord).find("x".repeat(200)));
        }

        @Test
        void are_the_description_when_only_the_title_fits() {
            Found found = new Pages().with("vuurtoren", "over de zee").find("vuurtoren");
            assertEquals("Waar het over gaat.", Pages.shown(found.hits().get(0)));
        }
    }

    /** Pages come, go, change and change places; what is found is what an index finds that is made of them at once. */
    @Test
    void what_did_not_change_is_taken_over_and_found_as_if_it_were_read_anew() {
        List<String> words = List.of(
                "haven",
                "havens",
                "meester",
                "havenmeester",
                "havenmeesterswoning",
                "woning",
                "schip",
                "scheepsschip",
                "café",
                "cafe",
                "zeeën",
                "088 123 45 67",
                "licht",
                "vuurtoren",
                "vuur",
                "toren",
                "torenlicht",
                "de",
                "en");
        Random random = new Random(5);
        List<Findable> pages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pages.add(page("p" + i, some(words, random), some(words, random), some(words, random)));
        }
        SearchIndex index = SearchIndex.of(new WordForms("nl"), pages);
        for (int round = 0; round < 40; round++) {
            SearchIndex before = index;
            List<Found> foundBefore = answers(before, words);
            int which = random.nextInt(pages.size());
            switch (random.nextInt(4)) {
                case 0 -> pages.add(which, page("n" + round, "Nieuw", some(words, random), some(words, random)));
                case 1 -> pages.remove(which);
                case 2 -> pages.add(pages.remove(which));
                default ->
                    pages.set(
                            which, page(pages.get(which).address().substring(1), "Anders", some(words, random), "Ook"));
            }
            if (pages.size() < 4) {
                pages.add(page("m" + round, some(words, random), "Meer", some(words, random)));
            }
            index = index.with(List.copyOf(pages));
            assertEquals(answers(SearchIndex.of(new WordForms("nl"), pages), words), answers(index, words));
            assertEquals(foundBefore, answers(before, words), "the one before stays as it is");
        }
    }

    private static List<Found> answers(SearchIndex index, List<String> words) {
        return Stream.concat(words.stream(), Stream.of("havn", "caffe", "lichttoren", "haven meester", "0881234567"))
                .map(word -> index.find(Question.of(word)))
                .toList();
    }

    private static String some(List<String> words, Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_long_word_is_taken_apart_on_a_page_without_a_change_once_another_page_has_its_part() {
        List<Findable> pages = new ArrayList<>(List.of(
                page("een", "Een", "Kop", "de schuurdeur"),
                page("twee", "Twee", "Kop", "iets anders"),
                page("drie", "Drie", "Kop", "nog iets")));
        SearchIndex before = SearchIndex.of(new WordForms("nl"), pages);
        assertEquals(0, before.find(Question.of("schuur")).count());
        pages.add(page("vier", "Vier", "Kop", "een schuur met een deur"));
        assertEquals(
                Set.of("/een", "/vier"), Set.copyOf(addresses(before.with(pages).find(Question.of("schuur")))));
    }

    @Test
    void many_pages_are_counted_and_the_best_are_named() {
        Pages pages = new Pages();
        IntStream.range(0, 120).forEach(i -> pages.with("p" + i, "over de haven"));
        Found found = pages.find("haven");
        assertEquals(120, found.count());
        assertEquals(SearchIndex.MOST_HITS, found.hits().size());
    }

    @ParameterizedTest
    @CsvSource({
        "en, signals, one signal",
        "de, kinder, ein kind",
        "fr, eleves, deux élèves",
        "es, informacion, más información",
        "ro, fete, două fete",
        "hu, iskola, az iskolában",
        "bg, училище, училището",
        "pl, szkola, szkoła nie szkola",
        "uk, Школа, школа",
        "ar, مدرسة, المدرسة",
        "ti, ትምህርቲ, ትምህርቲ ቤት"
    })
    void every_language_is_searched_by_its_own_rules_or_by_plain_words(String language, String question, String text) {
        assertEquals(
                List.of("/goed"),
                new Pages(language).with("goed", text).with("zzz", "xyz").found(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "haven AND NOT zee",
                "\"haven",
                "haven*",
                "title:haven",
                "haven~2",
                "(haven",
                "haven^9999999999",
                "[a TO z]",
                "<script>haven</script>",
                "haven \u0000 \u202E \u2066",
                "👩‍👩‍👧‍👦 🏳️‍🌈 haven",
                "#{7*7} ${7*7} %s haven",
                "\uD800 haven \uDC00",
                "haven OR 1=1; DROP TABLE report"
            })
    void signs_are_no_operators(String question) {
        Found found =
                new Pages().with("haven", "de haven").with("zee", "de zee").find(question);
        assertEquals(question.contains("haven"), addresses(found).contains("/haven"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"havenzeestadland", "haven zee stad land ", "0 1 2 3 4 5 ", "a1 ", "havn ", "ab,cd.ef-", "hav'"})
    void no_question_is_too_much_work(String piece) {
        Pages pages = new Pages().with("een", "haven zeeën steden landen stad land 0 1 2 3 4 5 a b c d e f");
        assertNotNull(pages.find(piece.repeat(5_000)));
    }

    @Test
    void an_index_without_pages_or_words_finds_nothing() {
        assertEquals(Found.NOTHING, new Pages().find("haven"));
        assertEquals(Found.NOTHING, new Pages().with("een", "").find(""));
    }

    private static Findable page(String name, String title, String heading, String text) {
        return new Findable("/" + name, title, "Deel", "Een pagina.", List.of(heading), text, "", false);
    }
}
