package nl.baken.journeys.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
    @Test
    void a_word_is_found_in_every_disguise(@TempDir Path folder) throws IOException {
        String word = "vermomd woord 12";
        int files = 0;
        for (byte[] form : Traces.forms(word)) {
            for (boolean zipped : new boolean[] {false, true}) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes("voor ".getBytes(StandardCharsets.US_ASCII));
                if (zipped) {
                    try (OutputStream zip = new GZIPOutputStream(bytes)) {
                        zip.write(form);
                    }
                } else {
                    bytes.writeBytes(form);
                }
                Files.write(folder.resolve("file-" + files), bytes.toByteArray());
                files++;
            }
        }
        // base64 as others make it, with the word somewhere inside
        for (String before : List.of("", "a", "ab", "abc")) {
            String encoded =
                    Base64.getEncoder().encodeToString((before + word + " en meer").getBytes(StandardCharsets.UTF_8));
            Files.writeString(folder.resolve("file-" + files), "x=" + encoded);
            files++;
        }
        assertEquals(files, new Traces(List.of(word)).in(folder).size());
    }
}
