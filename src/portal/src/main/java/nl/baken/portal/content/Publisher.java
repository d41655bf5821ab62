package nl.baken.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.web.ApiShelf;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Languages;
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
    /** For who reads none of the languages that a page is in. */
    private static final String ANY_OTHER = "x-default";

    private static final int DAYS_UNTIL_SECURITY_TXT_EXPIRES = 180;

    private Settings settings;
    private Languages languages;
    private InstantSource clock;

    @Inject
    Publisher(Settings settings, Languages languages, InstantSource clock) {
        this.settings = settings;
        this.languages = languages;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Publisher() {}

    Publication publication(Edition edition) {
        String site = settings.get(Setting.SITE_URL).replaceAll("/+$", "");
        Publication publication = new Publication();
        for (Article article : edition.articles().values()) {
            if (article.about().campaign().isEmpty()) {
                Page page =
                        Page.of(article.path(), view(article), Page.Kind.CONTENT, new Shown(edition, article, false));
                add(publication, article, page);
            }
            article.signalCheck()
                    .map(path ->
                            Page.of(path, "/content/check.xhtml", Page.Kind.FORM, new Shown(edition, article, true)))
                    .ifPresent(check -> add(publication, article, check));
            publication.add(
                    API + article.address(),
                    JSON,
                    ApiShelf.FOR_ALL_SITES,
                    () -> bytes(PagesJson.one(article, site).toString()));
        }
        for (Picture picture : edition.pictures().values()) {
            publication.add("/" + picture.file(), picture.type(), Map.of(), picture::bytes);
        }
        edition.redirects().forEach((from, to) -> moved(publication, from, to));
        publication.add(
                API,
                JSON,
                ApiShelf.FOR_ALL_SITES,
                () -> bytes(PagesJson.all(edition, site).toString()));
        // a page that is not there is told to other sites too, and not as a failure of the network
        publication.below(API, ApiShelf.FOR_ALL_SITES);
        publication.addText(
                "/sitemap.xml", "application/xml;charset=UTF-8", () -> sitemap(edition, languages.shown(), site));
        publication.addText(
                "/robots.txt",
                "text/plain;charset=UTF-8",
                () -> "User-agent: *\nDisallow: /api/\nDisallow: /weg\n\nSitemap: " + site + "/sitemap.xml\n");
        publication.addText("/.well-known/security.txt", "text/plain;charset=UTF-8", () -> securityTxt(site));
        return publication;
    }

    /** A page of the first language is there for readers of each, with its frame in theirs. */
    private void add(Publication publication, Article article, Page page) {
        publication.add(new Place(article.language(), page));
        if (article.isFirst()) {
            languages.shown().forEach(language -> publication.addBorrowed(new Place(language, page)));
        }
    }

    private void moved(Publication publication, String from, String to) {
        publication.moved(from, to);
        String first = Language.FIRST.prefix() + "/";
        if (from.startsWith(first) && to.startsWith(first)) {
            languages
                    .shown()
                    .forEach(language -> publication.moved(
                            language.prefix() + "/" + from.substring(first.length()),
                            language.prefix() + "/" + to.substring(first.length())));
        }
    }

    /** Pages about materials show those as well. */
    private static String view(Article article) {
        if (article.path().equals(Handout.FOLDER)) {
            return "/material/all.xhtml";
        }
        return article.path().startsWith(Handout.FOLDER + "/") ? "/material/pack.xhtml" : "/content/page.xhtml";
    }

    /** The sitemaps protocol, with the other languages of a page beside it. */
    static String sitemap(Edition edition, List<Language> shown, String site) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Place place : Pages.indexed(shown)) {
            url(xml, place.path(), null, shown, place.page().path(), site);
        }
        if (edition.at(Language.FIRST.prefix() + Handout.FOLDER).isPresent()) {
            List<Language> first = List.of(Language.FIRST);
            url(xml, Language.FIRST.prefix() + Handout.OWN_POSTER, null, first, Handout.OWN_POSTER, site);
        }
        for (Article article : edition.articles().values()) {
            LocalDate updated = article.about().updated();
            List<Language> languages = new Shown(edition, article, false).languages();
            url(xml, article.address(), updated, languages, article.path(), site);
            article.signalCheck()
                    .ifPresent(path -> url(
                            xml,
                            article.language().prefix() + path,
                            updated,
                            new Shown(edition, article, true).languages(),
                            path,
                            site));
        }
        return xml.append("</urlset>\n").toString();
    }

    /** @param languages that the page is written in @param path of it in each */
    private static void url(
            StringBuilder xml,
            String address,
            @Nullable LocalDate updated,
            List<Language> languages,
            String path,
            String site) {
        xml.append("<url><loc>").append(escaped(site + address)).append("</loc>");
        if (updated != null) {
            xml.append("<lastmod>").append(updated).append("</lastmod>");
        }
        if (languages.size() > 1) {
            languages.forEach(language -> version(xml, language.tag(), site + language.prefix() + path));
            if (languages.contains(Language.FIRST)) {
                version(xml, ANY_OTHER, site + Language.FIRST.prefix() + path);
            }
        }
        xml.append("</url>\n");
    }

    private static void version(StringBuilder xml, String tag, String address) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(tag)
                .append("\" href=\"")
                .append(escaped(address))
                .append("\"/>");
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
                + Language.FIRST.tag() + ", en\nCanonical: "
                + site + "/.well-known/security.txt\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
