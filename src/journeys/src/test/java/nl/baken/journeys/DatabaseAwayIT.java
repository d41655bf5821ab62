package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database goes away, killed, while people are at it. */
@Running
class DatabaseAwayIT {
    private static final String JSON = "application/json";

    @Test
    @Tag("P14")
    void nothing_typed_is_lost_and_the_next_try_works(Baken baken, Chrome chrome, Staff staff) {
        Form form = new Form(baken);
        Web web = new Web(baken.url());
        Set<String> before = baken.reports();
        String otherCode = form.report(Form.fields("what", "Van tevoren verzonden"));
        String other = baken.newReportSince(before);

        List<Map.Entry<String, String>> checked =
                form.checked(Form.fields("what", "Blijft <bewaard>", "kinds", "arbeid-werk", "kinds", "onbekend"));
        String pass = Html.of(form.read(otherCode).body()).values("_token").get(0);
        List<Map.Entry<String, String>> writtenBack =
                Form.fields("_token", pass, "message", "Nog iets <ook>", "do", "write");
        String token = web.post("/api/v1/send-tokens", JSON, "").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String report = "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"Per JSON\"}}";
        List<HttpResponse<String>> answers = new ArrayList<>();

        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(Reporter.answers("what", "In de browser"));
            Page page = visitor.page();

            baken.withoutDatabase(() -> {
                answers.add(form.send(checked));
                answers.add(Form.sane(web.post("/api/v1/reports", JSON, report)));
                answers.add(form.read(otherCode));
                answers.add(Form.sane(web.get(Form.ROUTE)));
                answers.add(Form.sane(web.get("/centrum/aanmelden")));
                answers.add(Form.sane(web.form("/nl/antwoord", writtenBack)));
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                        .click();
                page.getByText("Niet verzonden").first().waitFor();
                staff.visitor().goTo("/centrum/melding/" + other);
                assertFalse(staff.visitor().page().content().contains("Exception"));
            });

            notSent(answers.get(0));
            Html notSent = Html.of(answers.get(0).body());
            assertEquals("Niet verzonden", notSent.heading());
            assertEquals(List.of("Blijft <bewaard>"), notSent.values("what"));
            assertEquals(List.of("arbeid-werk", "onbekend"), notSent.values("kinds"));
            assertEquals(
                    values(checked, "_token"), notSent.values("_token"), "the same token, so that it stays one report");

            notSent(answers.get(1));
            assertTrue(
                    answers.get(1).body().contains("\"status\":503"),
                    answers.get(1).body());

            assertEquals(503, answers.get(2).statusCode(), "no answer is read, and that is not \"unknown code\"");
            assertEquals(
                    List.of(otherCode), Html.of(answers.get(2).body()).values("code"), "the code stays in its field");
            notSent(answers.get(5));
            Html notWritten = Html.of(answers.get(5).body());
            assertEquals(List.of("Nog iets <ook>"), notWritten.values("message"));
            assertEquals(List.of(pass), notWritten.values("_token"), "the same pass, so that it stays one message");
            assertEquals(200, answers.get(3).statusCode(), "the form stays there");
            assertTrue(answers.get(4).statusCode() < 500, "and the sign-in page");

            // back again: each of them tries once more
            Set<String> then = baken.reports();
            String code = Form.code(form.send(notSent.fields()));
            assertEquals(code, Form.code(form.send(notSent.fields())));
            assertEquals(201, web.post("/api/v1/reports", JSON, report).statusCode());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Probeer opnieuw"))
                    .click();
            page.locator(".receipt .code").waitFor();
            Baken.await("three reports have arrived", () -> baken.reports().size() == then.size() + 3);
            assertEquals(200, form.read(otherCode).statusCode());
            for (int i = 0; i < 2; i++) {
                assertEquals(200, web.form("/nl/antwoord", writtenBack).statusCode());
            }
            Baken.await(
                    "what was written back has joined",
                    () -> baken.column("SELECT id FROM report_message WHERE report = '" + other + "'")
                                    .size()
                            == 1);
            assertEquals(200, form.read(code).statusCode());
        }
    }

    private static void notSent(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").orElse("").matches("[0-9]+"), "Retry-After");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    private static List<String> values(List<Map.Entry<String, String>> fields, String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
