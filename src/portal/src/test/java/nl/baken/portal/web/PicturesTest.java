package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/pictures"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.svg$", ""))
                    .toList();
        }
    }

    @Test
    void stand_in_a_page_for_the_eye_only() throws IOException {
        assertTrue(names().size() > 10, names().toString());
        for (String name : names()) {
            String markup = pictures.markup(name);
            assertTrue(markup.startsWith("<svg aria-hidden=\"true\" xmlns="), name);
            assertEquals(markup.indexOf("<svg"), markup.lastIndexOf("<svg"), name);
        }
    }

    @Test
    void are_small_and_bring_nothing_from_elsewhere() throws IOException {
        for (String name : names()) {
            String markup = pictures.markup(name);
            assertTrue(gzipped(markup) <= 1536, name + " ≤ 1.5 KB");
            for (String other : List.of("href", "<script", "<image", "<style", "style=", "url(http")) {
                assertFalse(markup.contains(other), name + " has " + other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scene-moon", "../pictures/lighthouse", "lighthouse.svg"})
    void are_refused_by_another_name(String name) {
        assertThrows(IllegalArgumentException.class, () -> pictures.markup(name));
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
