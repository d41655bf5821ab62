package nl.baken.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer of the portal carries, whatever it is. */
final class Headers {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src %s; connect-src 'self'; "
            + "style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String ROBOTS = "X-Robots-Tag";

    /** What browsers know to lend to a page (a name they do not know costs a warning); this site borrows nothing. */
    private static final String PERMISSIONS_POLICY = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
            + "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
            + "window-management=(), xr-spatial-tracking=()";

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("Referrer-Policy", "no-referrer");
        ALWAYS.put("X-Content-Type-Options", "nosniff");
        ALWAYS.put("X-Frame-Options", "DENY");
        ALWAYS.put("Cross-Origin-Opener-Policy", "same-origin");
        ALWAYS.put("Cross-Origin-Resource-Policy", "same-origin");
        ALWAYS.put("Cross-Origin-Embedder-Policy", "require-corp");
        ALWAYS.put("Permissions-Policy", PERMISSIONS_POLICY);
    }

    private final String[] names;
    private final String[] values;

    /**
     * For all answers from now on.
     *
     * @param tls whether visitors come over TLS, and must from then on
     * @param scripts where scripts may come from, see {@link Scripts#sources}
     */
    Headers(boolean tls, String scripts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(scripts));
        all.putAll(ALWAYS);
        if (tls) {
            all.put("Strict-Transport-Security", "max-age=63072000");
        }
        names = all.keySet().toArray(new String[0]);
        values = all.values().toArray(new String[0]);
    }

    void on(HttpServletResponse response) {
        for (int i = 0; i < names.length; i++) {
            response.setHeader(names[i], values[i]);
        }
    }

    /** Marks an answer that is meant for one visitor, now. */
    static void notKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(ROBOTS, "noindex");
    }

    /** Not kept either, but search engines may show where it is. */
    static void mayBeFound(HttpServletResponse response) {
        response.setHeader(ROBOTS, "index");
    }
}
