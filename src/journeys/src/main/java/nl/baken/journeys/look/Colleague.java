package nl.baken.journeys.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.baken.journeys.house.SignIn;

/** A demo member of the centre who answers a report, so that there is an answer to look at. */
final class Colleague {
    private static final int CLAIM_PATIENCE_MILLIS = 30_000;

    /** As long as an answer can be taken back, and is not shown yet. */
    private static final int HIDDEN_MILLIS = 16_000;

    private Colleague() {}

    static void answer(Browser browser, URI home, SignIn signIn, UUID report, String text) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(home.resolve("/centrum/aanmelden").toString());
            page.getByLabel("Aanmeldnaam").fill(signIn.name());
            page.getByLabel("Wachtzin").fill(signIn.passphrase());
            page.getByLabel("Eenmalige code").fill(signIn.codeAt(Instant.now()));
            button(page, "Aanmelden").click();
            page.waitForURL("**/centrum/vandaag");
            open(page, home.resolve("/centrum/melding/" + report).toString());
            page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                    .fill(text);
            button(page, "Bekijk wat de melder leest").click();
            button(page, "Verstuur").click();
            page.getByText("Je antwoord is verstuurd.").waitFor();
            page.waitForTimeout(HIDDEN_MILLIS);
        }
    }

    /** Opens the report's story as soon as the centre has taken it. */
    private static void open(Page page, String address) {
        Locator story = button(page, "Open het verhaal");
        for (int waited = 0; waited < CLAIM_PATIENCE_MILLIS; waited += 500) {
            page.navigate(address);
            if (story.count() > 0) {
                story.click();
                page.locator("[data-opened]").first().waitFor();
                return;
            }
            page.waitForTimeout(500);
        }
        throw new IllegalStateException("The centre has not taken the report");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
