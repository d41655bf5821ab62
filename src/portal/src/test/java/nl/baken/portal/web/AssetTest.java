package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {
    private static final Path FOLDER = Path.of("src/main/resources/assets");

    private static Asset asset(String name, String text) {
        return new Asset(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void other_bytes_have_another_fingerprint() {
        String one = Assets.fingerprint(List.of(asset("a.css", "x"), asset("b.js", "y")));
        assertEquals(one, Assets.fingerprint(List.of(asset("a.css", "x"), asset("b.js", "y"))));
        assertNotEquals(one, Assets.fingerprint(List.of(asset("a.css", "x"), asset("b.js", "z"))));
        assertNotEquals(one, Assets.fingerprint(List.of(asset("a.css", "x"), asset("c.js", "y"))));
        assertTrue(one.matches("[A-Za-z0-9_-]{16}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../site.css", "a/b.css", "site.css.map", "site.html", "SITE.css", ".css", ""})
    void has_a_plain_name(String name) {
        assertThrows(IllegalArgumentException.class, () -> asset(name, ""));
    }

    @Test
    void stays_small_on_the_wire() throws IOException {
        assertTrue(gzipped("site.css") <= 12 * 1024, "site.css ≤ 12 KB");
    }

    private static int gzipped(String name) throws IOException {
        Exchange exchange = new Exchange("GET", "/").with("Accept-Encoding", "gzip");
        Asset asset = new Asset(name, Files.readAllBytes(FOLDER.resolve(name))).small();
        new Document(asset.type(), Document.FOR_EVER, asset.bytes()).send(exchange.request(), exchange.response());
        assertEquals("gzip", exchange.header("Content-Encoding"));
        assertEquals("public, max-age=31536000, immutable", exchange.header("Cache-Control"));
        return exchange.body.size();
    }

    @Test
    void styles_know_no_left_or_right() throws IOException {
        String css = Files.readString(FOLDER.resolve("site.css"));
        assertTrue(css.lines()
                .noneMatch(line -> line.matches(
                        "\\s*((margin|padding|border)-)?(left|right|top|bottom)(-[a-z]+)?:.*|\\s*(width|height):.*")));
    }

    @Test
    void scripts_obey_trusted_types() throws IOException {
        for (String script : List.of("site.js", "code.js")) {
            String text = Files.readString(FOLDER.resolve(script));
            for (String sink : List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")) {
                assertTrue(!text.contains(sink), script + " uses " + sink);
            }
            for (String memory : List.of("cookie", "localStorage", "sessionStorage", "indexedDB", "caches")) {
                assertTrue(!text.contains(memory), script + " uses " + memory);
            }
        }
    }
}
