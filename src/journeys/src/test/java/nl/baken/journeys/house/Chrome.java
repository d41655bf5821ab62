package nl.baken.journeys.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, without a way to any other host than loopback. */
public final class Chrome implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private final Playwright playwright;
    private final List<Browser> browsers = new ArrayList<>();

    public Chrome() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browsers.add(launch(Build.chromiumShell(), List.of()));
    }

    private Browser launch(Path program, List<String> without) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS)
                        .setIgnoreDefaultArgs(without));
    }

    /** A visitor with a clean browser. */
    public Visitor visitor(URI site, Visitor.Manner... manners) {
        List<Visitor.Manner> all = List.of(manners);
        Browser browser = browsers.get(0);
        if (all.contains(Visitor.Manner.BACK_FORWARD_CACHE)) {
            if (browsers.size() == 1) {
                // Playwright turns it off, and the shell has none
                browsers.add(launch(Build.chromium(), List.of("--disable-back-forward-cache")));
            }
            browser = browsers.get(1);
        }
        return new Visitor(browser, site, all);
    }

    @Override
    public void close() {
        playwright.close(); // and every browser with it
    }
}
