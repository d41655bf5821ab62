package nl.baken.journeys.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;

/** The main class of deploy/contact-sheet. Exit codes: 0 the sheet was written, 1 the instance is not one to look at. */
public final class ContactSheet {
    private static final String USAGE =
            "usage: deploy/contact-sheet [URL] [--data DIR] [--desk | --materials] [--out FILE.jpg]";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    /** Screens of the desk that the first of the demo's members does not see: by member, each by its path. */
    private static final Map<String, Map<String, String>> OWN_SCREENS = Map.of(
            "carla", new TreeMap<>(Map.of("sleutels", "keys", "nieuw-noodblad", "new recovery sheet")),
            "frank", Map.of("bewaren", "what is kept for how long"),
            "gita", new TreeMap<>(Map.of("email", "e-mail", "koppelingen", "other systems")));

    private ContactSheet() {}

    public static void main(String[] words) throws IOException {
        URI home = URI.create("http://127.0.0.1:8080");
        Path data = Path.of("data");
        Plan plan = Plan.PORTAL;
        Path out = null;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--data") && i + 1 < words.length) {
                data = Path.of(words[++i]);
            } else if (words[i].equals("--desk")) {
                plan = Plan.DESK;
            } else if (words[i].equals("--materials")) {
                plan = Plan.MATERIALS;
            } else if (words[i].equals("--out") && i + 1 < words.length) {
                out = Path.of(words[++i]);
            } else if (words[i].matches("https?://[^/]+/?")) {
                home = URI.create(words[i]);
            } else {
                System.err.println(USAGE);
                System.exit(1);
            }
        }
        try {
            String usual =
                    plan == Plan.DESK ? "desk.jpg" : plan == Plan.MATERIALS ? "materials.jpg" : "contact-sheet.jpg";
            take(home, new InstanceFolder(data), plan, out == null ? Path.of("src/docs/look", usual) : out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (NotReady e) {
            System.err.println("contact-sheet: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void take(URI home, InstanceFolder folder, Plan plan, Path out)
            throws IOException, InterruptedException {
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(options)) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(ARGUMENTS));
            Page page = browser.newContext(new Browser.NewContextOptions()
                            .setBaseURL(home.toString())
                            .setLocale("nl-NL"))
                    .newPage();
            Camera camera = new Camera(page, plan);
            List<Camera.Row> rows;
            if (plan == Plan.MATERIALS) {
                rows = new MaterialRounds(home, Files.createTempDirectory("baken-materials")).rows();
            } else if (plan == Plan.DESK) {
                DeskRounds rounds = new DeskRounds(page, camera);
                rounds.go(folder.signIns().get(0));
                folder.signIns().stream()
                        .filter(member -> OWN_SCREENS.containsKey(member.name()))
                        .forEach(member -> rounds.goOn(member, OWN_SCREENS.getOrDefault(member.name(), Map.of())));
                rows = camera.rows();
            } else {
                new Rounds(
                                page,
                                camera,
                                (report, text) -> Colleague.answer(
                                        browser,
                                        home,
                                        folder.signIns().get(0),
                                        folder.sendTokens()
                                                .open(report, java.time.Instant.now())
                                                .id(),
                                        text))
                        .go();
                rows = camera.rows();
            }
            byte[] sheet = Sheet.of(rows, plan, browser.newPage());
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.write(out, sheet);
            System.out.println(out + ": " + rows.size() + " rows, " + sheet.length / 1024 + " KB");
        }
    }
}
