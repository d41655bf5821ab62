package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.journeys.house.RegionWords;
import org.junit.jupiter.api.Test;

/**
 * Nothing of the region that Baken is made for is in its code: another region takes another file and other pages.
 * Looked through is all that is shipped or runs: main sources, bundles, templates, scripts. Not looked through are the
 * pages and the organisation's file ({@code webapp-content}), which are the region's; the README and {@code src/docs},
 * which tell what the project is; and tests, which need some region to speak of.
 */
class RegionInSourcesTest {
    private static final Path TOP = Path.of("../..");
    private static final List<String> MODULES = List.of("queue", "portal", "centre", "launcher", "journeys");
    private static final RegionWords TWENTE = RegionWords.ofTwente();

    @Test
    void no_source_bundle_template_or_script_names_the_region() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : shipped()) {
            try {
                TWENTE.in(Files.readString(file)).forEach(place -> found.add(TOP.relativize(file) + ": " + place));
                files++;
            } catch (MalformedInputException e) {
                assertTrue(file.toString().matches(".*\\.(png|ttf)"), file + " is no text, picture or typeface");
            }
        }
        assertTrue(files > 200, files + " files");
        assertEquals("", String.join("\n", found));
    }

    @Test
    void the_search_finds_each_kind_of_word() {
        for (String text : List.of(
                "Uit Twente.", "\"hof-van-twente\"", "in ALMELO", "tel:0880000000", "de buienradar.nl/", "Kadera's")) {
            assertEquals(1, TWENTE.in(text).size(), text);
        }
        assertEquals(List.of(), TWENTE.in("airborne, Twenteraars-achtig, 10880000000"));
    }

    private static List<Path> shipped() throws IOException {
        List<Path> files = new ArrayList<>(List.of(TOP.resolve("pom.xml"), TOP.resolve(".ci/run")));
        List<Path> folders = new ArrayList<>(List.of(TOP.resolve("deploy")));
        for (String module : MODULES) {
            files.add(TOP.resolve("src").resolve(module).resolve("pom.xml"));
            folders.add(TOP.resolve("src").resolve(module).resolve("src/main"));
        }
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
