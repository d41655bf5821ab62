package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.platform.Organisation;
import nl.baken.route.JsonSchema;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());

    @Test
    void has_the_schema_of_every_route_as_a_file_of_its_own() {
        Map<String, byte[]> files = ApiDescription.files(ROUTES).byPath();
        for (RouteDefinition route : ROUTES.all()) {
            byte[] schema = files.getOrDefault("/api/v1/routes/" + route.name() + "/schema.json", new byte[0]);
            assertEquals(JsonSchema.of(route).toString(), new String(schema, StandardCharsets.UTF_8));
        }
        assertEquals(ROUTES.all().size() + 2, files.size());
    }

    @Test
    void takes_the_reports_of_every_route_and_a_sealed_one() {
        JsonObject schemas =
                ApiDescription.openApi(ROUTES).getJsonObject("components").getJsonObject("schemas");
        assertEquals(
                ROUTES.all().size() + 1,
                schemas.getJsonObject("Report").getJsonArray("oneOf").size());
        assertEquals(
                ROUTES.all().stream().map(RouteDefinition::name).toList(),
                schemas.getJsonObject("RouteName").getJsonArray("enum").getValuesAs(JsonString::getString));
    }

    @Test
    void every_reference_leads_somewhere_and_everything_written_is_referred_to() {
        JsonObject document = ApiDescription.openApi(ROUTES);
        Set<String> references = new TreeSet<>();
        collect(document, references);
        for (String reference : references) {
            JsonPointer pointer = Json.createPointer(reference.substring(1));
            assertTrue(pointer.containsValue(document), reference);
        }
        Set<String> parts = new TreeSet<>();
        document.getJsonObject("components")
                .forEach((kind, all) ->
                        all.asJsonObject().keySet().forEach(name -> parts.add("#/components/" + kind + "/" + name)));
        assertEquals(parts, references);
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_answers() {
        List<JsonObject> operations = ApiDescription.openApi(ROUTES).getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(JsonValue::asJsonObject)
                .toList();
        assertEquals(
                operations.size(),
                operations.stream()
                        .map(operation -> operation.getString("operationId"))
                        .collect(Collectors.toSet())
                        .size());
        for (JsonObject operation : operations) {
            assertFalse(operation.getString("summary").isBlank());
            assertTrue(operation.getJsonObject("responses").keySet().stream()
                    .allMatch(status -> status.matches("[2345][0-9][0-9]")));
        }
    }

    private static void collect(JsonValue json, Set<String> references) {
        if (json instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString reference) {
                references.add(reference.getString());
            }
            object.values().forEach(value -> collect(value, references));
        } else if (json instanceof JsonArray array) {
            array.forEach(value -> collect(value, references));
        }
    }
}
