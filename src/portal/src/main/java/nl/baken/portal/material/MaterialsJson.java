package nl.baken.portal.material;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import nl.baken.portal.content.Handout;

/** Materials for other sites, as {@code openapi.json} describes them. Addresses in them are whole. */
final class MaterialsJson {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private MaterialsJson() {}

    static JsonObject of(Shelf shelf, String site) {
        JsonArrayBuilder packs = JSON.createArrayBuilder();
        for (Shelf.Pack pack : shelf.packs()) {
            JsonArrayBuilder documents = JSON.createArrayBuilder();
            pack.items().forEach(item -> documents.add(document(item, site)));
            packs.add(JSON.createObjectBuilder()
                    .add("name", pack.name())
                    .add("language", pack.article().language().tag())
                    .add("title", pack.article().title())
                    .add("description", pack.article().description())
                    .add("url", site + pack.article().address())
                    .add("zip", site + pack.zipAddress())
                    .add("documents", documents));
        }
        return JSON.createObjectBuilder().add("packages", packs).build();
    }

    private static JsonObjectBuilder document(Shelf.Item item, String site) {
        Handout handout = item.handout();
        JsonArrayBuilder files = JSON.createArrayBuilder();
        for (Shelf.Offer offer : item.offers()) {
            JsonObjectBuilder file =
                    JSON.createObjectBuilder().add("name", offer.name()).add("url", site + offer.address());
            offer.print().ifPresent(print -> file.add("pages", print.pages()).add("bytes", print.bytes()));
            files.add(file);
        }
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("title", handout.title())
                .add("description", handout.description())
                .add("kind", handout.kind().code())
                .add("level", handout.level().code())
                .add("audience", handout.audience().code())
                .add("version", handout.version())
                .add("updated", handout.updated().toString())
                .add("verify", handout.verify())
                .add("files", files);
        if (handout.minutes() > 0) {
            json.add("minutes", handout.minutes());
        }
        return json;
    }
}
