package nl.baken.journeys.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/**
 * Looks at one page after the other while somebody goes through the site, and keeps what is wrong by kind of finding, so
 * that one walk serves many tests.
 */
public final class Inspector {

    /** What is looked for. */
    public enum Check {
        AXE_LIGHT,
        AXE_DARK,
        HTML,
        STORAGE,
        REFLOW,
        TARGETS,
        LANGUAGE
    }

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int NARROW = 320;

    private final Visitor visitor;
    private final Map<Check, List<String>> findings = new TreeMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Set<String> checkedHtml = new HashSet<>();
    private volatile String served = "";

    public Inspector(Visitor visitor) {
        this.visitor = visitor;
        visitor.page().onResponse(response -> {
            if (response.request().isNavigationRequest()
                    && response.frame() == visitor.page().mainFrame()
                    && response.status() != 303) {
                served = body(response);
            }
        });
    }

    private static String body(Response response) {
        try {
            return response.text();
        } catch (RuntimeException e) {
            return ""; // gone already; whoever looks at it says so
        }
    }

    /** Looks at the page that is open, in every way. */
    public void look(String name) {
        seen.add(name);
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        axe(name, Check.AXE_LIGHT);
        // without fades: a colour half-way has no contrast of its own
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        axe(name, Check.AXE_DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        html(name);
        storage(name);
        targets(name);
        language(name);
        narrow(name);
    }

    /** What is wrong, of one kind; empty when all is well. */
    public List<String> findings(Check check) {
        return findings.getOrDefault(check, List.of());
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** The HTML of the page as the server sent it. */
    public String served() {
        return served;
    }

    private void add(Check check, String name, String what) {
        findings.computeIfAbsent(check, key -> new ArrayList<>()).add(name + ": " + what);
    }

    private void axe(String name, Check check) {
        List<Rule> violations = new AxeBuilder(visitor.page())
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        keep(check, name, violations);
    }

    private void keep(Check check, String name, List<Rule> violations) {
        for (Rule rule : violations) {
            rule.getNodes()
                    .forEach(node -> add(check, name, rule.getId() + " " + node.getTarget() + " " + node.getHtml()));
        }
    }

    private void html(String name) {
        if (served.isEmpty()) {
            add(Check.HTML, name, "was not served");
            return;
        }
        if (!checkedHtml.add(served)) {
            return; // another step of the same document
        }
        for (String error : htmlErrors(served)) {
            add(Check.HTML, name, error);
        }
    }

    /** Errors that the Nu Html Checker finds; its warnings and remarks are none. */
    public static List<String> htmlErrors(String page) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setNoStream(true);
        try (JsonReader reader = Json.createReader(new StringReader(validator.validate(
                new ByteArrayInputStream(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)))))) {
            return reader.readObject().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .filter(message -> !message.getString("type").equals("info"))
                    .map(message -> message.getString("message") + " | " + message.getString("extract", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private void storage(String name) {
        Object stored = visitor.page().evaluate("""
                async () => [
                  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
                  ...(await indexedDB.databases()).map(database => database.name),
                  ...('caches' in self ? await caches.keys() : []),
                  ...(document.cookie ? [document.cookie] : []),
                  ...('serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).map(one => one.scope) : [])
                ].join(' ')""");
        if (!String.valueOf(stored).isEmpty()) {
            add(Check.STORAGE, name, String.valueOf(stored));
        }
        visitor.context().cookies().forEach(cookie -> add(Check.STORAGE, name, "cookie " + cookie.name));
    }

    /** Targets of 24 by 24 pixels, or with as much room around them (WCAG 2.5.8); axe looks only when asked. */
    private void targets(String name) {
        keep(
                Check.TARGETS,
                name,
                new AxeBuilder(visitor.page())
                        .setLegacyMode(true)
                        .withRules(List.of("target-size"))
                        .analyze()
                        .getViolations());
    }

    private void language(String name) {
        Object root = visitor.page()
                .evaluate("() => document.documentElement.lang + ' ' + (document.documentElement.dir || 'ltr')");
        if (!"nl ltr".equals(root)) {
            add(Check.LANGUAGE, name, String.valueOf(root));
        }
    }

    /** At 320 pixels nothing sticks out, also with text at twice its size. */
    private void narrow(String name) {
        Page page = visitor.page();
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(NARROW, 640);
        sticksOut(name + " at 320 px");
        page.setViewportSize(width, height);
        page.evaluate("() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(':root{font-size:200%}');"
                + " document.adoptedStyleSheets = [sheet]; }");
        sticksOut(name + " with text at 200%");
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
    }

    private void sticksOut(String name) {
        Object wide = visitor.page().evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                  : [...document.querySelectorAll('body *')]
                      .filter(item => item.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                      .slice(0, 3).map(item => item.outerHTML.slice(0, 100)).join(' ') || 'scrolls sideways'""");
        if (!String.valueOf(wide).isEmpty()) {
            add(Check.REFLOW, name, String.valueOf(wide));
        }
    }
}
