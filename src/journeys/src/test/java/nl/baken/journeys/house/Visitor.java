package nl.baken.journeys.house;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser of their own: nothing in it at first, and everything it asks for or complains about is noted.
 */
public final class Visitor implements AutoCloseable {
    /** How long a page may take for what is waited for, in milliseconds. */
    private static final int PATIENCE = 20_000;

    /** How a visitor's browser differs from the usual one. */
    public enum Manner {
        NO_SCRIPT,
        /** Scripts run, and the module that seals in the browser does not come: the server seals. */
        NO_MODULE,
        DARK,
        NARROW,
        PHONE,
        REDUCED_MOTION,
        BACK_FORWARD_CACHE
    }

    private final URI site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final boolean sealsHere;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable CDPSession devTools;

    Visitor(Browser browser, URI site, List<Manner> manners) {
        this.site = site;
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setLocale("nl-NL")
                .setJavaScriptEnabled(!manners.contains(Manner.NO_SCRIPT))
                .setColorScheme(manners.contains(Manner.DARK) ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (manners.contains(Manner.NARROW)) {
            options.setViewportSize(320, 640);
        }
        if (manners.contains(Manner.PHONE)) {
            options.setViewportSize(360, 640).setHasTouch(true).setIsMobile(true);
        }
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.onRequest(request -> {
            requests.add(request.url());
            sent.add(request.method() + " " + request.url() + " " + request.headers() + "\n"
                    + String.valueOf(request.postData()));
        });
        sealsHere = !manners.contains(Manner.NO_SCRIPT) && !manners.contains(Manner.NO_MODULE);
        if (manners.contains(Manner.NO_MODULE)) {
            context.route("**/sealing.js", Route::abort);
        }
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
    }

    /** The page that is open. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Page goTo(String path) {
        page.navigate(site.resolve(path).toString());
        return page;
    }

    /**
     * Goes back in the browser's history and waits until the address begins so. Past Playwright, which loses a page that
     * comes from the back/forward cache: there is no load to wait for.
     */
    public void back(String path) {
        JsonObject history = devTools().send("Page.getNavigationHistory");
        JsonObject entry = history.getAsJsonArray("entries")
                .get(history.get("currentIndex").getAsInt() - 1)
                .getAsJsonObject();
        JsonObject to = new JsonObject();
        to.add("entryId", entry.get("id"));
        devTools().send("Page.navigateToHistoryEntry", to);
        String expected = site.resolve(path).toString();
        Baken.await(
                "the browser is back at " + expected,
                () -> ask("location.href").startsWith(expected)
                        && ask("document.readyState").equals("complete"));
    }

    /** What an expression is on the page that shows, as text; also after {@link #back}. */
    public String ask(String expression) {
        JsonObject question = new JsonObject();
        question.addProperty("expression", "String(" + expression + ")");
        question.addProperty("returnByValue", true);
        return devTools()
                .send("Runtime.evaluate", question)
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
    }

    private CDPSession devTools() {
        CDPSession session = devTools;
        if (session == null) {
            session = context.newCDPSession(page);
            devTools = session;
        }
        return session;
    }

    /** Addresses that were asked for and are not on this site. */
    public List<String> foreignRequests() {
        return requests.stream()
                .filter(url -> !url.startsWith(site + "/") && !url.startsWith("data:"))
                .toList();
    }

    /** Address and title of each page in the browser's history. */
    public List<String> history() {
        List<String> entries = new ArrayList<>();
        devTools()
                .send("Page.getNavigationHistory")
                .getAsJsonArray("entries")
                .forEach(entry -> entries.add(entry.getAsJsonObject().get("url").getAsString() + " "
                        + entry.getAsJsonObject().get("title").getAsString()));
        return entries;
    }

    /** All that left the browser: method, address, headers and body of each request. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Whether this browser seals a report itself. */
    boolean sealsHere() {
        return sealsHere;
    }

    /** Errors and warnings of the console, violations of the Content-Security-Policy among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** For a test that itself causes an answer that Chromium complains about. */
    public List<String> policyViolations() {
        return complaints.stream()
                .filter(text -> text.contains("Content Security Policy")
                        || text.contains("Content-Security-Policy")
                        || text.contains("Trusted"))
                .toList();
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        context.close();
    }
}
