package nl.baken.journeys.house;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Findings.Check;

/**
 * Looks at one page after the other while somebody goes through the site, and keeps what is wrong by kind of finding, so
 * that one walk serves many tests.
 */
public final class Inspector {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String TARGET_SIZE = "target-size";
    /** The rules whose outcome hangs on colours; what the others say does not change in the dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Visitor visitor;
    private final Findings findings = new Findings();
    private final Layout layout;
    private final Tabbing tabbing;
    private final FocusRings rings;
    private final HtmlChecker checker = new HtmlChecker();
    private final List<String> seen = new ArrayList<>();
    private final Set<String> checkedHtml = new HashSet<>();
    private volatile String served = "";

    public Inspector(Visitor visitor) {
        this.visitor = visitor;
        layout = new Layout(visitor.page(), findings);
        tabbing = new Tabbing(visitor.page(), findings);
        rings = new FocusRings(visitor.page(), findings);
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

    /** Looks at the page that is open with all that a rule engine sees, and at how it holds when it is made narrow. */
    public void look(String name) {
        seen.add(name);
        axe(name);
        html(name);
        storage(name);
        language(name);
        layout.reflow(name);
    }

    /**
     * Looks at the page that is open as people use it whom a rule engine does not think of: by keyboard, on small
     * screens, with text and colours of their own.
     */
    public void use(String name) {
        Page page = visitor.page();
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        layout.motion(name);
        layout.forcedColours(name);
        layout.words(name);
        layout.help(name);
        tabbing.backwards(name);
        in(ColorScheme.DARK, ForcedColors.NONE, () -> rings.look(name, "dark"));
        page.setViewportSize(Layout.NARROW, 568);
        layout.words(name);
        layout.help(name);
        tabbing.forwards(name);
        page.setViewportSize(360, 640);
        rings.look(name, "light");
        in(ColorScheme.LIGHT, ForcedColors.ACTIVE, () -> rings.look(name, "forced colours"));
        page.setViewportSize(width, height);
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    }

    /** Looks at the page that is open as {@link #look} does, also on a phone, and as {@link #use} does. */
    public void lookClosely(String name) {
        look(name);
        Page page = visitor.page();
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(360, 640);
        axe(name + " at 360 px");
        page.setViewportSize(width, height);
        use(name);
    }

    /** What is wrong, of one kind; empty when all is well. */
    public List<String> findings(Check check) {
        return findings.of(check);
    }

    public Visitor visitor() {
        return visitor;
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** The HTML of the page as the server sent it. */
    public String served() {
        return served;
    }

    private void axe(String name) {
        in(ColorScheme.LIGHT, ForcedColors.NONE, () -> axe(name, Check.AXE_LIGHT, axe().withTags(WCAG)));
        in(ColorScheme.DARK, ForcedColors.NONE, () -> axe(name, Check.AXE_DARK, axe().withRules(OF_COLOURS)));
    }

    /** Without fades: a colour half-way has no contrast of its own. */
    private void in(ColorScheme scheme, ForcedColors colours, Runnable look) {
        visitor.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setForcedColors(colours)
                        .setReducedMotion(ReducedMotion.REDUCE));
        look.run();
        visitor.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setForcedColors(ForcedColors.NONE));
    }

    /** Targets of 24 by 24 pixels, or with as much room around them (WCAG 2.5.8), axe looks at only when asked. */
    private AxeBuilder axe() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of(TARGET_SIZE, on));
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(visitor.page()).setLegacyMode(true).options(options);
    }

    private void axe(String name, Check check, AxeBuilder axe) {
        List<Rule> violations = axe.analyze().getViolations();
        for (Rule rule : violations) {
            Check kind = rule.getId().equals(TARGET_SIZE) ? Check.TARGETS : check;
            rule.getNodes()
                    .forEach(node ->
                            findings.add(kind, name, rule.getId() + " " + node.getTarget() + " " + node.getHtml()));
        }
    }

    private void html(String name) {
        if (served.isEmpty()) {
            findings.add(Check.HTML, name, "was not served");
            return;
        }
        if (!checkedHtml.add(served)) {
            return; // another step of the same document
        }
        for (String error : checker.errors(served)) {
            findings.add(Check.HTML, name, error);
        }
    }

    /** Looks for whatever a page may leave in a browser. */
    public void storage(String name) {
        Object stored = visitor.page().evaluate("""
                async () => [
                  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
                  ...(await indexedDB.databases()).map(database => database.name),
                  ...('caches' in self ? await caches.keys() : []),
                  ...(document.cookie ? [document.cookie] : []),
                  ...('serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).map(one => one.scope) : [])
                ]""");
        findings.addAll(Check.STORAGE, name, stored);
        visitor.context().cookies().forEach(cookie -> findings.add(Check.STORAGE, name, "cookie " + cookie.name));
    }

    /** The language of a path. */
    public static String languageOf(String path) {
        if (path.startsWith("/nl/makkelijk/")) {
            return "nl-simple";
        }
        return path.matches("/(en|pl|uk|ro|bg|hu|es|de|fr|ar|ti)/.*") ? path.substring(1, 3) : "nl";
    }

    private void language(String name) {
        Object root = visitor.page()
                .evaluate("() => document.documentElement.lang + ' ' + (document.documentElement.dir || 'ltr')");
        String language = languageOf(URI.create(visitor.page().url()).getPath());
        if (!(language + (language.equals("ar") ? " rtl" : " ltr")).equals(root)) {
            findings.add(Check.LANGUAGE, name, String.valueOf(root));
        }
    }
}
