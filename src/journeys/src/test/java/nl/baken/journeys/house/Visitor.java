package nl.baken.journeys.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser of their own: nothing in it at first, and everything it asks for or complains about is noted.
 */
public final class Visitor implements AutoCloseable {

    /** How a visitor's browser differs from the usual one. */
    public enum Manner {
        NO_SCRIPT,
        DARK,
        NARROW,
        REDUCED_MOTION,
        BACK_FORWARD_CACHE
    }

    private final URI site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

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
        context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> requests.add(request.url()));
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

    /** Addresses that were asked for and are not on this site. */
    public List<String> foreignRequests() {
        return requests.stream()
                .filter(url -> !url.startsWith(site + "/") && !url.startsWith("data:"))
                .toList();
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
