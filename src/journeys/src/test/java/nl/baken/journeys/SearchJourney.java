package nl.baken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Somebody looks for something, and finds it. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourney {
    private final Baken baken;
    private final Chrome chrome;

    SearchJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
    }

    @Test
    void without_script_somebody_types_a_word_and_reads_the_page_that_fits() {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT, Manner.NARROW)) {
            Page page = visitor.goTo("/nl/");
            page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
            page.getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Zoeken"))
                    .click();
            ask(page, "lovrboy");
            page.getByText("Bedoelde je").getByRole(AriaRole.LINK).click();
            assertThat(field(page)).hasValue("loverboy");
            Locator first = page.locator("ol.results a").first();
            assertThat(first).hasText("Wat is een loverboy?");
            assertTrue(page.locator("ol.results mark").count() > 0);
            first.click();
            assertThat(page.locator("h1")).hasText("Wat is een loverboy?");
            page.goBack();
            assertThat(field(page)).hasValue("loverboy");
            assertEquals(List.of(), visitor.foreignRequests());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void by_keyboard_alone_and_the_number_of_pages_is_a_heading() {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo("/nl/zoeken");
            field(page).focus();
            page.keyboard().type("anoniem melden");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                            .first())
                    .hasText(Pattern.compile("[0-9]+ pagina’s gevonden"));
            assertThat(page).hasTitle("Zoeken · Baken");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @TestFactory
    List<DynamicTest> its_pages_are_well_made() {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Inspector inspector = new Inspector(visitor);
            for (String query : List.of("", "?q=melden", "?q=lovrboy", "?q=xqzwvk", "?q=" + "x".repeat(300))) {
                visitor.goTo("/nl/zoeken" + query);
                visitor.page().locator("main details").all().forEach(part -> part.locator("summary")
                        .click());
                inspector.look("search " + query);
            }
            return java.util.Arrays.stream(Check.values())
                    .map(check -> DynamicTest.dynamicTest(
                            check.name(), () -> assertEquals(List.of(), inspector.findings(check))))
                    .toList();
        }
    }

    private static Locator field(Page page) {
        return page.getByLabel("Wat zoek je?");
    }

    private static void ask(Page page, String question) {
        field(page).fill(question);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek"))
                .click();
    }
}
