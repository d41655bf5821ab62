package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final byte[] PAGE =
            "<p>Hoe wil je het vertellen?</p>\n".repeat(40).getBytes(StandardCharsets.UTF_8);

    private final Document document = new Document("text/html;charset=UTF-8", Document.FIVE_MINUTES, PAGE);

    private Exchange get(Exchange exchange) throws IOException {
        document.send(exchange.request(), exchange.response());
        return exchange;
    }

    @Test
    void comes_whole_with_what_caches_need() throws IOException {
        Exchange answer = get(new Exchange("GET", "/nl/"));
        assertEquals(200, answer.status);
        assertArrayEquals(PAGE, answer.body.toByteArray());
        assertEquals("public, max-age=300", answer.header("Cache-Control"));
        assertEquals("Accept-Encoding", answer.header("Vary"));
        assertEquals(String.valueOf(PAGE.length), answer.header("Content-Length"));
        assertTrue(String.valueOf(answer.header("ETag")).matches("\"[A-Za-z0-9_-]{16}\""));
        assertNull(answer.header("Content-Encoding"));
    }

    @Test
    void names_a_character_set_only_where_there_are_characters() throws IOException {
        assertFalse(get(new Exchange("GET", "/nl/")).isBare);
        for (String type : new String[] {"application/pdf", "image/png", "application/zip"}) {
            Exchange answer = new Exchange("GET", "/nl/materiaal/les");
            new Document(type, Document.FIVE_MINUTES, PAGE).send(answer.request(), answer.response());
            assertTrue(answer.isBare, type);
            assertEquals(type, answer.header("Content-Type"));
        }
    }

    @Test
    void comes_compressed_under_another_strong_tag() throws IOException {
        Exchange plain = get(new Exchange("GET", "/nl/"));
        Exchange gzip = get(new Exchange("GET", "/nl/").with("Accept-Encoding", "br, gzip"));
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertTrue(gzip.body.size() < PAGE.length / 4);
        assertArrayEquals(PAGE, new GZIPInputStream(new ByteArrayInputStream(gzip.body.toByteArray())).readAllBytes());
        assertNotEquals(plain.header("ETag"), gzip.header("ETag"));
    }

    @Test
    void is_not_sent_again_to_who_has_it() throws IOException {
        String tag = String.valueOf(get(new Exchange("GET", "/nl/")).header("ETag"));
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Exchange again = get(new Exchange("GET", "/nl/").with("If-None-Match", known));
            assertEquals(304, again.status, known);
            assertEquals(0, again.body.size());
            assertEquals("public, max-age=300", again.header("Cache-Control"));
            assertEquals("Accept-Encoding", again.header("Vary"));
            assertNull(again.header("Content-Type"));
        }
        assertEquals(200, get(new Exchange("GET", "/nl/").with("If-None-Match", "\"other\"")).status);
    }

    @Test
    void shows_its_head_without_its_body() throws IOException {
        Exchange head = get(new Exchange("HEAD", "/nl/"));
        assertEquals(String.valueOf(PAGE.length), head.header("Content-Length"));
        assertEquals(0, head.body.size());
    }

    @Test
    void is_not_compressed_when_that_helps_nobody() throws IOException {
        Document tiny = new Document("text/plain", Document.FIVE_MINUTES, new byte[] {'a'});
        Exchange answer = new Exchange("GET", "/robots.txt").with("Accept-Encoding", "gzip");
        tiny.send(answer.request(), answer.response());
        assertNull(answer.header("Content-Encoding"));
        assertNull(answer.header("Vary"));
    }

    @Nested
    class TakesGzip {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "gzip",
                    "GZIP",
                    "x-gzip",
                    "deflate, gzip;q=1.0, *;q=0.5",
                    "br,gzip",
                    "*",
                    "gzip;q=0.001",
                    "gzip ; q=0.5"
                })
        void when_it_is_welcome(String header) {
            assertTrue(Document.takesGzip(header));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "br",
                    "identity",
                    "gzip;q=0",
                    "gzip;q=0.0",
                    "gzip;q=0.000",
                    "gzip;q=0, *",
                    "*;q=0",
                    "gzipped",
                    ";;;,,,",
                    "gzip;q=",
                    "gzip;q=x",
                    "gzip;q=-1",
                    "gzip;q=9e99",
                    "\u0000\uFFFF",
                    "q=1;gzip"
                })
        void and_never_otherwise(String header) {
            assertFalse(Document.takesGzip(header));
        }

        @Test
        void and_never_unasked() {
            assertFalse(Document.takesGzip(null));
        }

        @Test
        void at_once_however_long_the_nonsense() {
            assertFalse(Document.takesGzip("q=0.".repeat(100_000)));
            assertFalse(Document.takesGzip(",".repeat(100_000) + "br"));
        }
    }
}
