package nl.baken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import org.junit.jupiter.api.Test;

/** A page read aloud, in a browser whose device has the voices that each test gives it: this one's has none. */
@Running
class AloudJourney {
    /** What is said stays said until the test lets a sentence end. */
    private static final String DEVICE = """
            self.spoken = [];
            self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(self, "speechSynthesis", { value: {
              getVoices: () => %s,
              addEventListener() {},
              speak(sentence) { self.saying = sentence; self.spoken.push(`${sentence.lang}: ${sentence.text}`); },
              cancel() { const said = self.saying; self.saying = undefined; self.hushed?.(); said?.onend(); },
            } });
            """;

    private final Baken baken;
    private final Chrome chrome;

    AloudJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
    }

    private Visitor visitor(String voices) {
        Visitor visitor = chrome.visitor(baken.url());
        visitor.context().addInitScript(DEVICE.formatted(voices));
        return visitor;
    }

    @Test
    void a_voice_of_the_device_reads_sentence_by_sentence_pauses_goes_on_and_stops() {
        try (Visitor visitor =
                visitor("[{ lang: 'en-GB', localService: true }, { lang: 'nl_NL', localService: true }]")) {
            Page page = visitor.goTo("/nl/hulp");
            Locator buttons = page.locator(".voice button:visible");
            assertThat(buttons).hasText(new String[] {"Lees voor"});
            buttons.first().focus();
            page.keyboard().press("Enter");
            assertThat(buttons).hasText(new String[] {"Pauze", "Stop"});
            String title = "nl_NL: " + page.locator("h1").innerText();
            assertEquals(title, said(page).get(0));
            page.evaluate("saying.onend()");
            assertEquals(2, said(page).size());
            String second = said(page).get(1);
            assertTrue(second.matches("nl_NL: .*[.!?…]"), second);

            page.keyboard().press("Enter");
            assertThat(buttons).hasText(new String[] {"Lees verder", "Stop"});
            assertEquals(2, said(page).size(), "what is ended is not gone on from");
            page.keyboard().press("Enter");
            assertEquals(second, said(page).get(2));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(buttons).hasText(new String[] {"Lees voor"});
            assertThat(buttons.first()).isFocused();
            page.keyboard().press("Enter");
            assertEquals(title, said(page).get(3), "from the beginning");
            page.evaluate("() => { while (self.saying && spoken.length < 500) saying.onend(); }");
            assertThat(buttons).hasText(new String[] {"Lees voor"});
            assertEquals(List.of(), visitor.foreignRequests());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void without_a_voice_on_the_device_for_the_language_of_the_text_there_is_no_button() {
        try (Visitor visitor =
                visitor("[{ lang: 'nl-NL', localService: false }, { lang: 'pl-PL', localService: true }]")) {
            assertThat(visitor.goTo("/nl/hulp").locator("button")).hasCount(0);
            assertThat(visitor.goTo("/pl/cijfers").locator("button")).hasCount(0);
            assertThat(visitor.goTo("/pl/hulp").locator(".voice button:visible"))
                    .hasCount(1);
        }
    }

    @Test
    void the_exit_is_silent() {
        try (Visitor visitor = visitor("[{ lang: 'nl-NL', localService: true }]")) {
            AtomicBoolean isHushed = new AtomicBoolean();
            visitor.context().exposeBinding("hushed", (source, nothing) -> {
                isHushed.set(true);
                return "";
            });
            Page page = visitor.goTo("/nl/hulp");
            page.locator(".voice button").first().click();
            assertEquals(1, said(page).size());
            page.route("**/weg", Route::abort);
            page.locator(".exit").click();
            page.waitForCondition(isHushed::get);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("() => spoken");
    }
}
