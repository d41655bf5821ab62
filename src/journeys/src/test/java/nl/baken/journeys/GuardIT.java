package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Work;
import nl.baken.platform.SecretsFile;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What looks as if no person sent it is taken, marked, and answered as anything else is. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardIT {
    private static final String TOKENS = "/api/v1/send-tokens";
    private static final String REPORTS = "/api/v1/reports";
    private static final String JSON = "application/json";
    private static final String TRAP = "_homepage";

    private final Baken baken;
    private final Web web;
    private final Form form;

    GuardIT(Baken baken) {
        this.baken = baken;
        this.web = new Web(baken.url());
        this.form = new Form(baken);
    }

    /** The check page of somebody who has been reading it for so long. */
    private List<Map.Entry<String, String>> readFor(Duration time, String... answers) {
        SecureRandom random = new SecureRandom();
        SendTokens tokens = new SendTokens(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
        return Form.with(
                form.checked(Form.fields(answers)),
                "_token",
                tokens.seal(SendToken.create(random, Instant.now().minus(time))));
    }

    private boolean isApart(String report) {
        return baken.column("SELECT held_apart FROM report WHERE id = '" + report + "'")
                .contains("1");
    }

    @Test
    void a_walk_at_machine_pace_is_held_apart_and_gets_the_same_answer(Staff staff) {
        Set<String> before = baken.reports();
        HttpResponse<String> patient = form.send(readFor(Duration.ofSeconds(60), "what", "Een mens"));
        String taken = baken.newReportSince(before);
        before = baken.reports();
        HttpResponse<String> quick = form.send(form.checked(Form.fields("what", "Een machine")));
        String apart = baken.newReportSince(before);

        assertTrue(!isApart(taken) && isApart(apart));
        assertEquals(plain(patient), plain(quick), "who sent it cannot tell");

        Page desk = staff.visitor().goTo("/centrum/melding/" + apart);
        assertTrue(desk.locator(".mark.apart").textContent().contains("apart gezet"));
        staff.visitor().goTo("/centrum/wachtrij?toon=OPEN");
        String counted = baken.column("SELECT COUNT(*) FROM report WHERE held_apart = 1 AND place < 4")
                .iterator()
                .next();
        assertEquals(
                counted,
                desk.locator("a[href$='toon=APART'] .count").textContent().strip());
    }

    /** A sent page without the code, which is another each time. */
    private static String plain(HttpResponse<String> page) {
        assertEquals(200, page.statusCode());
        return page.body()
                .replace(Form.code(page), "")
                .replaceAll("<bdi>[0-9]{4}</bdi>", "")
                .replaceAll("name=\"_token\" value=\"[^\"]*\"", "");
    }

    @Test
    void the_field_that_nobody_sees_holds_apart_what_fills_it_also_when_it_goes_back_on_the_way() {
        Html route = Html.of(web.get(Form.ROUTE).body());
        assertEquals(
                1,
                route.all("input", input -> input.getAttribute("name").equals(TRAP))
                        .size());
        Set<String> before = baken.reports();
        List<Map.Entry<String, String>> checked =
                readFor(Duration.ofSeconds(60), "what", "Alles ingevuld", TRAP, "https://example.org/");
        assertTrue(checked.stream().noneMatch(field -> field.getValue().contains("example.org")));
        HttpResponse<String> changed = web.form(Form.ROUTE, checked);
        assertTrue(Html.of(changed.body()).fields().contains(Map.entry(TRAP, "1")), "kept over a change");
        form.send(checked);
        assertTrue(isApart(baken.newReportSince(before)));
    }

    @Test
    void a_program_without_work_is_taken_on_an_ordinary_day_and_one_with_replayed_work_is_held_apart() {
        Set<String> before = baken.reports();
        assertEquals(201, report(Work.of(token()), null).statusCode());
        assertTrue(!isApart(baken.newReportSince(before)));

        Work first = Work.of(token());
        String done = first.done();
        before = baken.reports();
        assertEquals(201, report(first, done).statusCode());
        assertTrue(!isApart(baken.newReportSince(before)));

        before = baken.reports();
        assertEquals(201, report(Work.of(token()), done).statusCode());
        assertTrue(isApart(baken.newReportSince(before)));
    }

    @Test
    void a_browser_does_the_work_under_the_strict_policy(Chrome chrome) {
        String token = token();
        Work issued = Work.of(token);
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo(Form.ROUTE);
            Object work = page.evaluate(
                    "async ([script, token]) => (await import(script)).solve(JSON.parse(token).challenge)",
                    List.of(script(), token));
            Set<String> before = baken.reports();
            assertEquals(201, report(issued, String.valueOf(work)).statusCode());
            assertTrue(!isApart(baken.newReportSince(before)));
        }
    }

    /** Beside the stylesheet: all assets stand in one folder. */
    private String script() {
        return Html.of(web.get(Form.ROUTE).body())
                .all("link", link -> link.getAttribute("rel").equals("stylesheet"))
                .get(0)
                .getAttribute("href")
                .replaceFirst("[^/]+$", "work.js");
    }

    private String token() {
        HttpResponse<String> issued = web.post(TOKENS, JSON, "");
        assertEquals(201, issued.statusCode(), issued.body());
        return issued.body();
    }

    private HttpResponse<String> report(Work issued, @Nullable String work) {
        Map<String, Object> report = new LinkedHashMap<>(Map.of(
                "token", issued.token(), "route", "burger", "answers", Map.of("what", "Langs een ander systeem")));
        if (work != null) {
            report.put("work", work);
        }
        return web.post(REPORTS, JSON, JSONObjectUtils.toJSONString(report));
    }
}
