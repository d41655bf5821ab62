package nl.baken.journeys.house;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who tells something: goes through the citizen's route, question by question, as it is shown. */
public final class Reporter {
    private static final String ROUTE = "/nl/melden/burger";

    private final Visitor visitor;

    public Reporter(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Answers by question; a text, or codes of options. What is not in here is left open. */
    public static Map<String, List<String>> answers(String... pairs) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], List.of(pairs[i + 1].split("\\|", -1)));
        }
        return answers;
    }

    /** Opens the citizen's route and goes through it up to the check page. */
    public Page goThrough(Map<String, List<String>> answers) {
        return goThrough(ROUTE, answers);
    }

    /** Opens the route at this address and goes through it up to the check page. */
    public Page goThrough(String route, Map<String, List<String>> answers) {
        visitor.goTo(route);
        return goOn(answers);
    }

    /** Goes on from the step in view up to the check page. */
    public Page goOn(Map<String, List<String>> answers) {
        Page page = visitor.page();
        while (true) {
            Locator step = step();
            fillIn(step, answers);
            Locator onward = step.locator(".ways a.on:visible");
            if (onward.count() == 0) {
                lookOver();
                return page;
            }
            onward(step);
        }
    }

    /** From the last question to the look over all answers, or to what is wrong with them. */
    public void lookOver() {
        Page page = visitor.page();
        Locator look = step().locator(".ways button:visible");
        if (visitor.sealsHere() && page.locator("form[data-module]").count() > 0) {
            page.locator("form[data-sealing]").waitFor();
            look.click();
            page.locator(".built form.check:visible, .errors:visible").first().waitFor();
        } else {
            look.click();
            page.waitForURL("**/controle*");
        }
    }

    /** From the look over all answers back to a question. */
    public void change(String question) {
        Page page = visitor.page();
        String step = "#s-" + question;
        page.locator(".change [formaction$='" + step + "'], .change [href='" + step + "']")
                .click();
        page.locator(step).waitFor();
    }

    /** Leaves all questions open up to this step. */
    public void goOnTo(String stepId) {
        while (!stepId.equals(step().getAttribute("id"))) {
            onward(step());
        }
    }

    /** The one step that is in view. */
    public Locator step() {
        Locator steps = visitor.page().locator("section.step:visible");
        steps.first().waitFor(); // a link that was followed may still be loading,
        visitor.page().waitForLoadState(); // and without its stylesheet a page has all steps in view
        if (steps.count() != 1) {
            throw new AssertionError(steps.count() + " steps are in view");
        }
        return steps;
    }

    /** Follows "Verder" to the next step. */
    public void onward(Locator step) {
        Locator links = step.locator(".ways a.on:visible");
        if (links.count() != 1) {
            throw new AssertionError(links.count() + " ways onward in " + step.getAttribute("id"));
        }
        String to = links.getAttribute("href");
        links.click();
        visitor.page().locator(to).waitFor();
    }

    /** Fills in what is visible of a step, in its order: one answer may show the next question. */
    public void fillIn(Locator step, Map<String, List<String>> answers) {
        for (Locator field : step.locator(".field").all()) {
            if (!field.isVisible()) {
                continue;
            }
            String question = String.valueOf(field.getAttribute("id")).substring("q-".length());
            List<String> values = answers.getOrDefault(question, List.of());
            if (values.isEmpty()) {
                continue;
            }
            Locator control = field.locator("select, textarea, input[type=text]");
            if (control.count() == 0) {
                values.forEach(
                        value -> field.locator("input[value='" + value + "']").check());
            } else if (field.locator("select").count() == 1) {
                control.selectOption(values.get(0));
            } else {
                control.fill(String.join("|", values));
            }
        }
    }

    /** Sends from the check page; returns the receipt code as it is shown. */
    public String send() {
        Page page = visitor.page();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
        Locator code = page.locator(".receipt .code");
        code.waitFor();
        return code.innerText().strip().replaceAll("\\s+", " ");
    }

    /** Comes back with a code. */
    public Page read(String code) {
        Page page = visitor.goTo("/nl/antwoord");
        page.getByLabel("Je code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laat mijn antwoord zien"))
                .click();
        page.locator("article.letter, .errors, .note").first().waitFor();
        return page;
    }

    /** Writes back under the centre's answers, on the page behind the code. */
    public Page writeBack(String text) {
        Page page = visitor.page();
        page.getByLabel("Je bericht").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
        page.getByText("Het is goed aangekomen.").waitFor();
        return page;
    }

    /** Withdraws the report, on the page behind the code. */
    public Page withdraw() {
        Page page = visitor.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wat gebeurt er dan?"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, trek mijn melding in"))
                .click();
        page.getByText("Je melding is ingetrokken op").waitFor();
        return page;
    }
}
