package nl.baken.portal.content;

import static nl.baken.portal.content.Desk.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page takes from the organisation's file. */
class PlaceholdersTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
    }

    private Article shown(Desk.Draft draft) {
        desk.save("nl/ons.md", draft.text()).look();
        assertEquals(List.of(), desk.lines());
        return desk.shown().at("/nl/ons").orElseThrow();
    }

    private void assertWrong(Desk.Draft draft, String problem) {
        desk.save("nl/ons.md", draft.text()).look();
        assertEquals(1, desk.errors().size(), desk.lines().toString());
        assertTrue(desk.errors().get(0).contains(problem), desk.errors().toString());
    }

    @Test
    void words_stand_in_text_and_the_phone_can_be_dialled() {
        Article article =
                shown(aPage().then("Bel {organisation.phone} ({organisation.hours}), na *{organisation.answerDays}*."));
        assertTrue(
                article.html()
                        .contains(
                                "<p>Bel <a rel=\"nofollow\" href=\"tel:0880000000\">088 000 00 00</a> (ma–vr 9–17), na"
                                        + " <em>2 werkdagen</em>.</p>"),
                article.html());
        assertTrue(article.text().contains("Bel 088 000 00 00 (ma–vr 9–17), na 2 werkdagen."), article.text());
    }

    @Test
    void a_phone_inside_a_link_or_a_heading_is_only_words() {
        Article article = shown(aPage().then("## Bel {organisation.phone}\n\n[Bel {organisation.phone}](/nl/hulp)"));
        assertFalse(article.html().contains("tel:"), article.html());
        assertEquals("bel-088-000-00-00", article.headings().get(0).id());
    }

    @Test
    void words_stand_in_title_and_description() {
        Article article =
                shown(aPage().titled("Wie is {organisation.name}?").with("description: In {organisation.region}."));
        assertEquals("Wie is Kenniscentrum Mensenhandel Twente?", article.title());
        assertEquals("In Twente.", article.description());
    }

    @Test
    void lists_stand_alone_on_a_line() {
        desk.save("nl/gemeenten/borne.md", aPage().titled("In Borne").text());
        Article article = shown(aPage().then(
                        "{organisation.municipalities}\n\n{organisation.contact}\n\n{organisation.partners.recht}"));
        assertTrue(article.html().contains("<td>Almelo</td>\n<td>72.629</td>"), article.html());
        assertTrue(
                article.html().contains("<a rel=\"nofollow\" href=\"/nl/gemeenten/borne\">Borne</a>"), article.html());
        assertTrue(article.html().contains("<strong>627.848</strong>"), article.html());
        assertTrue(
                article.html().contains("<a rel=\"nofollow\" href=\"tel:0880000000\">088 000 00 00</a> (ma–vr 9–17)"),
                article.html());
        assertTrue(article.html().contains("<td>Openbaar Ministerie</td>"), article.html());
        assertFalse(article.html().contains("Kadera"), article.html());
    }

    @Test
    void an_unknown_word_is_a_mistake_with_its_line() {
        assertWrong(aPage().then("Bel {organisation.fax}."), "nl/ons.md:16");
        assertWrong(
                aPage().then("Bel {organisation.fax}."), "Onbekend: {organisation.fax}. Bekend zijn: organisation.");
        assertWrong(aPage().then("Bel {naam}."), "Onbekend: {naam}.");
        assertWrong(aPage().titled("Bel {naam}"), "nl/ons.md:2");
        assertWrong(aPage().then("Kijk: {organisation.partners.hulp}"), "hoort alleen op een regel");
    }

    @Test
    void code_and_braces_around_other_things_stay_as_they_are() {
        Article article = shown(aPage().then("`{organisation.fax}` { a } {1} {}"));
        assertTrue(article.html().contains("<code>{organisation.fax}</code> { a } {1} {}"), article.html());
    }
}
