package nl.baken.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What documents state is what the code says. */
class DocumentsTest {
    private static final Path TOP = Path.of("../..");

    @Test
    void the_licence_list_names_every_shipped_library() throws IOException {
        String pom = Files.readString(TOP.resolve("pom.xml"));
        String shipped = pom.substring(pom.indexOf("<!-- shipped -->"), pom.indexOf("<!-- tests -->"));
        String list = Files.readString(TOP.resolve("src/docs/licences.md"));
        Matcher managed = Pattern.compile(
                        "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>")
                .matcher(shipped);
        List<String> missing = managed.results()
                .map(result -> result.group(1))
                .filter(name -> !list.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void the_readme_holds_the_table_of_settings() throws IOException {
        StringBuilder table = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback();
            table.append("| `%s` | %s | %s |\n"
                    .formatted(setting.key(), fallback == null ? "–" : "`" + fallback + "`", setting.meaning()));
        }
        assertTrue(
                Files.readString(TOP.resolve("README.md")).contains(table), "Put this table into README.md:\n" + table);
    }
}
