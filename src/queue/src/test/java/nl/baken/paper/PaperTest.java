package nl.baken.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.util.ThreadCtx;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
    private static final String CANARY = "kanarie-7301";
    private static final Paper PAPER = new Paper();

    @Test
    void everything_a_document_is_made_of_is_PDF_UA() throws Exception {
        byte[] pdf = PAPER.print(
                sheet("<div class=\"head\"><div class=\"lamp\"></div><p class=\"by\">Baken</p><h1>Kop</h1></div>"
                        + "<div class=\"note\"><p>Let op: ‘bewaar’ dit.</p></div>"
                        + "<h2>Vraag</h2><p class=\"words\">Łukasz zag én Ștefan\nop de tweede regel: €\u00A05 – Ђорђе, Άλφα.</p>"
                                .repeat(40)
                        + "<ul><li>een</li><li>twee</li></ul><ol><li>drie</li></ol>"
                        + "<p><img alt=\"een vierkant\" src=\"" + picture() + "\"/></p>"));
        assertEquals(List.of(), PdfUa.faults(pdf));
        assertTrue(pages(pdf) > 1, "the foot of a second page is not looked at");
    }

    @Test
    void a_sheet_is_the_same_bytes_after_others_and_beside_others() {
        Sheet one = sheet(p("Zij zag één auto"));
        Sheet other = sheet("<h2>Ђорђе</h2>" + p("Άλφα & Łukasz: € 50"));
        byte[] before = Printer.print(one);
        byte[] between = Printer.print(other);
        List<byte[]> prints = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> Printer.print(i % 2 == 0 ? one : other))
                .toList();
        for (int i = 0; i < prints.size(); i++) {
            assertArrayEquals(i % 2 == 0 ? before : between, prints.get(i), "print " + i);
        }
    }

    @Test
    void the_judge_sees_a_document_that_is_not_PDF_UA() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            empty.save(bytes);
        }
        assertFalse(PdfUa.faults(bytes.toByteArray()).isEmpty());
    }

    @Test
    void words_come_out_as_they_went_in() throws Exception {
        String words =
                "Zij zei: \"Ik mag <niet> weg\" & huilde. 't Is 2 × € 50,– per nacht… [Štěpán Ørsted, Ελένη, Юлія]";
        assertTrue(PAPER.hasAll(words));
        assertTrue(text(PAPER.print(sheet(p(words)))).contains(words));
    }

    @Test
    void what_is_composed_of_two_signs_comes_out_as_one() throws Exception {
        assertTrue(text(PAPER.print(sheet(p("caf" + "e\u0301")))).contains("café"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عربي",
                "עברית",
                "ትግርኛ",
                "中文和日本語のテキスト",
                "👨\u200D👩\u200D👧\u200D👦 🇳🇱 ❤\uFE0F 1\uFE0F\u20E3",
                "a\u0489\u0363\u0364b\u20DD",
                "\uE000\uFFFF\uFFFE",
                "\u0000\u0001\u000B\u001B\u007F\u0085",
                "\uD800 half \uDC00",
                "\uDBFF\uDFFF"
            })
    void any_script_can_be_printed_and_what_is_missing_is_said_to_be(String odd) throws Exception {
        byte[] pdf = PAPER.print(sheet(p("voor " + odd + " na")));
        String text = text(pdf);
        assertTrue(text.contains("voor "), text);
        assertTrue(text.contains(" na"), text);
        assertTrue(text.contains("\uFFFD"), text);
        assertFalse(PAPER.hasAll(odd.replaceAll("[\\x00-\\x1F\\x7F\\x85]", "\uD800")));
        assertEquals(List.of(), PdfUa.faults(pdf));
    }

    @Test
    void a_person_is_one_missing_sign_however_many_it_is_composed_of() throws Exception {
        assertTrue(text(PAPER.print(sheet(p("[👨\u200D👩\u200D👧]")))).contains("[\uFFFD]"));
    }

    @Test
    void signs_that_turn_the_order_of_words_go() throws Exception {
        String turned = "\u202Ea\u202C \u2066b\u2069 \u200Fc\u00ADd\uFEFF";
        assertTrue(PAPER.hasAll(turned));
        assertTrue(text(PAPER.print(sheet(p(turned)))).contains("a b cd"));
    }

    @Test
    void spaces_of_any_width_and_line_ends_of_any_kind_stay_spaces_and_lines() throws Exception {
        String text = text(PAPER.print(sheet(p("een\u2003twee\tdrie\u3000vier\u2028vijf"))));
        assertTrue(text.matches("(?s).*een twee +drie vier\\R+vijf.*"), text);
    }

    @Test
    void a_word_longer_than_a_line_stays_on_the_page() throws Exception {
        String text = text(PAPER.print(sheet(p("q".repeat(400)))));
        assertEquals(400, text.chars().filter(sign -> sign == 'q').count());
        assertTrue(text.lines().allMatch(line -> line.length() < 200), text);
    }

    @Test
    void nothing_that_a_document_names_is_fetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("geheim.css"), "body::after { content: '" + CANARY + "' }");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String web = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            StringBuilder body = new StringBuilder(p("Hier."));
            StringBuilder style = new StringBuilder();
            for (String address :
                    List.of(web, secret.toUri().toString(), "jar:" + secret.toUri() + "!/a", "//127.0.0.1/")) {
                style.append("@import url('").append(address).append("');");
            }
            for (String address :
                    List.of(web, secret.toUri().toString(), "geheim.css", "jar:" + secret.toUri() + "!/a")) {
                style.append("@font-face { font-family: x; src: url('")
                        .append(address)
                        .append("') }")
                        .append(".x { background: url('")
                        .append(address)
                        .append("'); font-family: x }");
                body.append("<p class=\"x\"><img alt=\"x\" src=\"")
                        .append(address)
                        .append("\"/></p>")
                        .append("<link rel=\"stylesheet\" type=\"text/css\" href=\"")
                        .append(address)
                        .append("\"/>")
                        .append("<object type=\"image/svg+xml\" data=\"")
                        .append(address)
                        .append("\">x</object>")
                        .append("<iframe src=\"")
                        .append(address)
                        .append("\"></iframe>")
                        .append("<a href=\"#x\" download=\"x\" data=\"")
                        .append(address)
                        .append("\">x</a>");
            }
            String text = text(PAPER.print(new Sheet("nl", "Titel", "Voet", style.toString(), body.toString())));
            assertTrue(text.contains("Hier."), text);
            assertFalse(text.contains(CANARY), text);
            listener.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void nothing_is_left_on_the_disk() throws Exception {
        Set<String> before = onDisk();
        PAPER.print(sheet(p(CANARY) + "<p><img alt=\"x\" src=\"" + picture() + "\"/></p>"));
        assertEquals(before, onDisk());
    }

    @Test
    void nothing_stays_with_the_thread() {
        PAPER.print(sheet(p(CANARY)));
        // what it says when there is none
        assertThrows(NullPointerException.class, () -> ThreadCtx.get().sharedContext());
    }

    @Test
    void nothing_of_a_document_reaches_the_log() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLoggerName() + ' ' + entry.getMessage() + ' ' + entry.getThrown());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            PAPER.print(new Sheet(
                    "nl",
                    CANARY,
                    CANARY,
                    "." + CANARY + " { colour: " + CANARY + " ! }",
                    "<p class=\"" + CANARY + "\" style=\"x: " + CANARY + "\">" + CANARY + " عربي</p><img src=\""
                            + CANARY + "\"/>"));
            assertThrows(IllegalArgumentException.class, () -> PAPER.print(sheet("<" + CANARY + ">")));
        } finally {
            root.setLevel(level);
            root.removeHandler(handler);
        }
        assertEquals(
                List.of(), logged.stream().filter(line -> line.contains(CANARY)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>" + CANARY,
                CANARY + " & co",
                "</body></html><p>" + CANARY,
                "<p>&" + CANARY + ";</p>",
                "\u0001" + CANARY,
            })
    void what_is_no_XHTML_is_refused_without_a_word_of_it(String body) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PAPER.print(sheet(body)));
        assertFalse(String.valueOf(refused.getMessage()).contains(CANARY));
        assertNull(refused.getCause());
    }

    @Test
    void what_is_too_long_is_refused() {
        String body = p("a".repeat(Paper.MOST));
        assertThrows(IllegalArgumentException.class, () -> PAPER.print(sheet(body)));
    }

    private static Sheet sheet(String body) {
        return new Sheet("nl", "Een titel", "Aan de voet van elke bladzijde", "", body);
    }

    private static String p(String text) {
        return "<p class=\"words\">" + Paper.escaped(text) + "</p>";
    }

    private static String picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(29, 29, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Where a library could leave something: the folder for temporary files, and its own beside the user's. */
    private static Set<String> onDisk() throws IOException {
        Set<String> names = new TreeSet<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            files.map(Path::toString).filter(name -> !name.contains("junit")).forEach(names::add);
        }
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        if (Files.exists(cache)) {
            names.add(cache + " " + Files.getLastModifiedTime(cache));
        }
        return names;
    }
}
