package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpResponse;
import java.util.List;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;

/** The way out: on every page, at once, and Back shows nothing. */
@Running
class ExitJourney {
    private static final String SECRET = "Dit mag niemand zien";
    private static final Manner[][] SEALED_THERE_AND_HERE = {
        {Manner.BACK_FORWARD_CACHE, Manner.NO_MODULE}, {Manner.BACK_FORWARD_CACHE}
    };

    @Test
    void the_exit_leads_at_once_to_a_neutral_page(Baken baken) {
        HttpResponse<String> exit = new Web(baken.url()).get("/weg");
        assertEquals(303, exit.statusCode());
        assertEquals(baken.neutralUrl(), exit.headers().firstValue("Location").orElse(""));
        assertEquals("no-store", exit.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(exit.headers().firstValue("Clear-Site-Data").isEmpty(), "it would stall browsers");
        assertEquals("", exit.body());
    }

    @Test
    void the_exit_is_an_ordinary_link_without_script(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            visitor.goTo("/nl/melden/burger").locator("a.exit").click();
            visitor.page().waitForURL(baken.neutralUrl());
        }
    }

    @Test
    void the_exit_link_leaves_no_entry_to_come_back_to(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo("/nl/hulp");
            int entries = entries(page);
            page.locator("a.exit").click();
            page.waitForURL(baken.neutralUrl());
            assertEquals(entries, entries(page), "replaced, not added");
        }
    }

    @Test
    void three_times_shift_leaves_and_says_how_many_are_left(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo("/nl/melden/burger");
            assertEquals("status", page.locator(".exit-count").getAttribute("role"));
            page.keyboard().press("Shift");
            String two = page.locator(".exit-count").innerText();
            assertTrue(two.contains("2"), two);
            page.keyboard().press("Shift");
            assertFalse(page.locator(".exit-count").innerText().isBlank());
            assertTrue(page.locator(".exit-count").isVisible());
            page.keyboard().press("Shift");
            page.waitForURL(baken.neutralUrl());
        }
    }

    @Test
    void typing_capitals_does_not_leave(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo("/nl/antwoord");
            page.locator("#code").focus();
            for (String letter : List.of("A", "B", "C", "D")) {
                page.keyboard().press("Shift+" + letter);
            }
            assertTrue(page.url().endsWith("/nl/antwoord"), page.url());
        }
    }

    @Test
    void back_after_the_exit_shows_no_answers(Baken baken, Chrome chrome) {
        for (boolean byKeyboard : new boolean[] {false, true}) {
            try (Visitor visitor = chrome.visitor(baken.url(), Manner.BACK_FORWARD_CACHE)) {
                visitor.goTo("/nl/");
                writeSomething(visitor);
                leave(visitor.page(), byKeyboard);
                visitor.page().waitForURL(baken.neutralUrl());
                visitor.back("/nl/");
                assertFalse(shows(visitor), "Back shows what was typed");
            }
        }
    }

    @Test
    void back_after_the_exit_shows_nothing_of_the_check_page(Baken baken, Chrome chrome) {
        for (Manner[] manners : SEALED_THERE_AND_HERE) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                new Reporter(visitor).goThrough(Reporter.answers("what", SECRET));
                assertTrue(shows(visitor), "it is there, or this test shows nothing");
                leave(visitor.page(), false);
                visitor.page().waitForURL(baken.neutralUrl());
                visitor.back("/nl/");
                assertFalse(shows(visitor), "Back shows what was typed");
            }
        }
    }

    @Test
    void a_page_that_the_browser_kept_is_blank_when_it_comes_back(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.BACK_FORWARD_CACHE)) {
            writeSomething(visitor);
            assertBlankWhenItComesBack(baken, visitor);
        }
    }

    @Test
    void answers_and_code_that_stand_on_a_kept_page_are_gone_when_it_comes_back(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.BACK_FORWARD_CACHE)) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(Reporter.answers("what", SECRET));
            assertTrue(shows(visitor), "it is there, or this test shows nothing");
            assertBlankWhenItComesBack(baken, visitor);
            assertEquals("0", visitor.ask("document.querySelectorAll('.built').length"), "nothing left to send");
        }
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.BACK_FORWARD_CACHE)) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(Reporter.answers("what", SECRET));
            String code = reporter.send();
            assertFalse(shows(visitor), "what is sent stands there no more");
            assertBlankWhenItComesBack(baken, visitor);
            assertFalse(visitor.ask("document.body.innerText").contains(code.substring(0, 4)), "the code shows");
        }
    }

    private static void assertBlankWhenItComesBack(Baken baken, Visitor visitor) {
        visitor.page().evaluate("() => { window.wasKept = true; }");
        visitor.page().navigate(baken.neutralUrl()); // somebody types another address instead of using the exit
        visitor.back("/nl/melden/burger");
        assertEquals("true", visitor.ask("window.wasKept"), "the back/forward cache is on, or this shows nothing");
        assertFalse(shows(visitor));
    }

    private static void writeSomething(Visitor visitor) {
        visitor.goTo("/nl/melden/burger");
        Reporter reporter = new Reporter(visitor);
        reporter.goOnTo("s-what");
        reporter.fillIn(reporter.step(), Reporter.answers("what", SECRET));
        assertTrue(shows(visitor), "it is there, or this test shows nothing");
    }

    @Test
    void the_exit_stands_in_reach_on_every_page_at_every_width(Baken baken, Chrome chrome) {
        for (Manner[] manners : new Manner[][] {{}, {Manner.NARROW}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                for (String path : List.of("/nl/", "/nl/melden/burger", "/nl/antwoord", "/nl/hulp", "/nl/nergens")) {
                    Page page = visitor.goTo(path);
                    inView(page, path);
                    page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
                    inView(page, path + " scrolled down");
                }
            }
        }
    }

    private static void inView(Page page, String where) {
        BoundingBox exit = page.locator("a.exit").boundingBox();
        int height = page.viewportSize().height;
        assertTrue(exit.y >= 0 && exit.y + exit.height <= height, where + ": the exit is at " + exit.y);
        assertTrue(exit.height >= 44, where + ": the exit is only " + exit.height + " high");
    }

    private static void leave(Page page, boolean byKeyboard) {
        if (byKeyboard) {
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Shift");
            }
        } else {
            page.locator("a.exit").click();
        }
    }

    private static boolean shows(Visitor visitor) {
        return visitor.ask("document.documentElement.outerHTML.includes('" + SECRET + "') || "
                        + "[...document.querySelectorAll('input, textarea')].some(f => f.value.includes('" + SECRET
                        + "'))")
                .equals("true");
    }

    private static int entries(Page page) {
        return ((Number) page.evaluate("() => history.length")).intValue();
    }
}
