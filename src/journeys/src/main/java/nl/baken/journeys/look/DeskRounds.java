package nl.baken.journeys.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import nl.baken.journeys.house.SignIn;

/** The way of a member through a working day: what waits, the queue, one report with everything on it, the figures. */
final class DeskRounds {
    private final Page page;
    private final Camera camera;

    DeskRounds(Page page, Camera camera) {
        this.page = page;
        this.camera = camera;
    }

    void go(SignIn member) {
        page.navigate("/centrum/aanmelden");
        camera.take("sign-in");
        signIn(member);
        page.waitForURL("**/centrum/vandaag");
        camera.take("what needs me today");
        page.navigate("/centrum/wachtrij?toon=OPEN");
        page.locator(".open-link").first().waitFor();
        camera.take("queue");
        String report = page.locator(".open-link").first().getAttribute("href");
        page.navigate(report);
        camera.take("report, nothing open");
        report();
        page.navigate("/centrum/nieuw");
        camera.take("report that somebody tells");
        page.navigate("/centrum/planning");
        camera.take("lessons and trainings that were asked for");
        page.navigate("/centrum/cijfers");
        camera.take("figures");
        page.navigate("/centrum/bezoek");
        camera.take("visits to the website");
        page.navigate("/centrum/inhoud");
        camera.take("content of the website");
        page.navigate("/centrum/account");
        camera.take("account");
    }

    /** In the place of who is signed in, another member to their own screens. */
    void goOn(SignIn member, Map<String, String> screens) {
        page.context().clearCookies();
        page.navigate("/centrum/aanmelden");
        signIn(member);
        page.waitForURL(url -> !url.contains("/aanmelden"));
        screens.forEach((path, name) -> {
            page.navigate("/centrum/" + path);
            camera.take(name);
        });
    }

    private void signIn(SignIn member) {
        page.getByLabel("Aanmeldnaam").fill(member.name());
        page.getByLabel("Wachtzin").fill(member.passphrase());
        page.getByLabel("Eenmalige code").fill(member.codeAt(Instant.now()));
        button("Aanmelden").click();
    }

    private void report() {
        for (String part : new String[] {"Open het verhaal", "Open de melder", "Open de mensen"}) {
            int open = page.locator("[data-opened]").count();
            button(part).click();
            page.locator("[data-opened]").nth(open).waitFor();
        }
        page.evaluate("() => scrollTo(0, 0)"); // from its head on, not where the last part was opened
        camera.take("report, open");
        button("Nieuwe taxatie").click();
        page.locator("#risk .sheet").waitFor();
        page.locator("#risk").scrollIntoViewIfNeeded();
        button("Codeer deze melding").or(button("Open de codes")).first().click();
        page.locator("#codes .sheet").waitFor();
        page.locator("#risk-title").scrollIntoViewIfNeeded();
        camera.take("risk and codes");
        page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                .fill("Dank je wel dat je dit vertelt. We gaan deze week kijken wat er kan.");
        button("Bekijk wat de melder leest").click();
        page.locator(".preview").waitFor();
        page.locator("#answer-title").scrollIntoViewIfNeeded();
        camera.take("answer, to be sent");
        button("Druk af wat open staat").click();
        page.locator(".stamp")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        camera.takeOnPaper("report");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
