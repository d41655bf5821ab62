package nl.baken.portal.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.util.List;
import java.util.Map;

/** What a page is, in the words of schema.org (JSON-LD). */
final class PageData {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private PageData() {}

    /** JSON that may stand inside a script element: it holds no angle bracket. */
    static String of(Article article, String organisation, String site, List<ContentPage.Step> crumbs) {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        int position = 1;
        for (ContentPage.Step crumb : crumbs) {
            steps.add(JSON.createObjectBuilder()
                    .add("@type", "ListItem")
                    .add("position", position++)
                    .add("name", crumb.title())
                    .add("item", site + crumb.address()));
        }
        return JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "WebPage")
                .add("url", site + article.address())
                .add("name", article.title())
                .add("description", article.description())
                .add("inLanguage", article.language().tag())
                .add("dateModified", article.about().updated().toString())
                .add("isAccessibleForFree", true)
                .add(
                        "publisher",
                        JSON.createObjectBuilder().add("@type", "Organization").add("name", organisation))
                .add(
                        "breadcrumb",
                        JSON.createObjectBuilder()
                                .add("@type", "BreadcrumbList")
                                .add("itemListElement", steps))
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
