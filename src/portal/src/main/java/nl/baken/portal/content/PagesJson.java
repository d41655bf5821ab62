package nl.baken.portal.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import nl.baken.portal.web.Language;

/** Pages for other sites, as {@code openapi.json} describes them. Addresses in them are whole, so that links keep leading here. */
final class PagesJson {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private PagesJson() {}

    static JsonObject all(Edition edition, String site) {
        JsonArrayBuilder pages = JSON.createArrayBuilder();
        for (Language language : Language.all()) {
            edition.pages(language).forEach(article -> pages.add(about(article, site)));
        }
        return JSON.createObjectBuilder().add("pages", pages).build();
    }

    static JsonObject one(Article article, String site) {
        JsonArrayBuilder headings = JSON.createArrayBuilder();
        article.headings()
                .forEach(heading -> headings.add(JSON.createObjectBuilder()
                        .add("level", heading.level())
                        .add("id", heading.id())
                        .add("text", heading.text())));
        return about(article, site)
                .add(
                        "html",
                        article.html()
                                .replace("href=\"/", "href=\"" + site + "/")
                                .replace("src=\"/", "src=\"" + site + "/"))
                .add("headings", headings)
                .add("signals", JSON.createArrayBuilder(article.signals()))
                .build();
    }

    private static JsonObjectBuilder about(Article article, String site) {
        FrontMatter about = article.about();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("language", article.language().tag())
                .add("path", article.path())
                .add("url", site + article.address())
                .add("api", site + "/api/v1/pages" + article.address())
                .add("title", about.title())
                .add("description", about.description())
                .add("audience", about.audience().code())
                .add("section", about.section().code())
                .add("order", about.order())
                .add("updated", about.updated().toString())
                .add("reviewBy", about.reviewBy().toString())
                .add("sources", JSON.createArrayBuilder(about.sources()))
                .add("verify", about.verify())
                .add("reviewed", about.reviewed());
        article.signalCheck()
                .ifPresent(path -> json.add("check", site + article.language().prefix() + path));
        return json;
    }
}
