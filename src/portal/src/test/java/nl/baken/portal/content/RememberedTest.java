package nl.baken.portal.content;

import static nl.baken.portal.content.Desk.aPage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that did not change is not read again, and shows what it would show if it were. */
class RememberedTest {
    private static final String KEPT = "/nl/kust";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
    }

    /** Puts a page there that the test does not save again, and shows it. */
    private Article kept(String text) {
        desk.save("nl/kust.md", aPage().titled("De kust").then(text).text()).look();
        return shown();
    }

    private Article shown() {
        return desk.shown().at(KEPT).orElseThrow();
    }

    /** What is shown is what a folder comes to that nothing is known of. */
    private void assertAsReadAnew() {
        Edition.Reading anew = Edition.read(Sources.in(folder), Organisation.packaged(), TODAY);
        assertEquals(anew.problems(), desk.told);
        assertEquals(anew.edition().orElseThrow().articles(), desk.shown().articles());
    }

    @Test
    void a_page_is_read_once_and_a_changed_one_again() {
        Article before = kept("Lees [meer](/nl/hulp).");
        desk.save("nl/hulp.md", aPage().titled("Hulp in de haven").text()).look();
        assertSame(before, shown());
        assertEquals(
                "Hulp in de haven", desk.shown().at("/nl/hulp").orElseThrow().title());
        assertAsReadAnew();
    }

    @Test
    void a_document_to_be_printed_is_read_once() {
        desk.save(
                        "nl/materiaal/kust/index.md",
                        aPage().titled("Kust")
                                .without("section")
                                .plus("level: po")
                                .text())
                .save(
                        "nl/materiaal/kust/brief.md",
                        aPage().titled("Brief")
                                .without("section")
                                .plus("kind: bericht")
                                .plus("level: po")
                                .plus("version: 1")
                                .then("## Deel\n\nTekst.")
                                .text())
                .look();
        assertEquals(List.of(), desk.errors());
        Handout before = desk.shown().handouts().get(0);
        kept("Tekst.");
        assertSame(before, desk.shown().handouts().get(0));
    }

    @Test
    void a_page_without_a_change_takes_a_picture_of_another_size() throws IOException {
        desk.save("nl/kust/haven.png", picture(30, 20)).save("nl/haven.png", picture(30, 20));
        Article before = kept("![De haven](kust/haven.png)");
        assertTrue(before.html().contains("width=\"30\""), before.html());
        desk.save("nl/kust/haven.png", picture(40, 20)).look();
        assertTrue(shown().html().contains("width=\"40\""), shown().html());
        assertAsReadAnew();
        desk.remove("nl/kust/haven.png").look();
        assertEquals(1, desk.errors().size(), desk.lines().toString());
        assertTrue(
                desk.errors().get(0).contains("staat niet naast deze pagina"),
                desk.errors().toString());
    }

    @Test
    void a_picture_with_other_points_of_the_same_size_is_shown() throws IOException {
        desk.save("nl/haven.png", picture(30, 20));
        Article before = kept("![De haven](haven.png)");
        byte[] other = picture(30, 20);
        other[other.length - 1]++;
        desk.save("nl/haven.png", other).look();
        assertSame(before, shown());
        assertArrayEquals(
                other,
                Objects.requireNonNull(desk.shown().pictures().get("nl/haven.png"))
                        .bytes());
    }

    @Test
    void a_list_leads_to_a_page_that_a_municipality_got_since() {
        String code = Organisation.packaged().municipalities().get(0).code();
        kept("{organisation.municipalities}");
        desk.save("nl/gemeenten/" + code + ".md", aPage().titled("Gemeente").text())
                .look();
        assertTrue(shown().html().contains("href=\"/nl/gemeenten/" + code + "\""), shown().html());
        assertAsReadAnew();
    }

    @Test
    void another_name_of_the_organisation_stands_on_pages_without_a_change() throws IOException {
        kept("Dit is {organisation.name}.");
        Organisation ours = Organisation.packaged();
        Path file = folder.resolve(Sources.ORGANISATION);
        Files.copy(Path.of("../../webapp-content", Sources.ORGANISATION), file);
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name: .*", "name: Het Lichthuis"));
        Remembered remembered = new Remembered();
        Edition.read(Sources.in(folder), ours, TODAY, remembered);
        Edition other = Edition.read(Sources.in(folder), Organisation.read(file), TODAY, remembered)
                .edition()
                .orElseThrow();
        assertTrue(other.at(KEPT).orElseThrow().html().contains("Dit is Het Lichthuis."));
    }

    @Test
    void a_link_without_a_change_is_dead_once_its_page_or_heading_is_gone() {
        desk.save("nl/haven.md", aPage().titled("Haven").then("## Boten").text());
        kept("Lees [meer](/nl/haven#boten).");
        Edition before = desk.shown();
        desk.save("nl/haven.md", aPage().titled("Haven").then("## Schepen").text())
                .look();
        assertEquals(List.of("nl/kust.md:16: fout: Dode link: /nl/haven heeft geen kop “boten”."), desk.errors());
        desk.remove("nl/haven.md").look();
        assertEquals(List.of("nl/kust.md:16: fout: Dode link: op /nl/haven staat geen pagina."), desk.errors());
        assertSame(before, desk.shown());
    }

    @Test
    void a_page_without_a_change_stands_beside_the_new_title_of_another_and_may_not_share_it() {
        Article before = kept("Lees [meer](/nl/hulp).");
        desk.save("nl/hulp.md", aPage().titled("Hulp in de haven").text()).look();
        assertEquals(
                List.of("Hulp in de haven", "De kust"),
                desk.shown().section(before.language(), Section.HELP).stream()
                        .map(Article::title)
                        .filter(title -> !title.startsWith("Over "))
                        .toList());
        desk.save("nl/hulp.md", aPage().titled("De kust").text()).look();
        assertTrue(
                desk.errors().get(0).contains("De titel “De kust” is ook die van"),
                desk.errors().toString());
    }

    @Test
    void what_is_wrong_with_a_page_is_told_until_it_is_put_right() {
        desk.save("nl/haven.md", "kapot").look();
        List<String> told = desk.errors();
        assertEquals(1, told.size());
        desk.save("nl/hulp.md", aPage().titled("Hulp in de haven").text()).look();
        assertEquals(told, desk.errors());
        desk.remove("nl/haven.md").look();
        assertEquals(List.of(), desk.errors());
        assertAsReadAnew();
    }

    @Test
    void a_page_that_was_gone_is_read_when_it_is_back() {
        Article before = kept("Tekst.");
        String text = aPage().titled("De kust").then("Tekst.").text();
        desk.remove("nl/kust.md").look();
        desk.save("nl/kust.md", text).look();
        assertNotSame(before, shown());
        assertEquals(before, shown());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
