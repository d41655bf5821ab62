package nl.baken.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.web.ApiShelf;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Page;
import nl.baken.portal.web.Pages;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Publication;
import org.jspecify.annotations.Nullable;

/** Makes of an edition what the portal serves: pages, signal checks, pictures, and what lets others find them. */
@ApplicationScoped
public class Publisher {
    private static final String API = "/api/v1/pages";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final int DAYS_UNTIL_SECURITY_TXT_EXPIRES = 180;

    private Settings settings;
    private InstantSource clock;

    @Inject
    Publisher(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Publisher() {}

    Publication publication(Edition edition) {
        String site = settings.get(Setting.SITE_URL).replaceAll("/+$", "");
        Publication publication = new Publication();
        for (Article article : edition.articles().values()) {
            Shown shown = new Shown(edition, article);
            publication.add(place(article.language(), article.path(), "/content/page.xhtml", Page.Kind.CONTENT, shown));
            article.signalCheck()
                    .ifPresent(path -> publication.add(
                            place(article.language(), path, "/content/check.xhtml", Page.Kind.FORM, shown)));
            publication.add(
                    API + article.address(),
                    JSON,
                    ApiShelf.FOR_ALL_SITES,
                    () -> bytes(PagesJson.one(article, site).toString()));
        }
        for (Picture picture : edition.pictures().values()) {
            publication.add("/" + picture.file(), picture.type(), Map.of(), picture::bytes);
        }
        edition.redirects().forEach(publication::moved);
        publication.add(
                API,
                JSON,
                ApiShelf.FOR_ALL_SITES,
                () -> bytes(PagesJson.all(edition, site).toString()));
        // a page that is not there is told to other sites too, and not as a failure of the network
        publication.below(API, ApiShelf.FOR_ALL_SITES);
        publication.addText("/sitemap.xml", "application/xml;charset=UTF-8", () -> sitemap(edition, site));
        publication.addText(
                "/robots.txt",
                "text/plain;charset=UTF-8",
                () -> "User-agent: *\nDisallow: /api/\nDisallow: /weg\n\nSitemap: " + site + "/sitemap.xml\n");
        publication.addText("/.well-known/security.txt", "text/plain;charset=UTF-8", () -> securityTxt(site));
        return publication;
    }

    private static Place place(Language language, String path, String view, Page.Kind kind, Shown shown) {
        return new Place(language, Page.of(path, view, kind, shown));
    }

    /** The sitemaps protocol, with the other languages of a page beside it. */
    static String sitemap(Edition edition, String site) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Place place : Pages.indexed()) {
            List<Place> versions = Pages.versions(place.page());
            Map<String, String> languages = versions.size() < 2
                    ? Map.of()
                    : byTag(versions.stream(), version -> version.language().tag(), Place::path);
            url(xml, site + place.path(), null, languages, site);
        }
        for (Article article : edition.articles().values()) {
            Map<String, String> languages = byTag(
                    edition.translations(article).stream(),
                    translation -> translation.language().tag(),
                    Article::address);
            url(xml, site + article.address(), article.about().updated(), languages, site);
            article.signalCheck()
                    .ifPresent(path -> url(
                            xml,
                            site + article.language().prefix() + path,
                            article.about().updated(),
                            Map.of(),
                            site));
        }
        return xml.append("</urlset>\n").toString();
    }

    private static void url(
            StringBuilder xml,
            String address,
            @Nullable LocalDate updated,
            Map<String, String> languages,
            String site) {
        xml.append("<url><loc>").append(escaped(address)).append("</loc>");
        if (updated != null) {
            xml.append("<lastmod>").append(updated).append("</lastmod>");
        }
        languages.forEach((tag, path) -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(tag)
                .append("\" href=\"")
                .append(escaped(site + path))
                .append("\"/>"));
        xml.append("</url>\n");
    }

    private static <T> Map<String, String> byTag(
            Stream<T> versions, Function<T, String> tag, Function<T, String> address) {
        return versions.collect(Collectors.toMap(tag, address, (one, other) -> one, TreeMap::new));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** RFC 9116. */
    private String securityTxt(String site) {
        String contact = settings.find(Setting.SECURITY_CONTACT)
                .orElse(site + Language.FIRST.prefix() + Section.ORGANISATION.path());
        LocalDate expires = settings.find(Setting.SECURITY_EXPIRES)
                .map(LocalDate::parse)
                .orElseGet(() ->
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_UNTIL_SECURITY_TXT_EXPIRES));
        return "Contact: " + contact + "\nExpires: " + expires + "T00:00:00Z\nPreferred-Languages: "
                + Language.whole().stream().map(Language::tag).collect(Collectors.joining(", ")) + ", en\nCanonical: "
                + site + "/.well-known/security.txt\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
