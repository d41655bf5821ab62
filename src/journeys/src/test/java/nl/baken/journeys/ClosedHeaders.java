package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What EXPERIENCE.md wants every answer to carry, whatever it is. */
final class ClosedHeaders {
    /** The digests are of the scripts that stand in pages; {@link SitemapIT} compares. */
    private static final Pattern DIGESTS = Pattern.compile(" ('sha256-[A-Za-z0-9+/]{43}=' ?){4}(?=;)");

    private static final String PORTAL_POLICY =
            "default-src 'none'; script-src 'self' DIGESTS; connect-src 'self'; style-src 'self';"
                    + " img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp");

    private static final List<String> NEVER =
            List.of("Server", "X-Powered-By", "Via", "Clear-Site-Data", "Strict-Transport-Security");

    private ClosedHeaders() {}

    /** An answer of the public wing. */
    static void assertPortal(HttpResponse<?> answer) {
        assertAlways(answer);
        assertEquals(
                List.of(PORTAL_POLICY),
                answer.headers().allValues("Content-Security-Policy").stream()
                        .map(policy -> DIGESTS.matcher(policy).replaceFirst(" DIGESTS"))
                        .toList());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    /** An answer of either wing; each has a policy of its own beside these. */
    static void assertAlways(HttpResponse<?> answer) {
        ALWAYS.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), name));
        NEVER.forEach(name -> assertEquals(List.of(), answer.headers().allValues(name), name));
        String permissions = answer.headers().firstValue("Permissions-Policy").orElse("");
        assertTrue(
                Arrays.stream(permissions.split(", ", -1)).allMatch(one -> one.matches("[a-z-]+=\\(\\)")), permissions);
        for (String feature : List.of("camera", "geolocation", "microphone", "payment", "usb")) {
            assertTrue(permissions.contains(feature + "=()"), feature);
        }
    }
}
