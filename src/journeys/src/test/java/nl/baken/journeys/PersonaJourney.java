package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Words;
import org.junit.jupiter.api.Test;

/** Those whom the portal is for, each from the first page to what they came for, by its links alone. */
@Running
class PersonaJourney {

    /** A mother who cannot sleep, with a browser that runs no scripts. */
    @Test
    void a_worried_parent_goes_through_the_signals_and_finds_what_to_do_and_who_helps(Baken baken, Chrome chrome) {
        try (Visitor mother = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Page page = mother.goTo("/nl/");
            follow(page, "Signalen voor ouders");
            follow(page, "Loop de signalen langs");
            String seen = say(page, 0, "Gezien");
            String notSeen = say(page, 1, "Niet gezien");
            String unknown = say(page, 2, "Weet ik niet");
            press(page, "Wat kan ik nu doen?");

            String result = page.locator("main").innerText();
            assertTrue(result.contains(seen) && result.contains(unknown), result);
            assertFalse(result.contains(notSeen), "what she did not see is not held up to her");
            assertFalse(result.toLowerCase(Locale.ROOT).matches("(?s).*(score|punten|procent|\\d ?%).*"), result);
            assertFalse(page.url().contains("gezien"), "nothing of it in the address");
            printed(page, seen);

            follow(page, "Wat kun je doen als ouder?");
            assertTrue(page.locator("main").innerText().contains("Hoe begin je een gesprek?"));
            page.locator("main").getByRole(AriaRole.LINK, link("hulp")).click();
            page.locator("main a[href='tel:08002000']").first().waitFor(); // somebody to call at night
            assertEquals(List.of(), mother.context().cookies());
        }
    }

    /** What she takes to the mentor: the signals and the way on, not the buttons of a screen. */
    private static void printed(Page page, String seen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String onPaper = page.locator("body").innerText();
        assertTrue(onPaper.contains(seen), onPaper);
        assertTrue(onPaper.contains("Zo ga je verder"), onPaper);
        for (String onlyOnScreen : List.of("a.exit", ".site-header nav", ".site-footer nav", ".crumbs", ".actions")) {
            assertEquals(0, page.locator(onlyOnScreen + ":visible").count(), onlyOnScreen);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** A boy of fifteen with a phone that his brother looks at, too. */
    @Test
    void a_pupil_reads_about_being_lured_and_about_his_phone_and_is_gone_with_one_tap(Baken baken, Chrome chrome) {
        try (Visitor pupil = chrome.visitor(baken.url(), Manner.PHONE)) {
            Page page = pupil.goTo("/nl/");
            follow(page, "Signalen voor jongeren");
            follow(page, "online gelokt");
            assertTrue(page.locator("h1").innerText().startsWith("Online gelokt"));
            follow(page, "hoe je veilig blijft");
            assertTrue(page.locator("main").innerText().contains("Wat doet die knop niet?"), "told honestly");

            page.evaluate("() => scrollTo(0, document.body.scrollHeight / 2)");
            BoundingBox exit = page.locator("a.exit").boundingBox();
            assertTrue(exit.y > page.viewportSize().height / 2.0, "within reach of the thumb, not at " + exit.y);
            page.locator("a.exit").tap();
            page.waitForURL(baken.neutralUrl());
            assertEquals("Weer", page.title());
        }
    }

    @Test
    void what_a_pupil_has_on_the_tab_while_telling_says_nothing(Baken baken, Chrome chrome) {
        try (Visitor pupil = chrome.visitor(baken.url(), Manner.PHONE)) {
            Page page = pupil.goTo("/nl/");
            page.locator("main")
                    .getByRole(AriaRole.LINK, link("Begin: Ik ben jong"))
                    .click();
            neutral(page);
            Reporter reporter = new Reporter(pupil);
            reporter.goOn(Reporter.answers("what", "Hij heeft foto's van mij"));
            neutral(page);
            reporter.send();
            neutral(page);
            pupil.goTo("/nl/antwoord");
            neutral(page);
        }
    }

    private static void neutral(Page page) {
        String title = page.title();
        assertTrue(title.endsWith(" · Baken"), title);
        assertFalse(
                title.toLowerCase(Locale.ROOT)
                        .matches(".*(handel|seks|loverboy|uitbuit|signaal|signalen|meld|slachtoffer|hulp|gevaar).*"),
                title);
    }

    /** A school social worker who has a name and a duty. */
    @Test
    void a_professional_reads_about_the_code_and_consent_and_finds_the_door_to_report(Baken baken, Chrome chrome) {
        try (Visitor professional = chrome.visitor(baken.url())) {
            Page page = professional.goTo("/nl/");
            follow(page, "Voor professionals");
            page.locator("main")
                    .getByRole(AriaRole.LINK, link("meldcode"))
                    .first()
                    .click();
            String code = page.locator("main").innerText();
            for (int step = 1; step <= 5; step++) {
                assertTrue(code.contains("Stap " + step), "step " + step);
            }
            assertTrue(page.locator("main a[href='tel:08002000']").count() > 0, "Veilig Thuis can be called from here");
            page.locator(".related")
                    .getByRole(AriaRole.LINK, link("toestemming"))
                    .click();
            assertTrue(page.url().endsWith("/professionals/toestemming"), page.url());
            follow(page, "Vertel het ons");
            assertTrue(page.url().endsWith("/nl/melden/professional"), page.url());
            Reporter reporter = new Reporter(professional);
            reporter.goOnTo("s-meldcode");
            assertTrue(reporter.step().innerText().contains("Melden bij ons is iets anders dan de meldcode"));
        }
    }

    /** Somebody who paid for sex and saw what he cannot forget; he wants to be no one. */
    @Test
    void a_client_is_two_clicks_from_telling_and_tells_without_a_name(Baken baken, Chrome chrome, Staff staff) {
        Set<String> before = baken.reports();
        try (Visitor client = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Page page = client.goTo("/nl/");
            follow(page, "Signalen voor klanten van sekswerkers");
            assertTrue(page.locator("main").innerText().contains("Kan het zonder mijn naam?"));
            follow(page, "Vertel het ons");
            Reporter reporter = new Reporter(client);
            Page check = reporter.goOn(Reporter.answers("identity", "anonymous", "what", "Zij mocht geen nee zeggen"));
            assertFalse(check.locator("main").innerText().contains(Words.question("name")), "no name is asked");
            assertTrue(reporter.send().matches("[0-9]{4}( [0-9]{4}){4}"));
        }
        Map<String, String> opened = staff.read(baken.newReportSince(before));
        assertEquals("Zij mocht geen nee zeggen", opened.get(Words.question("what")));
        assertFalse(opened.containsKey(Words.question("name")), opened.toString());
    }

    /** Follows the first link of these words that is in the page itself, else in the frame around it. */
    private static void follow(Page page, String words) {
        Locator links = page.locator("main").getByRole(AriaRole.LINK, link(words));
        (links.count() > 0 ? links : page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static Locator.GetByRoleOptions link(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
        page.waitForLoadState();
    }

    /** Chooses an answer to a signal; returns the signal. */
    private static String say(Page page, int signal, String answer) {
        Locator question = page.locator("form.check fieldset").nth(signal);
        question.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return question.locator("legend").innerText().strip();
    }
}
