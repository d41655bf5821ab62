package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.HtmlChecker;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Sitemap;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** Every page of the sitemap, as it comes over the wire. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapIT {
    private static final Pattern LOADED_BY_CSS = Pattern.compile("(?:url\\(|@import\\s+)[\"']?([^\"')\\s]+)");
    private static final int SAID_ON_A_TAB = 90;
    private static final int SAID_BY_A_SEARCH_ENGINE = 155;

    private final Web web;
    private final Sitemap sitemap;
    private final Map<String, HttpResponse<byte[]>> answers = new LinkedHashMap<>();
    private final Map<String, Html> pages = new LinkedHashMap<>();

    SitemapIT(Baken baken) {
        web = new Web(baken.url());
        sitemap = Sitemap.of(web);
    }

    @BeforeAll
    void fetch() {
        for (String path : sitemap.paths()) {
            HttpResponse<byte[]> answer = web.bytes(path);
            answers.put(path, answer);
            pages.put(path, Html.of(text(answer)));
        }
    }

    @Test
    void the_sitemap_names_the_fixed_pages_those_of_editors_and_the_signal_checks() {
        assertTrue(
                sitemap.paths()
                        .containsAll(List.of(
                                "/nl/",
                                "/nl/melden",
                                "/nl/melden/burger",
                                "/nl/hulp",
                                "/nl/signalen/ouders",
                                "/nl/signalen/check/ouders",
                                "/nl/gemeenten/hengelo",
                                "/nl/materiaal/poster")),
                sitemap.paths().toString());
        assertTrue(sitemap.paths().size() > 70, "only " + sitemap.paths().size());
    }

    @Test
    void each_answers_with_the_closed_headers() {
        forEach(path -> {
            HttpResponse<byte[]> answer = answer(path);
            ClosedHeaders.assertPortal(answer);
            assertEquals(200, answer.statusCode());
            assertEquals("text/html;charset=UTF-8", header(answer, "Content-Type"));
            assertEquals("public, max-age=300", header(answer, "Cache-Control"));
            assertEquals("Accept-Encoding", header(answer, "Vary"));
            assertEquals("", header(answer, "X-Robots-Tag"), "may be found");
        });
    }

    @Test
    void each_is_sent_once_and_after_that_only_when_it_changed() {
        forEach(path -> {
            String tag = header(answer(path), "ETag");
            assertTrue(tag.matches("\"[^\"]+\""), "a strong ETag: " + tag);
            HttpResponse<byte[]> unchanged = web.bytes(path, "If-None-Match", tag);
            assertEquals(304, unchanged.statusCode());
            assertEquals(0, unchanged.body().length);
            assertEquals(tag, header(unchanged, "ETag"));
            ClosedHeaders.assertPortal(unchanged);
        });
    }

    @Test
    void each_is_the_same_when_it_comes_packed() {
        forEach(path -> {
            HttpResponse<byte[]> packed = web.bytes(path, "Accept-Encoding", "gzip");
            assertEquals("gzip", header(packed, "Content-Encoding"));
            assertEquals(text(answer(path)), unpacked(packed.body()));
            assertTrue(packed.body().length < answer(path).body().length);
            ClosedHeaders.assertPortal(packed);
        });
    }

    @Test
    void the_html_checker_finds_no_error() {
        HtmlChecker checker = new HtmlChecker();
        forEach(path -> assertEquals(List.of(), checker.errors(text(answer(path)))));
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        TreeSet<String> styles = new TreeSet<>();
        forEach(path -> {
            List<String> loaded = loaded(page(path)).toList();
            assertTrue(loaded.stream().allMatch(SitemapIT::isOwn), loaded.toString());
            loaded.stream().filter(address -> address.endsWith(".css")).forEach(styles::add);
            // a dialog's form is sent nowhere
            page(path)
                    .all("form", form -> !form.getAttribute("method").equals("dialog"))
                    .forEach(form -> assertTrue(isOwn(form.getAttribute("action")), form.getAttribute("action")));
        });
        assertTrue(styles.size() > 1, styles.toString());
        for (String style : styles) {
            Matcher loaded = LOADED_BY_CSS.matcher(web.get(style).body());
            while (loaded.find()) {
                assertFalse(
                        loaded.group(1).matches("(?i)([a-z]+:)?//.*|(?!data:)[a-z]+:.*"),
                        style + ": " + loaded.group(1));
            }
        }
    }

    @Test
    void each_says_no_heading_twice() {
        forEach(path -> {
            List<String> headings = page(path).all("h2").stream()
                    .map(heading -> heading.getTextContent().strip())
                    .toList();
            assertEquals(headings.stream().distinct().toList(), headings);
        });
    }

    @Test
    void each_holds_one_script_and_its_policy_names_that_script() {
        forEach(path -> {
            assertEquals(
                    1,
                    page(path)
                            .all("script", script -> !script.hasAttribute("type"))
                            .size());
            assertEquals(List.of(), page(path).strayScripts(header(answer(path), "Content-Security-Policy")));
        });
    }

    @Test
    void each_has_a_title_and_a_description_of_its_own() {
        assertAll(
                () -> assertEquals(Map.of(), shared(Html::title)),
                () -> assertEquals(Map.of(), shared(SitemapIT::description)));
        forEach(path -> {
            String title = page(path).title();
            assertTrue(title.length() >= 5 && title.length() <= SAID_ON_A_TAB, title);
            String description = description(page(path));
            assertTrue(description.length() > 20 && description.length() <= SAID_BY_A_SEARCH_ENGINE, description);
        });
    }

    @Test
    void each_says_where_it_stands() {
        forEach(path -> {
            assertEquals(List.of(sitemap.site() + path), hrefs(page(path), "canonical"));
            assertEquals(sitemap.site() + path, metadata(page(path), "property", "og:url"));
        });
    }

    @Test
    void each_names_its_other_languages_as_the_sitemap_does_and_those_name_it() {
        forEach(path -> {
            Map<String, String> named = new TreeMap<>();
            links(page(path), "alternate").stream()
                    .filter(link -> !link.getAttribute("hreflang").isEmpty())
                    .forEach(link -> named.put(link.getAttribute("hreflang"), link.getAttribute("href")));
            Map<String, String> expected = new TreeMap<>();
            sitemap.translations(path).forEach((tag, other) -> {
                String first = tag.equals("x-default") ? "nl" : tag;
                assertEquals(first, root(page(other)).getAttribute("lang"), other);
                assertEquals(sitemap.translations(path), sitemap.translations(other), other);
                expected.put(tag, sitemap.site() + other);
            });
            assertEquals(expected, named);
        });
    }

    @Test
    void each_says_its_language_and_which_way_it_is_written() {
        forEach(path -> {
            String tag = Inspector.languageOf(path);
            assertEquals(tag, root(page(path)).getAttribute("lang"));
            assertEquals(tag.equals("ar") ? "rtl" : "ltr", root(page(path)).getAttribute("dir"));
        });
    }

    @Test
    void every_link_inside_leads_to_a_page_and_to_a_place_that_is_on_it() {
        Map<String, HttpResponse<String>> targets = new HashMap<>();
        Map<String, Html> read = new HashMap<>();
        // Dutch pages and some in Arabic: the others have the same frame; languages are gone to from the first page
        forEach(path -> page(path).all("a").forEach(link -> {
            if (!path.matches("/nl/(?!makkelijk/).*|/ar/(hulp)?")
                    || (!link.getAttribute("hreflang").isEmpty() && !path.equals("/nl/"))) {
                return;
            }
            String href = link.getAttribute("href");
            if (!href.startsWith("/") && !href.startsWith("#")) {
                assertTrue(href.matches("tel:[0-9+]+|https://.+|mailto:\\?subject=.+"), href);
                return;
            }
            int hash = href.indexOf('#');
            String target = hash == 0 ? path : hash < 0 ? href : href.substring(0, hash);
            HttpResponse<String> answer = targets.computeIfAbsent(target, web::get);
            if (target.equals("/weg")) {
                assertEquals(303, answer.statusCode());
                return;
            }
            assertEquals(200, answer.statusCode(), href);
            if (hash >= 0) {
                Html there = read.computeIfAbsent(target, key -> Html.of(answer.body()));
                assertTrue(there.hasId(href.substring(hash + 1)), "nothing is at " + href);
            }
        }));
        assertTrue(targets.size() > 80, "few links: " + targets.keySet());
    }

    @Test
    void every_phone_number_dials_what_it_says_and_112_and_our_own_are_on_each_page() {
        String own = Html.of(web.get("/nl/").body()).withClass("p", "strip-help").stream()
                .flatMap(strip -> phones(strip.getElementsByTagName("a")))
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.equals("tel:112"))
                .findFirst()
                .orElseThrow();
        forEach(path -> {
            List<Element> phones =
                    page(path).all("a", link -> link.getAttribute("href").startsWith("tel:"));
            List<String> numbers =
                    phones.stream().map(link -> link.getAttribute("href")).toList();
            assertTrue(numbers.contains("tel:112") && numbers.contains(own), numbers.toString());
            phones.forEach(link -> assertEquals(
                    link.getAttribute("href"), "tel:" + link.getTextContent().replaceAll("[^0-9+]", "")));
        });
    }

    private void forEach(Consumer<String> check) {
        List<String> wrong = new ArrayList<>();
        for (String path : sitemap.paths()) {
            try {
                check.accept(path);
            } catch (AssertionError e) {
                wrong.add(path + ": " + e.getMessage());
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private HttpResponse<byte[]> answer(String path) {
        return Stream.ofNullable(answers.get(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not in the sitemap: " + path));
    }

    private Html page(String path) {
        return Stream.ofNullable(pages.get(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not in the sitemap: " + path));
    }

    /** What several pages of one language have in common that should be of one, with those pages. */
    private Map<String, List<String>> shared(Function<Html, String> what) {
        Map<String, List<String>> bearers = new TreeMap<>();
        pages.forEach((path, page) -> bearers.computeIfAbsent(
                        Inspector.languageOf(path) + ": " + what.apply(page), key -> new ArrayList<>())
                .add(path));
        bearers.values().removeIf(paths -> paths.size() == 1);
        return bearers;
    }

    /** Addresses that a browser fetches of itself. */
    private static Stream<String> loaded(Html page) {
        return page.all("*").stream().flatMap(element -> {
            Stream<String> sets = Arrays.stream(element.getAttribute("srcset").split(",", -1))
                    .map(one -> one.strip().replaceAll("\\s.*", ""));
            boolean isLoadedLink = element.getLocalName().equals("link")
                    && List.of("stylesheet", "icon", "preload", "modulepreload", "manifest")
                            .contains(element.getAttribute("rel"));
            return Stream.of(
                            sets,
                            Stream.of("src", "data", "poster", "background").map(element::getAttribute),
                            Stream.of(isLoadedLink ? element.getAttribute("href") : ""))
                    .flatMap(addresses -> addresses)
                    .filter(address -> !address.isEmpty());
        });
    }

    private static boolean isOwn(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    private static String description(Html page) {
        return metadata(page, "name", "description");
    }

    private static String metadata(Html page, String key, String name) {
        return page.all("meta", meta -> meta.getAttribute(key).equals(name)).stream()
                .map(meta -> meta.getAttribute("content"))
                .collect(Collectors.joining(" and "));
    }

    private static List<String> hrefs(Html page, String rel) {
        return links(page, rel).stream().map(link -> link.getAttribute("href")).toList();
    }

    private static List<Element> links(Html page, String rel) {
        return page.all("link", link -> link.getAttribute("rel").equals(rel));
    }

    private static Element root(Html page) {
        return page.all("html").get(0);
    }

    private static Stream<Element> phones(org.w3c.dom.NodeList links) {
        List<Element> phones = new ArrayList<>();
        for (int i = 0; i < links.getLength(); i++) {
            phones.add((Element) links.item(i));
        }
        return phones.stream();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
