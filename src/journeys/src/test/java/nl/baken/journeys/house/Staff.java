package nl.baken.journeys.house;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A member of the centre who is signed in, with a browser. */
public final class Staff implements AutoCloseable {
    private final Baken baken;
    private final Visitor visitor;

    private Staff(Baken baken, Visitor visitor) {
        this.baken = baken;
        this.visitor = visitor;
    }

    /** Signs in the first of the demo members. */
    static Staff signIn(Chrome chrome, Baken baken) {
        return signIn(chrome, baken, baken.signIns().values().iterator().next());
    }

    public static Staff signIn(Chrome chrome, Baken baken, SignIn member) {
        Visitor visitor = chrome.visitor(baken.url());
        Page page = visitor.goTo("/centrum/aanmelden");
        page.getByLabel("Aanmeldnaam").fill(member.name());
        page.getByLabel("Wachtzin").fill(member.passphrase());
        page.getByLabel("Eenmalige code").fill(member.freshCode());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden"))
                .click();
        page.waitForURL(url -> !url.contains("/aanmelden"));
        return new Staff(baken, visitor);
    }

    /** Every answer of a report that this member may see, by the question's words, after opening every part of it. */
    public Map<String, String> read(String report) {
        Page page = open(report);
        Map<String, String> answers = new LinkedHashMap<>();
        for (Locator line : page.locator("dl.answers > div").all()) {
            answers.put(
                    line.locator("dt").textContent(), line.locator("dd").first().textContent());
        }
        return answers;
    }

    /** What the queue says of a report, on whichever of its pages. */
    public String queueRow(String report) {
        return queueRow(report, "OPEN");
    }

    /** What the queue says of a report on one of its tabs, on whichever page. */
    public String queueRow(String report, String tab) {
        Page page = visitor.goTo("/centrum/wachtrij?toon=" + tab);
        Locator links = page.locator(".open-link");
        links.first().waitFor();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(report.substring(0, 8)));
        Locator next = page.locator(".ui-paginator-next:not(.ui-state-disabled)");
        while (row.count() == 0 && next.count() > 0) {
            String first = links.first().innerText();
            next.click();
            links.first()
                    .filter(new Locator.FilterOptions().setHasNotText(first))
                    .waitFor();
        }
        return row.innerText();
    }

    /** Opens a report and all its parts. */
    public Page open(String report) {
        Page page = visitor.goTo("/centrum/melding/" + report);
        for (String button : List.of("Open het verhaal", "Open de melder", "Open de mensen")) {
            int opened = page.locator("[data-opened]").count();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .click();
            Locator anyway =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik wil het nu lezen"));
            page.locator("[data-opened]").nth(opened).or(anyway).first().waitFor();
            if (anyway.count() > 0) {
                anyway.click();
                page.locator("[data-opened]").nth(opened).waitFor();
            }
        }
        return page;
    }

    /** Opens the page of a report and everything that its reporter sent afterwards. */
    public Page openMessages(String report) {
        Page page = visitor.goTo("/centrum/melding/" + report);
        Locator closed = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open dit bericht"));
        for (int left = closed.count(); left > 0; left--) {
            int opened = page.locator("[data-opened=message]").count();
            closed.first().click();
            page.locator("[data-opened=message]").nth(opened).waitFor();
        }
        return page;
    }

    /** Makes a new code for the reporter of the report that is open; the code as it is shown. */
    public String newCode() {
        Page page = visitor.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak een nieuwe code"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, maak de nieuwe code"))
                .click();
        Locator code = page.locator(".new-code");
        code.waitFor();
        return code.innerText().strip().replaceAll("\\s+", " ");
    }

    /** Answers the report that is open, after a look at what the reporter will read; it can no longer be taken back. */
    public void answer(String text) {
        Page page = visitor.page();
        page.getByLabel("Hoe staat het ervoor?")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("We hebben advies gegeven"));
        page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijk wat de melder leest"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
        page.getByText("Je antwoord is verstuurd.").waitFor();
        baken.letAnswersShow();
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The cookies of the centre. */
    public List<Cookie> cookies() {
        return visitor.context().cookies(baken.url() + "/centrum/wachtrij");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
