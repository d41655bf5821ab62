package nl.baken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.baken.journeys.house.Api;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Who wants something to hang up or hand out finds it, and a municipality makes a poster of its own. */
@Running
class MaterialsJourney {
    private static final int CROWD = 1_000;
    private static final Pattern TEXTS = Pattern.compile("<option value=\"([a-z0-9-]+/[a-z0-9-]+)\"");
    private static final Pattern MUNICIPALITIES = Pattern.compile("<option value=\"([a-z-]+)\"");

    private final Baken baken;
    private final Chrome chrome;
    private final HttpClient web = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    MaterialsJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
    }

    @Test
    void a_teacher_finds_and_downloads_the_package_for_group_eight() throws Exception {
        String zip;
        String lesson;
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT, Manner.NARROW)) {
            Page page = visitor.goTo("/nl/materiaal");
            assertThat(page.locator(".opening:has(.lead) ~ .broad .parcels")).isVisible();
            page.getByLabel("Niveau").selectOption("po");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toon"))
                    .click();
            assertTrue(
                    page.url().contains("/nl/materiaal/kiezen?") && page.url().contains("niveau=po"), page.url());
            assertThat(page.getByLabel("Niveau")).hasValue("po");
            assertThat(page.locator("#gevonden")).hasText(Pattern.compile("[0-9]+ bladen gevonden"));
            page.locator("main section h3 a").first().click();
            assertThat(page.locator("h1")).containsText("groep 7 en 8");
            assertThat(page.locator(".parcels .where").first()).containsText("versie 1");
            zip = page.locator("a[href$='.zip']").getAttribute("href");
            lesson = page.locator("a[href$='lesplan.pdf']").getAttribute("href");
            assertEquals(List.of(), visitor.foreignRequests());
            assertEquals(List.of(), visitor.complaints());
        }
        HttpResponse<byte[]> parcel = get(zip);
        assertEquals("attachment; filename=\"groep-7-8.zip\"", header(parcel, "Content-Disposition"));
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(parcel.body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertTrue(names.containsAll(List.of("lesplan.pdf", "handleiding.pdf", "presentatie.pdf")), names.toString());
        HttpResponse<byte[]> pdf = get(lesson);
        assertEquals("application/pdf", header(pdf, "Content-Type"));
        assertEquals("inline; filename=\"lesplan.pdf\"", header(pdf, "Content-Disposition"));
        assertEquals("public, max-age=300", header(pdf, "Cache-Control"));
        String tag = header(pdf, "ETag");
        assertTrue(tag.startsWith("\""), tag);
        assertEquals(
                304,
                web.send(
                                HttpRequest.newBuilder(at(lesson))
                                        .header("If-None-Match", tag)
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    @Test
    void what_nothing_fits_and_what_is_unknown_is_said() {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Page page = visitor.goTo("/nl/materiaal/kiezen?niveau=po&soort=poster");
            assertThat(page.locator("#gevonden")).hasText("Niets gevonden");
            visitor.goTo("/nl/materiaal/kiezen?niveau=%3Cscript%3E&soort=onzin");
            assertThat(page.locator("main")).containsText("Wat je koos, kennen we niet");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void a_municipality_makes_a_poster_and_its_code_leads_to_a_page() throws Exception {
        String address;
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Page page = visitor.goTo("/nl/materiaal/poster");
            page.getByLabel("Gemeente").selectOption("enschede");
            String text = page.locator("#text option").nth(1).getAttribute("value");
            page.getByLabel("Tekst op de poster").selectOption(text);
            page.getByLabel("A3").check();
            address = page.locator("main form").getAttribute("action") + "?municipality="
                    + page.getByLabel("Gemeente").inputValue() + "&text=" + text + "&size=a3";
        }
        HttpResponse<byte[]> poster = get(address);
        assertEquals("application/pdf", header(poster, "Content-Type"));
        assertEquals("no-store", header(poster, "Cache-Control"));
        String code;
        try (PDDocument document = Loader.loadPDF(poster.body())) {
            String words = new PDFTextStripper().getText(document);
            assertTrue(words.contains("Enschede"), words);
            code = code(document);
        }
        assertTrue(code.startsWith("http"), code);
        HttpResponse<String> page = web.send(
                HttpRequest.newBuilder(at(URI.create(code).getPath())).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, page.statusCode(), code);
    }

    @Test
    void an_unknown_municipality_or_text_is_told_and_nothing_that_was_asked_comes_back() throws Exception {
        for (String query : List.of(
                "municipality=atlantis&text=x&size=a4",
                "",
                "municipality=%3Cb%3E",
                "size=a4&size=a9&text=" + "y".repeat(4000))) {
            HttpResponse<byte[]> refused = get("/nl/materiaal/poster/maken?" + query);
            String page = new String(refused.body(), StandardCharsets.UTF_8);
            assertEquals(404, refused.statusCode(), query);
            assertTrue(page.contains("Kies een gemeente uit de lijst."), query);
            assertTrue(!page.contains("atlantis") && !page.contains("<b>"), query);
        }
    }

    @Test
    void a_thousand_posters_at_once_are_made_or_put_off_and_the_site_goes_on() throws Exception {
        String form = new String(get("/nl/materiaal/poster").body(), StandardCharsets.UTF_8);
        List<String> texts = all(TEXTS, form);
        List<String> municipalities = all(MUNICIPALITIES, form);
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String query = "municipality=" + municipalities.get(i % municipalities.size()) + "&text="
                    + texts.get(i / municipalities.size() % texts.size()) + "&size=" + (i % 2 == 0 ? "a4" : "a3");
            answers.add(web.sendAsync(
                    HttpRequest.newBuilder(at("/nl/materiaal/poster/maken?" + query))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        }
        Map<Integer, Integer> counted = new TreeMap<>();
        for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
            HttpResponse<byte[]> one = answer.join();
            counted.merge(one.statusCode(), 1, Integer::sum);
            if (one.statusCode() == 503) {
                assertEquals("30", header(one, "Retry-After"));
            }
        }
        assertTrue(counted.getOrDefault(200, 0) > 0, counted.toString());
        assertEquals(CROWD, counted.getOrDefault(200, 0) + counted.getOrDefault(503, 0), counted.toString());
        assertEquals(200, get("/nl/materiaal").statusCode());
    }

    @Test
    void other_sites_may_read_what_there_is() {
        try (Api api = new Api(baken)) {
            HttpResponse<String> all = api.get("/api/v1/materials");
            assertEquals("*", header(all, "Access-Control-Allow-Origin"));
            assertTrue(new JsonObject(all.body()).getJsonArray("packages").size() > 8, all.body());
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return web.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI at(String path) {
        return URI.create(baken.url() + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String code(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new MultiFormatReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
                .getText();
    }
}
