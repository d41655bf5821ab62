package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    private final Scripts scripts = new Scripts(Stream.of(new Script("route.js", "\"use strict\";\nlater();")));

    @Test
    void stand_in_a_page_and_their_digests_in_its_policy() throws NoSuchAlgorithmException {
        assertEquals("<script>\"use strict\";\nlater();</script>", scripts.markup("route.js"));
        for (String name : List.of("answer.js", "reading.js", "route.js", "site.js")) {
            String text = scripts.markup(name).replaceAll("^<script>|</script>$", "");
            String digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            assertTrue(scripts.sources().contains(" 'sha256-" + digest + "'"), name);
        }
        assertTrue(scripts.sources().matches("'self'( 'sha256-[A-Za-z0-9+/]{43}='){4}"), scripts.sources());
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.js", "answer.js", "reading.js"})
    void take_at_most_two_kilobytes_of_the_line(String name) throws IOException {
        Exchange exchange = new Exchange("GET", "/").with("Accept-Encoding", "gzip");
        byte[] script = scripts.markup(name).getBytes(StandardCharsets.UTF_8);
        new Document("text/html", Document.FIVE_MINUTES, script).send(exchange.request(), exchange.response());
        assertEquals("gzip", exchange.header("Content-Encoding"));
        assertTrue(exchange.body.size() <= 2 * 1024, name + ": " + exchange.body.size());
    }

    @Test
    void come_without_remarks_and_indents() {
        assertEquals(
                new Script("a.js", "one(\"https://\");\ntwo();"),
                Script.of("a.js", "// what it is for\none(\"https://\");\n\n  // why\n  two();\n"));
        assertTrue(scripts.markup("site.js").startsWith("<script>\"use strict\";\n"));
        assertTrue(!scripts.markup("reading.js").contains("\n//"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a(\"</script>\")", "a(\"<!--\")", "a(\"</SCRIPT\")"})
    void cannot_end_where_they_should_not(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Script("a.js", text));
    }

    @Test
    void are_known_by_name_and_only_once() {
        assertThrows(IllegalArgumentException.class, () -> scripts.markup("sealing.js"));
        assertThrows(
                IllegalStateException.class,
                () -> new Scripts(Stream.of(new Script("site.js", ""), new Script("route.js", ""))));
    }
}
