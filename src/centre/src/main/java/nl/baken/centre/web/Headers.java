package nl.baken.centre.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * The headers of every answer of the centre. The Content-Security-Policy of a Faces page comes from PrimeFaces, with its
 * nonce; every other answer gets one here that allows nothing but what an error page needs.
 */
public class Headers extends HttpFilter {
    private static final long serialVersionUID = 1;

    static final String PLAIN_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), browsing-topics=(),"
            + " camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(),"
            + " geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(),"
            + " magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(),"
            + " publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(),"
            + " storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Robots-Tag", "noindex");
        if (settings.isOn(Setting.TLS)) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000");
        }
        if (!Place.of(request).isView()) {
            response.setHeader("Content-Security-Policy", PLAIN_POLICY);
        }
        if (!Place.of(request).isResource()) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
