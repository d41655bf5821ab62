package nl.baken.centre.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Error pages in the centre's own look, written without Faces, so that they work when Faces does not. */
public class ErrorPages extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer asked = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (asked == null) {
            write(request, response, HttpServletResponse.SC_NOT_FOUND); // somebody typed this address
            return;
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown == null) {
            write(request, response, asked);
            return;
        }
        Failure failure = Failure.of(thrown);
        if (failure == Failure.VIEW_LOST || failure == Failure.SIGNED_OUT) {
            // A fresh page. Redirects are relative: the Host header is nobody's to trust.
            String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            Door.seeOther(response, uri.startsWith(request.getContextPath() + "/") ? uri : request.getContextPath());
            return;
        }
        if (failure == Failure.OTHER) {
            LOG.log(Level.SEVERE, () -> "A request failed: " + Incident.describe(thrown));
        }
        write(request, response, failure.status());
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.desk", Locale.forLanguageTag("nl"));
        String known =
                switch (status) {
                    case 403, 404, 405, 413, 503 -> Integer.toString(status);
                    default -> status < 500 ? "400" : "500";
                };
        String base = request.getContextPath();
        byte[] page = """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Baken</title>
                <link rel="icon" href="%s/jakarta.faces.resource/favicon.svg.xhtml?ln=desk" type="image/svg+xml">
                <link rel="stylesheet" href="%s/jakarta.faces.resource/desk.css.xhtml?ln=desk">
                </head>
                <body>
                <header class="strip"><div class="strip-in"><a class="brand" href="%s/">Baken</a></div></header>
                <main class="main" id="inhoud"><div class="card narrow">
                <h1>%s</h1>
                <p>%s</p>
                <p><a class="button" href="%s/">%s</a></p>
                </div></main>
                </body>
                </html>
                """.formatted(
                        texts.getString("error." + known + ".title"),
                        base,
                        base,
                        base,
                        texts.getString("error." + known + ".title"),
                        texts.getString("error." + known + ".text"),
                        base,
                        texts.getString("error.back"))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", Headers.PLAIN_POLICY);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
