package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Spoken;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who came here to work reads and reports: in Polish with scripts, in Arabic without. */
class LanguagesJourney extends PagesJourney {
    private static final Map<String, List<String>> WORK = Reporter.answers("forms", "arbeid", "language", "pl");

    private final Baken baken;
    private final Staff staff;
    private final Visitor visitor;
    private final Inspector inspector;
    private final Visitor withoutScript;

    LanguagesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        visitor = chrome.visitor(baken.url());
        inspector = new Inspector(visitor);
        withoutScript = chrome.visitor(baken.url(), Manner.NO_SCRIPT);
    }

    @BeforeAll
    void walk() {
        visitor.goTo("/nl/hulp");
        to("Polski");
        assertEquals("/pl/hulp", path(visitor));
        visitor.goTo("/pl/");
        inspector.look("home in Polish");
        reportInPolish();
        for (String path : List.of("/ar/", "/ar/hulp", "/ar/cijfers", "/ar/melden/burger")) {
            visitor.goTo(path);
            inspector.look(path);
        }
    }

    private void reportInPolish() {
        Set<String> before = baken.reports();
        String words = "Nie dostaję zapłaty. Żółć.";
        new Reporter(visitor).goThrough("/pl/melden/burger", with("what", words));
        inspector.look("check page in Polish");
        visitor.page().locator("form.check .button").last().click();
        String code = code(visitor);
        answer(before, words, "Dzień dobry, przeczytaliśmy to.");
        read(visitor, "/pl/antwoord", code);
        assertEquals(
                "Dzień dobry, przeczytaliśmy to.",
                visitor.page().locator("article.letter p").innerText());
        inspector.look("answer in Polish");
    }

    @Test
    void a_report_is_made_and_its_answer_read_in_arabic_without_a_script() {
        Set<String> before = baken.reports();
        Page page = withoutScript.goTo("/nl/");
        page.locator(".languages summary").click();
        page.locator(".languages a[lang=ar]").click();
        assertEquals("/ar/", path(withoutScript));
        page.getByText(Spoken.text("ar", "pages", "home.tell")).first().click();
        assertEquals("/ar/melden", path(withoutScript));
        String words = "لا يدفعون أجري.";
        new Reporter(withoutScript).goThrough("/ar/melden/burger", with("what", words));
        assertEquals(
                Spoken.text("ar", "report", "check.heading"), page.locator("h1").innerText());
        page.locator("form.check > .actions .button").click();
        String code = code(withoutScript);
        answer(before, words, "قرأنا ما كتبته.");
        read(withoutScript, "/ar/antwoord", code);
        Locator letter = page.locator("article.letter p");
        assertEquals("قرأنا ما كتبته.", letter.innerText());
        assertEquals("rtl", letter.evaluate("letter => getComputedStyle(letter).direction"));
        assertEquals(List.of(), withoutScript.foreignRequests());
    }

    @Test
    void what_is_only_there_in_dutch_points_to_where_dutch_goes_on() {
        Page page = visitor.goTo("/ar/loverboys");
        assertEquals("\"→\"", arrow(page.locator("[dir=ltr] .links > li").first()));
        assertEquals(
                "\"←\"",
                arrow(visitor.goTo("/ar/slachtoffer").locator(".links > li").first()));
    }

    private static String arrow(Locator line) {
        return String.valueOf(line.evaluate("line => getComputedStyle(line, '::after').content"))
                .replaceFirst(" / .*", "");
    }

    @Test
    void a_phone_number_and_a_code_read_from_left_to_right_in_arabic() {
        Page page = visitor.goTo("/ar/hulp");
        assertEquals(
                true,
                page.locator("a[href^='tel:']")
                        .evaluateAll("all => all.every(link => {"
                                + " const first = document.createRange(); const last = document.createRange();"
                                + " const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();"
                                + " first.setStart(text, 0); first.setEnd(text, 1);"
                                + " last.setStart(text, text.length - 1); last.setEnd(text, text.length);"
                                + " const [a, b] = [first.getBoundingClientRect(), last.getBoundingClientRect()];"
                                + " return a.top < b.top || a.left <= b.left; })"));
    }

    private void answer(Set<String> before, String words, String answer) {
        Page page = staff.open(baken.newReportSince(before));
        assertTrue(page.locator("[data-opened=story]").innerText().contains(words));
        staff.answer(answer);
    }

    private static Map<String, List<String>> with(String question, String answer) {
        Map<String, List<String>> answers = new java.util.LinkedHashMap<>(WORK);
        answers.put(question, List.of(answer));
        return answers;
    }

    private static String code(Visitor visitor) {
        Locator code = visitor.page().locator(".receipt .code");
        code.waitFor();
        String shown = code.innerText().strip().replaceAll("\\s+", " ");
        assertTrue(shown.matches("[0-9]{4}( [0-9]{4}){4}"), shown);
        return shown;
    }

    private static void read(Visitor visitor, String path, String code) {
        Page page = visitor.goTo(path);
        page.locator("#code").fill(code);
        page.locator("button[value=read]").click();
        page.locator("article.letter").waitFor();
    }

    private void to(String language) {
        Page page = visitor.page();
        page.locator(".languages summary").click();
        page.locator(".languages").getByText(language).click();
    }

    private static String path(Visitor visitor) {
        return java.net.URI.create(visitor.page().url()).getPath();
    }

    @Override
    List<Inspector> inspectors() {
        return List.of(inspector);
    }

    @AfterAll
    void leave() {
        visitor.close();
        withoutScript.close();
    }
}
