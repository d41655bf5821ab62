package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * What a visitor sees when something is wrong: the site's own look, what happened in plain words, and a next step. Made
 * at start from a template, without Faces, so that it also works when Faces does not. A caller of the API gets a
 * {@link Problem} instead.
 */
@ApplicationScoped
public class ErrorPages {
    private static final List<Integer> STATUSES = List.of(400, 404, 405, 411, 413, 500, 503);
    /** After the first of the three presses on Shift that lead away; after the second there is a text of its own. */
    private static final int PRESSES_LEFT = 2;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z.]+)}");

    private Headers headers;
    private Languages languages;
    private Map<Language, Map<Integer, byte[]>> pages;

    @Inject
    ErrorPages(
            Settings settings,
            Organisation organisation,
            Assets assets,
            Scripts scripts,
            Pictures pictures,
            Languages languages) {
        this.languages = languages;
        headers = new Headers(settings.isOn(Setting.TLS), scripts.sources());
        String template = template().replace("{picture}", pictures.markup("scene-stop"));
        Map<String, String> values = new HashMap<>();
        values.put("css", assets.path("site.css"));
        values.put("icon", assets.path("favicon.svg"));
        values.put("organisation", organisation.name());
        values.put("phone", organisation.phone().shown());
        values.put("phone.link", organisation.phone().link());
        pages = new HashMap<>();
        for (Language language : languages.shown()) {
            pages.put(
                    language,
                    pages(
                            template,
                            scripts.markup("site.js"),
                            values,
                            language,
                            organisation,
                            settings.isOn(Setting.DEMO)));
        }
    }

    private static Map<Integer, byte[]> pages(
            String template,
            String script,
            Map<String, String> alike,
            Language language,
            Organisation organisation,
            boolean isDemo) {
        Map<String, String> values = new HashMap<>(alike);
        values.put("lang", language.tag());
        values.put("dir", language.direction());
        values.put("hours", language.hours(organisation.hours()));
        values.put("prefix", language.prefix());
        Texts site = Texts.of("site", language);
        site.keys().forEach(key -> values.put(key, site.get(key)));
        values.put("exit.press", site.get("exit.press", PRESSES_LEFT));
        if (!isDemo) {
            values.put("demo", "");
        }
        Texts texts = Texts.of("errors", language);
        Map<Integer, byte[]> made = new HashMap<>();
        for (Integer status : STATUSES) {
            for (String part : List.of("title", "text", "next")) {
                values.put("error." + part, texts.get("error" + status + "." + part));
            }
            made.put(
                    status,
                    filled(template, values)
                            .replace("</body>", script + "</body>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return Map.copyOf(made);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ErrorPages() {}

    /** Answers with an error, whatever was in the buffer before. Does nothing once part of an answer has left. */
    public void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        headers.on(response);
        Headers.notKept(response);
        response.setStatus(status);
        switch (status) {
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> response.setHeader("Allow", "GET, HEAD, POST");
            // the body stays unread, so nothing more can come over this connection
            case HttpServletResponse.SC_LENGTH_REQUIRED, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
                response.setHeader("Connection", "close");
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> response.setHeader("Retry-After", "30");
            default -> {
                // nothing to add
            }
        }
        byte[] body;
        if (isApi(request)) {
            response.setContentType(Problem.MEDIA_TYPE);
            body = Problem.of(status).json().toString().getBytes(StandardCharsets.UTF_8);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            body = page(languages.at(path(request)), status);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private byte[] page(Language language, int status) {
        Map<Integer, byte[]> made = pages.getOrDefault(language, Map.of());
        byte[] page = made.get(status);
        if (page == null) {
            page = made.get(status < 500 ? 400 : 500);
        }
        if (page == null) {
            throw new IllegalStateException("Error pages were not made");
        }
        return page;
    }

    private static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** The path that was asked for, also when the container leads here. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    /** Puts values, escaped, where the template names them. @throws IllegalStateException for a name without a value */
    static String filled(String template, Map<String, String> values) {
        StringBuilder page = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("The error page's template names " + matcher.group());
            }
            matcher.appendReplacement(page, Matcher.quoteReplacement(escaped(value)));
        }
        return matcher.appendTail(page).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (InputStream in = ErrorPages.class.getResourceAsStream("error.html")) {
            if (in == null) {
                throw new IllegalStateException("No error.html in this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
