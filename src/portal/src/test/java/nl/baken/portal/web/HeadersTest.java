package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self' 'sha256-one' 'sha256-two'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                    + "media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'",
            "referrer-policy",
            "no-referrer",
            "x-content-type-options",
            "nosniff",
            "x-frame-options",
            "DENY",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "cross-origin-embedder-policy",
            "require-corp");

    private static Map<String, String> served(boolean tls) {
        Exchange exchange = new Exchange("GET", "/");
        new Headers(tls, "'self' 'sha256-one' 'sha256-two'").on(exchange.response());
        return exchange.headers;
    }

    @Test
    void are_these_and_no_others() {
        Map<String, String> served = new TreeMap<>(served(false));
        String permissions = String.valueOf(served.remove("permissions-policy"));
        assertEquals(new TreeMap<>(ALWAYS), served);
        for (String permission : permissions.split(", ", -1)) {
            assertEquals("=()", permission.substring(permission.indexOf('=')), "every permission is closed");
        }
    }

    @Test
    void ask_for_tls_only_where_there_is_tls() {
        assertEquals(null, served(false).get("strict-transport-security"));
        assertEquals("max-age=63072000", served(true).get("strict-transport-security"));
    }

    @Test
    void keep_what_is_for_one_visitor_out_of_caches_and_search_engines() {
        Exchange exchange = new Exchange("GET", "/nl/antwoord");
        Headers.notKept(exchange.response());
        assertEquals("no-store", exchange.header("Cache-Control"));
        assertEquals("noindex", exchange.header("X-Robots-Tag"));
    }
}
