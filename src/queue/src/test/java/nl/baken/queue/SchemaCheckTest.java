package nl.baken.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    @Test
    void expects_the_newest_migration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d{3}__\\w+\\.sql"))
                    .map(name -> name.substring(1, 4))
                    .max(String::compareTo)
                    .orElseThrow();
            assertEquals(newest, SchemaCheck.EXPECTED);
        }
    }
}
