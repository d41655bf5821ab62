package nl.baken.portal.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.portal.content.OwnContent;
import nl.baken.portal.report.PdfUa;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes, what it leaves alone, and what it made of our own content. */
class BuildPrintsTest {
    /** The prints that were found good, by name. */
    private static final Path JUDGED = Path.of("target/prints-judged.txt");

    @TempDir
    Path folder;

    @Test
    void what_did_not_change_is_not_made_again() throws Exception {
        Sample sample = new Sample(folder.resolve("content"), "iedereen");
        Path prints = folder.resolve("prints");
        assertEquals(9, made(sample, prints, Organisation.packaged()));
        assertEquals(0, made(sample, prints, Organisation.packaged()));

        sample.document("folder", "folder", 70, "Voor jou.\n\n## Hoe?\n\nAnders.\n");
        assertEquals(1, made(sample, prints, Organisation.packaged()));
        assertEquals(9, pdfs(prints), "the former leaflet stayed");

        assertEquals(9, made(sample, prints, named("Het Andere Bureau")), "every sheet says who it is from");
    }

    @Test
    void every_document_of_our_own_content_is_made_and_PDF_UA_and_lacks_no_sign() throws Exception {
        Path built = Path.of("target/classes/prints");
        Layouts layouts = new Layouts(Organisation.packaged());
        List<String> wanted = OwnContent.edition().handouts().stream()
                .flatMap(handout -> layouts.of(handout).stream())
                .map(named -> named.draft().key())
                .toList();
        assertFalse(wanted.isEmpty());
        assertEquals(
                new TreeSet<>(wanted),
                Files.readAllLines(built.resolve("list.txt")).stream()
                        .map(line -> Print.parse(line).key())
                        .collect(Collectors.toCollection(TreeSet::new)));
        // the name of a print decides its bytes, so what was judged once stays judged
        Set<String> judged = Files.exists(JUDGED) ? Set.copyOf(Files.readAllLines(JUDGED)) : Set.of();
        List<String> wrong = wanted.parallelStream()
                .filter(key -> !judged.contains(key))
                .flatMap(key -> faults(built.resolve(key + ".pdf")))
                .toList();
        assertEquals(List.of(), wrong);
        Files.write(JUDGED, new TreeSet<>(wanted));
    }

    private static Stream<String> faults(Path file) {
        try {
            byte[] pdf = Files.readAllBytes(file);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Stream<String> missing = new PDFTextStripper().getText(document).contains("\uFFFD")
                        ? Stream.of(document.getDocumentInformation().getTitle() + ": a sign is missing")
                        : Stream.of();
                return Stream.concat(missing, PdfUa.faults(pdf).stream().map(fault -> file + ": " + fault));
            }
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static int made(Sample sample, Path prints, Organisation organisation) {
        BuildPrints build = new BuildPrints(prints, organisation);
        build.of(sample.handouts());
        assertTrue(build.made() + build.kept() == 9);
        return build.made();
    }

    private static long pdfs(Path prints) throws Exception {
        try (Stream<Path> files = Files.list(prints)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).count();
        }
    }

    private static Organisation named(String name) {
        Organisation own = Organisation.packaged();
        return new Organisation(
                name,
                own.shortName(),
                own.region(),
                own.phone(),
                own.hours(),
                own.email(),
                own.visiting(),
                own.post(),
                own.responsible(),
                own.exit(),
                own.answerDays(),
                own.figureSource(),
                own.figureSourceIn(),
                own.municipalities(),
                own.partners());
    }
}
