package nl.baken.portal.content;

import static nl.baken.portal.content.Desk.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor finds: a page saved is a page shown; a mistake is a line to go to, and nothing is taken away. */
class EditorTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
        assertEquals(List.of(), desk.lines());
        assertEquals(1, desk.published.size());
    }

    @Nested
    class Saving {
        @Test
        void a_saved_page_is_shown_at_its_place_in_the_folder() {
            desk.save("nl/kust/vuurtoren.md", aPage().titled("De vuurtoren").text())
                    .look();
            Article article = desk.shown().at("/nl/kust/vuurtoren").orElseThrow();
            assertEquals("De vuurtoren", article.title());
            assertEquals("<p class=\"lead\">Dit is het begin.</p>\n", article.html());
            assertEquals(List.of(), desk.lines());
        }

        @Test
        void a_translated_page_leads_to_pages_of_its_language_that_are_still_in_dutch() {
            desk.save("nl/kust.md", aPage().titled("De kust").then("## Boten").text())
                    .save(
                            "pl/morze.md",
                            aPage().titled("Morze").then("[x](/pl/kust#boten)").text())
                    .look();
            assertEquals(List.of(), desk.lines());
            assertTrue(desk.shown().at("/pl/morze").isPresent());
            assertTrue(desk.shown().at("/pl/kust").isEmpty(), "borrowed by the site, not by the edition");
        }

        @Test
        void a_translation_that_nobody_has_read_is_seen_only_where_the_operator_says_so() {
            desk.save("nl-simple/hulp.md", aPage().titled("Hulp").text())
                    .save(
                            "nl-simple/veilig.md",
                            aPage().with("reviewed: false").titled("Veilig").text())
                    .save("pl/hulp.md", aPage().titled("Pomoc").text())
                    .save(
                            "nl/nieuw.md",
                            aPage().with("reviewed: false").titled("Nieuw").text())
                    .look();
            Edition seen = desk.shown().in(new Languages(false));
            assertTrue(seen.at("/nl/makkelijk/hulp").isPresent());
            assertTrue(seen.at("/nl/makkelijk/veilig").isEmpty(), "the page is not read");
            assertTrue(seen.at("/pl/hulp").isEmpty(), "the language is not read");
            assertTrue(seen.at("/nl/nieuw").isPresent(), "no translation");
            assertEquals(
                    desk.shown().articles(),
                    desk.shown().in(new Languages(true)).articles());
        }

        @Test
        void a_phone_number_keeps_its_order_in_a_text_from_right_to_left() {
            desk.save(
                            "ar/hulp.md",
                            aPage().only("اتصل على {organisation.phone} أو 0800-2000.\n")
                                    .text())
                    .look();
            String html = desk.shown().at("/ar/hulp").orElseThrow().html();
            assertEquals(2, html.split("href=\"tel:[0-9]+\" dir=\"ltr\">", -1).length - 1, html);
        }

        @Test
        void index_is_the_page_of_its_folder() {
            desk.save("nl/kust/index.md", aPage().titled("De kust").text()).look();
            assertTrue(desk.shown().at("/nl/kust").isPresent());
        }

        @Test
        void a_changed_page_takes_the_place_of_the_one_before_and_the_old_edition_stays_as_it_was() {
            Edition before = desk.shown();
            desk.save("nl/hulp.md", aPage().titled("Hulp in de haven").text()).look();
            assertEquals(
                    "Hulp in de haven",
                    desk.shown().at("/nl/hulp").orElseThrow().title());
            assertEquals("Over hulp", before.at("/nl/hulp").orElseThrow().title());
        }

        @Test
        void a_file_that_is_still_being_written_is_left_until_it_is_complete() {
            desk.save("nl/kust.md", "---\ntitle: De k").lookOnce();
            desk.save("nl/kust.md", aPage().titled("De kust").text()).lookOnce();
            assertEquals(1, desk.published.size());
            desk.lookOnce();
            assertEquals(List.of(), desk.lines());
            assertTrue(desk.shown().at("/nl/kust").isPresent());
        }

        @Test
        void somebody_who_saves_without_end_is_read_all_the_same() {
            for (int i = 0; i < 6; i++) {
                desk.save("nl/hulp.md", aPage().titled("Hulp " + "x".repeat(i)).text())
                        .lookOnce();
            }
            assertTrue(desk.published.size() > 1);
        }

        @Test
        void nothing_is_read_again_while_nothing_changes() {
            desk.look().look().look();
            assertEquals(1, desk.published.size());
        }

        @Test
        void what_an_editor_writes_as_markup_is_escaped_text_and_its_links_cannot_run() {
            desk.save(
                            "nl/hulp.md",
                            aPage().then("Een `<script>` en [klik](tel:112) & \"ja\".")
                                    .text())
                    .look();
            String html = desk.shown().at("/nl/hulp").orElseThrow().html();
            assertTrue(html.contains("&lt;script&gt;"));
            assertTrue(html.contains("<a rel=\"nofollow\" href=\"tel:112\">") || html.contains("href=\"tel:112\""));
            assertFalse(html.contains("<script"));
        }

        @Test
        void phone_numbers_can_be_dialled_and_figures_cannot() {
            desk.save(
                            "nl/hulp.md",
                            aPage().then("Bel 112, of 0800-2000, of 033-448 11 86. Er zijn 1.112 en 112% en 3112.")
                                    .text())
                    .look();
            String html = desk.shown().at("/nl/hulp").orElseThrow().html();
            assertTrue(html.contains("href=\"tel:112\">112</a>, of "), html);
            assertTrue(html.contains("href=\"tel:08002000\">0800-2000</a>"), html);
            assertTrue(
                    html.contains("href=\"tel:0334481186\">033-448 11 86</a>. Er zijn 1.112 en 112% en 3112."), html);
        }

        @Test
        void a_list_of_which_every_line_begins_with_its_only_link_shows_as_ways_to_go_on() {
            String html = bodyWith("- [Hulp](/nl/hulp)\n- [Zelf](/nl/hulp). Met uitleg.");
            assertTrue(html.contains("<ul class=\"links\">"), html);
            for (String other : List.of(
                    "- [Hulp](/nl/hulp)\n- Zonder link",
                    "- Lees [dit](/nl/hulp)",
                    "- [Hulp](/nl/hulp) of [meer](/nl/hulp)",
                    "- [Hulp](/nl/hulp), 112 **dus**")) {
                assertFalse(bodyWith(other).contains("class=\"links\""), other);
            }
        }

        @Test
        void each_heading_of_the_second_level_is_one_part_with_all_that_belongs_to_it() {
            String html = bodyWith("## Een\n\nTekst een.\n\n### Onder een\n\n## Twee\n\nTekst twee.");
            assertEquals(
                    List.of("<p class=\"lead\">Dit is het begin.</p>", "Een", "Twee"),
                    List.of(html.split("<section>")).stream()
                            .map(part -> part.strip().replaceAll("(?s)<h2[^>]*>(.*?)</h2>.*", "$1"))
                            .toList());
            assertTrue(html.split("<section>")[1].contains("Onder een"), html);
            assertEquals(2, html.split("</section>", -1).length - 1);
        }

        private String bodyWith(String text) {
            desk.save("nl/hulp.md", aPage().then(text).text()).look();
            return desk.shown().at("/nl/hulp").orElseThrow().html();
        }

        @Test
        void a_wide_table_has_a_box_that_scrolls_by_keyboard_and_a_small_one_is_no_stop() {
            String wide = bodyWith(
                    "## Wie\n\n| Wie | Wat | Waar | Als | Nummer |\n|---|---|---|---|:---:|\n| A | B | C | D | 1 |");
            assertTrue(wide.contains("role=\"region\"") && wide.contains("aria-label=\"Tabel: Wie\""), wide);
            assertTrue(wide.contains("tabindex=\"0\""), wide);
            String small = bodyWith("## Wie\n\n| Wie | Nummer |\n|---|:---:|\n| A | 1 |");
            assertFalse(small.contains("tabindex") || small.contains("role="), small);
            for (String html : List.of(wide, small)) {
                assertTrue(html.contains("<th scope=\"col\">Nummer</th>"), html);
                assertFalse(html.contains("style="), html);
            }
        }

        @Test
        void headings_can_be_linked_to_by_their_words_or_by_the_code_they_start_with() {
            desk.save(
                            "nl/hulp.md",
                            aPage().then("## Één kop\n\n### P01 – Geen cookies\n\n## Één kop\n\n[naar](/nl/hulp#P01)")
                                    .text())
                    .look();
            assertEquals(List.of(), desk.lines());
            assertEquals(
                    List.of("een-kop", "P01", "een-kop-2"),
                    desk.shown().at("/nl/hulp").orElseThrow().headings().stream()
                            .map(Article.Heading::id)
                            .toList());
        }

        @Test
        void a_picture_beside_the_page_gets_its_size() throws IOException {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(
                    new java.awt.image.BufferedImage(30, 20, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
            desk.save("nl/kust/haven.png", png.toByteArray())
                    .save(
                            "nl/kust/index.md",
                            aPage().then("![De haven bij avond](haven.png)").text())
                    .look();
            assertEquals(List.of(), desk.lines());
            String html = desk.shown().at("/nl/kust").orElseThrow().html();
            assertTrue(html.contains("src=\"/nl/kust/haven.png\" alt=\"De haven bij avond\" height=\"20\""), html);
            assertTrue(html.contains("width=\"30\""), html);
        }

        @Test
        void files_that_an_editor_leaves_behind_are_no_content() {
            desk.save("nl/.hulp.md.swp", "x")
                    .save("nl/hulp.md~", "x")
                    .save("nl/#hulp.md#", "x")
                    .save("README.md", "x");
            desk.look();
            assertEquals(List.of(), desk.lines());
        }

        @Test
        void pages_of_a_section_stand_in_the_order_that_editors_gave_them_behind_the_one_that_opens_it() {
            desk.save(
                            "nl/doen/a.md",
                            aPage().titled("A")
                                    .with("section: doen")
                                    .with("order: 30")
                                    .text())
                    .save(
                            "nl/doen/b.md",
                            aPage().titled("B")
                                    .with("section: doen")
                                    .with("order: 20")
                                    .text())
                    .remove("nl/doen.md")
                    .save(
                            "nl/doen/index.md",
                            aPage().titled("Doen")
                                    .with("section: doen")
                                    .with("order: 99")
                                    .text())
                    .look();
            assertEquals(
                    List.of("Doen", "B", "A"),
                    desk.shown().section(Language.DUTCH, Section.ACTING).stream()
                            .map(Article::title)
                            .toList());
        }
    }

    @Nested
    class Mistakes {
        static Stream<List<String>> mistakes() {
            String page = "nl/kust.md";
            return Stream.of(
                    mistake(aPage().without("title"), page + ":1: fout: Veld title ontbreekt."),
                    mistake(aPage().without("sources"), page + ":1: fout: Veld sources ontbreekt."),
                    mistake(aPage().with("description:"), page + ":3: fout: Veld description is leeg."),
                    mistake(aPage().titled("x".repeat(61)), page + ":2: fout: Veld title heeft 61 tekens"),
                    mistake(aPage().with("audience: zeelui"), page + ":4: fout: Veld audience kent geen “zeelui”."),
                    mistake(aPage().with("section: zee"), page + ":5: fout: Veld section kent geen “zee”."),
                    mistake(aPage().with("order: eerst"), page + ":6: fout: Veld order is geen getal."),
                    mistake(aPage().with("updated: 2026-13-45"), page + ":7: fout: Veld updated is geen datum."),
                    mistake(aPage().with("reviewBy: 2025-01-01"), page + ":8: fout: reviewBy ligt voor updated."),
                    mistake(aPage().with("sources: boek"), page + ":9: fout: Veld sources is een lijst"),
                    mistake(aPage().with("verify: misschien"), page + ":10: fout: Veld verify is true of false."),
                    mistake(aPage().plus("kleur: rood"), page + ":12: fout: Onbekend veld “kleur”."),
                    mistake(aPage().plus("order: 20"), page + ":12: fout: Veld order staat er twee keer."),
                    mistake(
                            aPage().titled("Hulp: nu"),
                            page + ":2: fout: De gegevens boven de tekst zijn niet te lezen"),
                    mistake(aPage().titled("!!java.net.URL [x]"), page + ":2: fout: De gegevens boven de tekst zijn"),
                    mistake(
                            aPage().titled("Over hulp"),
                            page + ":2: fout: De titel “Over hulp” is ook die van nl/hulp.md."),
                    mistake(aPage().titled("OVER HULP"), page + ":2: fout: De titel “OVER HULP” is ook die van"),
                    mistake(aPage().then("# Kop"), page + ":16: fout: De titel is al de grote kop."),
                    mistake(aPage().then("Kop\n==="), page + ":16: fout: De titel is al de grote kop."),
                    mistake(aPage().then("### Kop"), page + ":16: fout: Deze kop slaat een niveau over"),
                    mistake(aPage().then("<div>x</div>"), page + ":16: fout: HTML kan niet."),
                    mistake(aPage().then("Tekst <b>x</b>"), page + ":16: fout: HTML kan niet."),
                    mistake(
                            aPage().then("[weg](/nl/weg)"),
                            page + ":16: fout: Dode link: op /nl/weg staat geen pagina."),
                    mistake(
                            aPage().then("[x](/nl/hulp#weg)"),
                            page + ":16: fout: Dode link: /nl/hulp heeft geen kop “weg”."),
                    mistake(
                            aPage().then("[weg](/pl/weg)"),
                            page + ":16: fout: Dode link: op /pl/weg staat geen pagina."),
                    mistake(
                            aPage().then("[weg](/xx/hulp)"),
                            page + ":16: fout: Dode link: op /xx/hulp staat geen pagina."),
                    mistake(
                            aPage().then("[x](/pl/hulp#weg)"),
                            page + ":16: fout: Dode link: /pl/hulp heeft geen kop “weg”."),
                    mistake(aPage().then("[x](hulp)"), page + ":16: fout: Schrijf het hele adres op"),
                    mistake(aPage().then("[x](javascript:alert(1))"), page + ":16: fout: Schrijf het hele adres op"),
                    mistake(aPage().then("[](/nl/hulp)"), page + ":16: fout: Deze link heeft geen woorden"),
                    mistake(aPage().then("[x](/nl/melden/burger/controle)"), page + ":16: fout: Dode link"),
                    mistake(aPage().then("![](haven.png)"), page + ":16: fout: Deze afbeelding heeft geen tekst"),
                    mistake(aPage().then("![Haven](haven.png)"), page + ":16: fout: Afbeelding “haven.png” staat niet"),
                    mistake(aPage().then("![Haven](../../etc/x.png)"), page + ":16: fout: Afbeelding"),
                    mistake(aPage().only("## Kop\n"), page + ":14: fout: Begin met een alinea"),
                    mistake(
                            aPage().then("## Waar let je op?\n\nGeen lijst."),
                            page + ":16: fout: Onder “Waar let je op?”"),
                    mistake(
                            aPage().then("een \u0007 bel"),
                            page + ":16: fout: Hier staat een teken dat niet te zien is"));
        }

        private static List<String> mistake(Desk.Draft draft, String line) {
            return List.of(draft.text(), line);
        }

        @ParameterizedTest
        @MethodSource("mistakes")
        void each_is_told_with_file_and_line_and_the_last_good_content_stays(List<String> textAndLine) {
            Edition before = desk.shown();
            String text = textAndLine.get(0);
            desk.save("nl/kust.md", text.contains("title: Een pagina") ? text.replace("Een pagina", "De kust") : text)
                    .look();
            assertTrue(
                    desk.errors().stream().anyMatch(line -> line.startsWith(textAndLine.get(1))),
                    () -> textAndLine.get(1) + " not in " + desk.errors());
            assertSame(before, desk.shown());
        }

        @Test
        void once_put_right_the_page_is_shown() {
            desk.save("nl/kust.md", "geen gegevens").look();
            assertEquals(
                    List.of("nl/kust.md:1: fout: Boven de tekst ontbreken de gegevens tussen twee regels met ---."),
                    desk.errors());
            desk.save("nl/kust.md", aPage().text()).look();
            assertEquals(List.of(), desk.lines());
            assertTrue(desk.shown().at("/nl/kust").isPresent());
        }

        @Test
        void a_broken_page_is_not_a_dead_link_as_well() {
            desk.save("nl/hulp.md", "kapot")
                    .save(
                            "nl/veilig.md",
                            aPage().titled("V").then("[x](/nl/hulp)").text())
                    .look();
            assertEquals(1, desk.errors().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"nl/Hulp.md", "nl/wat nu.md", "nl/één.md", "hulp.md", "nl/-x.md", "nl/a.b.md"})
        void a_name_that_cannot_be_an_address_is_refused(String name) {
            desk.save(name, aPage().text()).look();
            assertTrue(
                    desk.errors().get(0).startsWith(name + ": fout: Deze naam kan geen adres worden."),
                    desk.errors().toString());
            assertEquals(1, desk.published.size());
        }

        @Test
        void an_unknown_language_is_refused() {
            desk.save("xx/hulp.md", aPage().text()).look();
            assertEquals(
                    List.of(
                            "xx/hulp.md: fout: Onbekende taal “xx”. Bekend: nl, nl-simple, en, pl, uk, ro, bg, hu, es, de, fr, ar, ti."),
                    desk.errors());
        }

        @ParameterizedTest
        @ValueSource(strings = {"nl/melden.md", "nl/melden/extra.md", "nl/index.md", "nl/signalen/check/x.md"})
        void an_address_of_the_site_itself_cannot_be_taken(String name) {
            desk.save(name, aPage().text()).look();
            assertTrue(
                    desk.errors().get(0).contains("is al van de site zelf."),
                    desk.errors().toString());
        }

        @Test
        void two_files_for_one_address_are_refused() {
            desk.save("nl/hulp/index.md", aPage().text()).look();
            assertTrue(
                    desk.errors().get(0).contains("Dit wordt hetzelfde adres als"),
                    desk.errors().toString());
        }

        @Test
        void ten_megabytes_are_refused_before_they_are_read() {
            desk.save("nl/kust.md", "# x\n".repeat(2_500_000)).look();
            assertEquals(
                    List.of("nl/kust.md: fout: Dit bestand is groter dan 1 MB. Maak er meer pagina’s van."),
                    desk.errors());
            assertEquals(1, desk.published.size());
        }

        @Test
        void a_page_that_the_menu_leads_to_cannot_be_taken_away() {
            desk.remove("nl/hulp.md").look();
            assertEquals(
                    List.of("nl/hulp.md: fout: Deze pagina ontbreekt; elke pagina verwijst ernaar."), desk.errors());
            assertTrue(desk.shown().at("/nl/hulp").isPresent());
        }

        @Test
        void bytes_that_are_no_text_are_told_and_never_thrown() {
            Random random = new Random(7);
            for (int i = 0; i < 50; i++) {
                byte[] bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                desk.save("nl/kust.md", bytes)
                        .save("nl/kust.png", bytes)
                        .save("redirects.csv", bytes)
                        .look();
                assertFalse(desk.errors().isEmpty());
            }
            assertEquals(1, desk.published.size());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "---\n---\n",
                    "---\n",
                    "---\n- a\n---\nx",
                    "---\na: &a [*a]\n---\nx",
                    "---\n? {a: b}\n: c\n---\nx",
                    "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nx",
                    "---\n[[[[[[[[[[[[[[[[[[[[\n---\nx",
                    "---\ntitle: \"\n---\nx",
                    "---\n%YAML 9.9\n---\nx"
                })
        void broken_front_matter_is_told_and_never_thrown(String text) {
            desk.save("nl/kust.md", text).look();
            assertFalse(desk.errors().isEmpty());
            assertTrue(
                    desk.errors().stream().allMatch(line -> line.startsWith("nl/kust.md:")),
                    desk.errors().toString());
            assertEquals(1, desk.published.size());
        }

        @Test
        void deep_nesting_is_told_or_shown_and_never_thrown() {
            desk.save("nl/kust.md", aPage().then("> ".repeat(20_000) + "x").text())
                    .look();
            desk.save("nl/kust.md", aPage().then("[".repeat(50_000)).text()).look();
            desk.save("nl/kust.md", aPage().then("*a ".repeat(50_000)).text()).look();
            assertTrue(desk.published.size() >= 1);
        }
    }

    @Nested
    class Links {
        @Test
        void a_symbolic_link_is_refused_and_not_read(@TempDir Path elsewhere) throws IOException {
            Path secret = Files.writeString(
                    elsewhere.resolve("geheim.md"), aPage().titled("Geheim").text());
            Files.createSymbolicLink(folder.resolve("nl/geheim.md"), secret);
            Files.createSymbolicLink(folder.resolve("nl/map"), elsewhere);
            desk.look();
            assertEquals(2, desk.errors().size());
            assertTrue(
                    desk.errors().stream().allMatch(line -> line.contains("(symlink)")),
                    desk.errors().toString());
            assertEquals(1, desk.published.size());
        }

        @Test
        void the_folder_itself_may_be_a_link_that_is_turned_in_one_move(@TempDir Path releases) throws IOException {
            Path current = releases.resolve("current");
            Files.createSymbolicLink(current, folder);
            assertEquals(List.of(), Sources.in(current).problems());
        }
    }

    @Nested
    class Moving {
        private static final String GONE = "/nl/kust";

        @BeforeEach
        void publish() {
            desk.save("nl/kust.md", aPage().titled("De kust").text())
                    .save("published.txt", "# ooit\n" + GONE + "\n")
                    .look();
            assertTrue(desk.shown().at(GONE).isPresent());
        }

        @Test
        void a_page_that_was_published_cannot_go_without_a_line_that_says_where_to() {
            desk.remove("nl/kust.md").look();
            assertTrue(
                    desk.errors().get(0).startsWith("published.txt: fout: De pagina /nl/kust is weg."),
                    desk.errors().toString());
            assertTrue(desk.shown().at(GONE).isPresent());
            desk.save("redirects.csv", "van,naar\n/nl/kust,/nl/hulp\n").look();
            assertEquals(List.of(), desk.errors());
            assertEquals("/nl/hulp", desk.shown().redirects().get(GONE));
        }

        @Test
        void a_new_address_is_asked_to_be_put_on_the_list() {
            assertTrue(desk.lines().stream().anyMatch(line -> line.startsWith("nl/hulp.md: let op: Nieuw adres.")));
        }

        @Test
        void a_chain_leads_to_its_end_at_once() {
            desk.save("redirects.csv", "/nl/a,/nl/b\n/nl/b,/nl/kust\n").look();
            assertEquals("/nl/kust", desk.shown().redirects().get("/nl/a"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/nl/a,/nl/b\n/nl/b,/nl/a",
                    "/nl/a,/nl/a",
                    "/nl/a,/nl/nergens",
                    "/nl/kust,/nl/hulp",
                    "/nl/a",
                    "/nl/a,//elders.example/x",
                    "/nl/a,https://elders.example/",
                    "/nl/../a,/nl/hulp",
                    "/nl/a,/nl/hulp\n/nl/a,/nl/veilig"
                })
        void a_circle_or_a_dead_end_is_told_and_leads_nobody_astray(String lines) {
            int before = desk.published.size();
            desk.save("redirects.csv", lines).look();
            assertTrue(
                    desk.errors().get(0).startsWith("redirects.csv:"),
                    desk.errors().toString());
            assertEquals(before, desk.published.size());
        }

        @Test
        void a_link_to_a_moved_page_still_works_and_is_told() {
            desk.save("redirects.csv", "/nl/oud,/nl/kust\n")
                    .save("nl/hulp.md", aPage().titled("H").then("[x](/nl/oud)").text())
                    .look();
            assertEquals(List.of(), desk.errors());
            assertTrue(desk.lines().contains("nl/hulp.md:16: let op: De pagina /nl/oud is verhuisd naar /nl/kust."));
        }
    }

    @Test
    void a_page_that_is_due_is_told_on_the_day_it_becomes_so_and_stays_up() {
        desk.on(Instant.parse("2027-05-02T10:00:00Z")).look();
        assertTrue(
                desk.lines().contains("nl/hulp.md:1: let op: Deze pagina moest voor 2027-05-01 opnieuw bekeken zijn."));
        assertEquals(List.of(), desk.errors());
        assertEquals(2, desk.published.size());
    }

    @Test
    void the_signals_of_a_page_are_what_stands_in_the_list_under_their_heading() {
        desk.save(
                        "nl/signalen/matrozen.md",
                        aPage().titled("Matrozen")
                                .with("section: signalen")
                                .then(
                                        "## Waar let je op?\n\nEerst dit.\n\n- Natte *laarzen*.\n- Geen [jas](/nl/hulp).\n\n## Dan\n\n- Iets anders.")
                                .text())
                .look();
        Article article = desk.shown().at("/nl/signalen/matrozen").orElseThrow();
        assertEquals(List.of("Natte laarzen.", "Geen jas."), article.signals());
        assertEquals("/signalen/check/matrozen", article.signalCheck().orElseThrow());
    }

    @Test
    void the_words_of_a_page_are_there_for_search() {
        desk.save(
                        "nl/hulp.md",
                        aPage().then("## Een kop\n\n- punt\n\n| a | b |\n|--|--|\n| c | d |")
                                .text())
                .look();
        assertEquals(
                "Dit is het begin.\nEen kop\npunt\na b\nc d",
                desk.shown().at("/nl/hulp").orElseThrow().text());
        assertEquals(8, desk.shown().pages(Language.DUTCH).size());
    }

    @Test
    void the_check_prints_what_is_wrong_and_fails() {
        desk.save("nl/kust.md", "kapot");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckContent check =
                new CheckContent(new java.io.PrintStream(out, true, StandardCharsets.UTF_8), () -> Desk.TODAY);
        assertEquals(1, check.run(List.of("--errors", folder.toString())));
        assertEquals(
                "nl/kust.md:1: fout: Boven de tekst ontbreken de gegevens tussen twee regels met ---.",
                out.toString(StandardCharsets.UTF_8).strip());
        assertEquals(2, check.run(List.of()));
        assertEquals(1, check.run(List.of(folder.resolve("nergens").toString())));
    }

    @Test
    void the_check_puts_new_addresses_on_the_list_when_asked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckContent check =
                new CheckContent(new java.io.PrintStream(out, true, StandardCharsets.UTF_8), () -> Desk.TODAY);
        assertEquals(0, check.run(List.of("--publish", folder.toString())));
        assertEquals(8, Files.readAllLines(folder.resolve("published.txt")).size());
        assertEquals(0, check.run(List.of("--publish", folder.toString())));
        assertEquals(8, Files.readAllLines(folder.resolve("published.txt")).size());
    }
}
