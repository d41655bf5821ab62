package nl.baken.centre.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.centre.access.Right;
import nl.baken.centre.access.Screen;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void describes_every_address_for_partners_and_no_other() throws IOException {
        Set<String> listed = Arrays.stream(Screen.values())
                .filter(screen -> screen.right() == Right.LEASES)
                .map(screen -> "/centrum" + screen.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, new TreeSet<>(document().getJsonObject("paths").keySet()));
    }

    @Test
    void every_reference_leads_somewhere_and_every_part_is_referred_to() throws IOException {
        JsonObject document = document();
        Set<String> references = new TreeSet<>();
        collect(document, references);
        for (String reference : references) {
            assertTrue(Json.createPointer(reference.substring(1)).containsValue(document), reference);
        }
        Set<String> parts = new TreeSet<>();
        for (String kind : Set.of("schemas", "responses")) {
            document.getJsonObject("components")
                    .getJsonObject(kind)
                    .keySet()
                    .forEach(name -> parts.add("#/components/" + kind + "/" + name));
        }
        assertEquals(parts, references);
    }

    @Test
    void says_the_limits_that_hold() throws IOException {
        JsonObject schemas = document().getJsonObject("components").getJsonObject("schemas");
        JsonObject lease = schemas.getJsonObject("LeaseRequest").getJsonObject("properties");
        assertEquals(Leases.MOST, lease.getJsonObject("max").getInt("maximum"));
        assertEquals(Leases.SHORTEST.toSeconds(), lease.getJsonObject("seconds").getInt("minimum"));
        assertEquals(Leases.LONGEST.toSeconds(), lease.getJsonObject("seconds").getInt("maximum"));
        String answer = schemas.getJsonObject("Proposal")
                .getJsonObject("properties")
                .getJsonObject("answer")
                .getString("description");
        assertTrue(answer.contains("at most " + Proposals.LONGEST + " characters"), answer);
    }

    private static void collect(JsonValue value, Set<String> references) {
        if (value instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString reference) {
                references.add(reference.getString());
            }
            object.values().forEach(one -> collect(one, references));
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> collect(one, references));
        }
    }

    private static JsonObject document() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(new OpenApiResource().document()))) {
            return reader.readObject();
        }
    }
}
