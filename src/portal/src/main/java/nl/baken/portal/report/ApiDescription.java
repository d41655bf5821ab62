package nl.baken.portal.report;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.baken.portal.web.ApiFiles;
import nl.baken.route.JsonSchema;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;

/**
 * What the API tells of itself, made from the routes' definitions: the list of routes, a JSON Schema for each, and the
 * OpenAPI document (3.1), in which those schemas stand as well.
 */
@Dependent
class ApiDescription {
    private static final String ROUTES = "/api/v1/routes";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Produces
    @Dependent
    static ApiFiles files(Routes routes) {
        Map<String, byte[]> files = new HashMap<>();
        JsonArrayBuilder list = JSON.createArrayBuilder();
        for (RouteDefinition route : routes.all()) {
            files.put(schemaPath(route), bytes(JsonSchema.of(route)));
            list.add(JSON.createObjectBuilder()
                    .add("name", route.name())
                    .add("version", route.version())
                    .add("schema", schemaPath(route)));
        }
        files.put(ROUTES, bytes(JSON.createObjectBuilder().add("routes", list).build()));
        files.put("/api/v1/openapi.json", bytes(openApi(routes)));
        return new ApiFiles(files);
    }

    /** The written part, and beside its schemas those that follow from the routes. */
    static JsonObject openApi(Routes routes) {
        JsonObject written = written();
        JsonObject components = written.getJsonObject("components");
        JsonObjectBuilder schemas = JSON.createObjectBuilder(components.getJsonObject("schemas"));
        JsonArrayBuilder names = JSON.createArrayBuilder();
        JsonArrayBuilder reports = JSON.createArrayBuilder();
        for (RouteDefinition route : routes.all()) {
            String answers = "Answers-" + route.name();
            names.add(route.name());
            schemas.add(answers, embedded(JsonSchema.of(route)));
            reports.add(openReport(route.name(), answers));
        }
        schemas.add(
                "RouteName", JSON.createObjectBuilder().add("type", "string").add("enum", names));
        schemas.add("Report", JSON.createObjectBuilder().add("oneOf", reports.add(reference("SealedReport"))));
        return JSON.createObjectBuilder(written)
                .add("components", JSON.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    private static JsonObjectBuilder openReport(String route, String answers) {
        return JSON.createObjectBuilder()
                .add("type", "object")
                .add(
                        "required",
                        JSON.createArrayBuilder().add("token").add("route").add("answers"))
                .add(
                        "properties",
                        JSON.createObjectBuilder()
                                .add("token", reference("SendToken"))
                                .add("work", reference("Work"))
                                .add("route", JSON.createObjectBuilder().add("const", route))
                                .add("answers", reference(answers)));
    }

    /** A schema that is part of a document has neither a dialect nor a name of its own. */
    private static JsonObjectBuilder embedded(JsonObject schema) {
        return JSON.createObjectBuilder(schema).remove("$schema").remove("$id");
    }

    private static JsonObjectBuilder reference(String schema) {
        return JSON.createObjectBuilder().add("$ref", COMPONENTS + schema);
    }

    private static String schemaPath(RouteDefinition route) {
        return ROUTES + "/" + route.name() + "/schema.json";
    }

    private static JsonObject written() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("No openapi.json in this archive");
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
