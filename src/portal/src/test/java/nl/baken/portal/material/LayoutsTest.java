package nl.baken.portal.material;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import nl.baken.platform.Organisation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of document, as it comes out of the printer. */
class LayoutsTest {
    private static final Layouts LAYOUTS = new Layouts(Organisation.packaged());

    @TempDir
    static Path folder;

    private static Sample sample;

    @BeforeAll
    static void write() {
        sample = new Sample(folder);
    }

    @Test
    void a_poster_is_one_page_of_A4_or_A3_with_its_sentence_number_and_address() throws Exception {
        List<Layouts.Named> posters = LAYOUTS.of(sample.handout("poster"));
        assertEquals(
                List.of("", "-a3"), posters.stream().map(Layouts.Named::suffix).toList());
        try (PDDocument a4 = printed("poster", 0);
                PDDocument a3 = printed("poster", 1)) {
            assertEquals("210x297", millimetres(a4, 0));
            assertEquals("297x420", millimetres(a3, 0));
            assertEquals(1, a3.getNumberOfPages());
            String text = new PDFTextStripper().getText(a4).replaceAll("\\s+", " ");
            for (String word : List.of(
                    "Twijfel je? Bel.",
                    "Het mag zonder naam.",
                    "Ook ’s avonds.",
                    Organisation.packaged().phone().shown(),
                    "www.voorbeeld.example/nl/hulp",
                    "112")) {
                assertTrue(text.contains(word), word + " is not in " + text);
            }
        }
    }

    @Test
    void the_sentence_of_a_poster_is_large_enough_to_be_read_from_three_metres() {
        for (String line :
                List.of("Bel.", "Je bent niet alleen, ook al voelt dat wel zo. Praat met ons.", "Zo".repeat(9))) {
            assertTrue(PosterLayout.letters(line) >= PosterLayout.SMALLEST, line);
        }
    }

    @Test
    void the_code_on_a_poster_leads_to_the_printed_address() throws Exception {
        try (PDDocument a4 = printed("poster", 0)) {
            assertEquals(Sample.SITE + "/nl/hulp", code(a4));
        }
    }

    @Test
    void eight_cards_stand_on_a_page() throws Exception {
        try (PDDocument cards = printed("kaarten", 0)) {
            assertEquals(2, cards.getNumberOfPages());
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(cards);
            assertTrue(text.contains("8 / 9"));
            assertFalse(text.contains("9 / 9"));
        }
    }

    @Test
    void slides_are_wide_and_what_is_said_stands_on_A4_after_them() throws Exception {
        try (PDDocument slides = printed("dias", 0)) {
            assertEquals(4, slides.getNumberOfPages());
            assertEquals("297x167", millimetres(slides, 0));
            assertEquals("297x167", millimetres(slides, 2));
            assertEquals("210x297", millimetres(slides, 3));
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(4);
            assertTrue(last.getText(slides).contains("Vertel dit."));
        }
    }

    @Test
    void steps_and_signals_are_set_smaller_until_they_fit_on_their_one_page() throws Exception {
        try (PDDocument steps = printed("stappen", 0);
                PDDocument card = printed("kaart", 0)) {
            assertEquals(1, steps.getNumberOfPages());
            assertEquals(1, card.getNumberOfPages());
            assertEquals("148x210", millimetres(card, 0));
        }
    }

    @Test
    void a_leaflet_begins_with_a_cover() throws Exception {
        try (PDDocument leaflet = printed("folder", 0)) {
            assertEquals(2, leaflet.getNumberOfPages());
            assertEquals("148x210", millimetres(leaflet, 1));
        }
    }

    @Test
    void a_lesson_has_its_facts_its_table_and_the_number() throws Exception {
        try (PDDocument lesson = printed("lesplan", 0)) {
            String text = new PDFTextStripper().getText(lesson);
            for (String word : List.of("50 minuten", "Groep 7 en 8", "versie 1", "0–5", "“Zeg dit.”", "1 / 1")) {
                assertTrue(text.contains(word), word + " is not in " + text);
            }
        }
    }

    /** The name says a word that a child of ten need not meet on its own sheet. */
    @Test
    void what_children_get_in_hand_has_the_number_and_not_the_name_and_what_their_teacher_gets_has_both()
            throws Exception {
        String name = Organisation.packaged().name();
        String phone = Organisation.packaged().phone().shown();
        for (String slug : List.of("werkblad", "kaarten", "dias", "stappen", "kaart", "folder")) {
            try (PDDocument sheet = printed(slug, 0)) {
                String text = new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
                assertFalse(text.contains(name), slug + ": " + text);
                assertTrue(text.contains(phone), slug + ": " + text);
            }
        }
        for (String slug : List.of("lesplan", "poster")) {
            try (PDDocument sheet = printed(slug, 0)) {
                assertTrue(new PDFTextStripper().getText(sheet).contains(name), slug);
            }
        }
    }

    @Test
    void the_same_document_is_the_same_bytes() {
        Draft draft = LAYOUTS.of(sample.handout("poster")).get(0).draft();
        assertArrayEquals(
                Made.of(draft, Sample.SITE).pdf(), Made.of(draft, Sample.SITE).pdf());
        assertArrayEquals(
                Made.of(draft, Sample.SITE).cover(), Made.of(draft, Sample.SITE).cover());
    }

    @Test
    void words_of_every_language_of_the_site_in_latin_and_cyrillic_can_be_printed() {
        for (String words :
                List.of("Zażółć gęślą jaźń", "Țară, știință, înțeles", "Помощ за теб", "Допомога є, ґанок, їжа")) {
            assertTrue(nl.baken.paper.Printer.hasAll(words), words);
        }
    }

    private static PDDocument printed(String slug, int size) throws Exception {
        return Loader.loadPDF(
                Made.fitted(LAYOUTS.of(sample.handout(slug)).get(size).draft(), Sample.SITE));
    }

    private static String millimetres(PDDocument document, int page) {
        PDRectangle box = document.getPage(page).getMediaBox();
        return Math.round(box.getWidth() * 25.4 / 72) + "x" + Math.round(box.getHeight() * 25.4 / 72);
    }

    static String code(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new MultiFormatReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                .getText();
    }
}
