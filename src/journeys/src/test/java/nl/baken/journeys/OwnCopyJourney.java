package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import nl.baken.platform.SecretsFile;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A professional's copy for the own file: from the server where it seals, printed where the browser does. */
@Running
class OwnCopyJourney {
    private static final String ROUTE = "/nl/melden/professional";
    private static final String COPY = ROUTE + "/kopie";
    private static final String STORY = "Cliënt vertelt over schulden & een <baas>";
    private static final Map<String, List<String>> ANSWERS = Reporter.answers(
            "danger", "no", "identity", "open", "organisation", "Zorggroep", "what", STORY, "name", "J. Jansen");

    private final Baken baken;
    private final Chrome chrome;
    private final Web web;

    OwnCopyJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
        this.web = new Web(baken.url());
    }

    @Test
    void without_script_it_is_downloaded_and_the_report_is_sent_afterwards() throws Exception {
        Set<String> before = baken.reports();
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(ROUTE, ANSWERS);
            Download download = check.waitForDownload(
                    () -> check.locator("button[formaction^='" + COPY + "']").click());
            assertEquals("kopie.pdf", download.suggestedFilename());
            String text = text(download.createReadStream());
            for (String said : List.of(STORY, "Zorggroep", "J. Jansen", "persoonsgegevens", "ontvangstcode")) {
                assertTrue(text.contains(said), said + " is not in: " + text);
            }
            reporter.send();
            assertEquals(List.of(), visitor.foreignRequests());
            assertEquals(List.of(), visitor.policyViolations());
        }
        baken.newReportSince(before);
    }

    @Test
    void with_script_the_answers_are_printed_as_a_document_of_their_own() {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = new Reporter(visitor).goThrough(ROUTE, ANSWERS);
            assertFalse(page.locator(".copy-head").isVisible(), "on paper only");
            assertEquals(0, page.locator("button[formaction]").count(), "nothing of it goes to the server");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            String paper = page.locator("body").innerText();
            for (String said :
                    List.of("Kopie voor het eigen dossier", "Gemaakt op ", STORY, "J. Jansen", "ontvangstcode")) {
                assertTrue(paper.contains(said), said + " is not in: " + paper);
            }
            for (String not : List.of("Klopt dit?", "Verstuur", "Wijzig", "Wie leest dit?", "Makkelijk lezen", "112")) {
                assertFalse(paper.contains(not), not + " is in: " + paper);
            }
        }
    }

    @Test
    void it_is_kept_by_nobody_and_says_nothing_in_its_name() {
        HttpResponse<String> copy = web.form(COPY, checked());
        assertEquals(200, copy.statusCode());
        assertEquals(
                "application/pdf", copy.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", copy.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "attachment; filename=\"kopie.pdf\"",
                copy.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(copy.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void without_a_page_of_ours_before_it_there_is_none_and_no_answer_is_lost() {
        Instant now = Instant.now();
        refused(409, Form.without(checked(), "_token"));
        refused(409, Form.with(checked(), "_token", "x"));
        refused(410, Form.with(checked(), "_token", issued(now.minus(Duration.ofHours(25)))));
    }

    private void refused(int status, List<Map.Entry<String, String>> fields) {
        HttpResponse<String> page = Form.sane(web.form(COPY, fields));
        Html html = Html.of(page.body());
        assertEquals(status, page.statusCode());
        assertTrue(html.title().startsWith("Fout:"), html.title());
        assertEquals(List.of(STORY), html.values("what"));
        assertTrue(html.main().contains("Je antwoorden zijn er nog."), html.main());
        assertEquals(200, web.form(COPY, html.fields()).statusCode(), "the button works on the page that told so");
    }

    @Test
    void of_answers_that_were_tampered_with_there_is_none() {
        for (String[] wrong :
                new String[][] {{"what", ""}, {"danger", "misschien"}, {"iets", "x"}, {"what", "a\u0000b"}}) {
            HttpResponse<String> page = Form.sane(web.form(COPY, Form.with(checked(), wrong[0], wrong[1])));
            assertEquals(422, page.statusCode(), wrong[0]);
            assertTrue(Html.of(page.body()).title().startsWith("Fout:"), wrong[0]);
        }
    }

    @Test
    void only_the_professionals_route_has_one_and_only_for_a_form_that_fits() {
        assertEquals(404, web.form(Form.ROUTE + "/kopie", checked()).statusCode());
        assertEquals(404, web.get(Form.ROUTE + "/kopie").statusCode());
        assertEquals(303, web.get(COPY).statusCode());
        assertEquals(ROUTE, web.get(COPY).headers().firstValue("Location").orElse(""));
        List<Map.Entry<String, String>> heavy = Form.with(checked(), "what", "a".repeat(600_000));
        assertEquals(413, Form.sane(web.form(COPY, heavy)).statusCode());
    }

    /** What the check page would send. */
    private List<Map.Entry<String, String>> checked() {
        HttpResponse<String> page =
                web.form(ROUTE + "/controle", Form.fields("danger", "no", "what", STORY, "organisation", "Zorggroep"));
        assertEquals(200, page.statusCode());
        return Html.of(page.body()).fields();
    }

    /** With the instance's own keys: what an honest token looks like later. */
    private String issued(Instant then) {
        SecureRandom random = new SecureRandom();
        return new SendTokens(
                        SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                                .versions("token"),
                        random)
                .seal(SendToken.create(random, then));
    }

    private static String text(InputStream pdf) throws IOException {
        try (InputStream in = pdf;
                PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
