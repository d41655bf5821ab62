package nl.baken.route;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * The JSON Schema (2020-12) of a route's answers, made from its definition. It is as strict as a schema can be: characters
 * as a person counts them are beyond it, so a text's {@code maxLength} (code points) is the bound that no accepted text
 * passes, and the true limit stands in the description. Answers to questions that are not asked are allowed; they are
 * dropped.
 */
public final class JsonSchema {
    private JsonSchema() {}

    public static JsonObject of(RouteDefinition definition) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        JsonArrayBuilder sometimesRequired = Json.createArrayBuilder();
        boolean anySometimes = false;
        for (Question question : definition.questions()) {
            properties.add(question.id(), schema(question));
            List<Condition> conditions = definition.conditionsOf(question);
            if (question.required() && conditions.isEmpty()) {
                required.add(question.id());
            } else if (question.required()) {
                sometimesRequired.add(requiredIf(conditions, definition, question));
                anySometimes = true;
            }
        }
        JsonObjectBuilder schema = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$id", "urn:baken:route:" + definition.name() + ":" + definition.version())
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false);
        if (anySometimes) {
            schema.add("allOf", sometimesRequired);
        }
        return schema.build();
    }

    private static JsonObjectBuilder schema(Question question) {
        if (question instanceof TextQuestion text) {
            JsonObjectBuilder schema = Json.createObjectBuilder()
                    .add("type", "string")
                    .add("maxLength", text.byteLimit())
                    .add(
                            "description",
                            "At most " + text.limit()
                                    + " characters as a person counts them (grapheme clusters), and at most "
                                    + text.byteLimit() + " bytes as a JSON string in UTF-8.");
            return question.required() ? schema.add("pattern", "\\S") : schema;
        }
        ChoiceQuestion choice = (ChoiceQuestion) question;
        JsonArrayBuilder codes = Json.createArrayBuilder();
        choice.options().forEach(option -> codes.add(option.code()));
        if (!choice.hasSeveral()) {
            return Json.createObjectBuilder().add("type", "string").add("enum", codes);
        }
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("uniqueItems", true)
                .add("items", Json.createObjectBuilder().add("type", "string").add("enum", codes));
    }

    private static JsonObjectBuilder requiredIf(
            List<Condition> conditions, RouteDefinition definition, Question question) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (Condition condition : conditions) {
            JsonObjectBuilder oneOf =
                    Json.createObjectBuilder().add("enum", Json.createArrayBuilder(condition.options()));
            boolean several = definition.question(condition.question()).orElseThrow() instanceof ChoiceQuestion choice
                    && choice.hasSeveral();
            properties.add(
                    condition.question(), several ? Json.createObjectBuilder().add("contains", oneOf) : oneOf);
            names.add(condition.question());
        }
        return Json.createObjectBuilder()
                .add(
                        "if",
                        Json.createObjectBuilder().add("properties", properties).add("required", names))
                .add(
                        "then",
                        Json.createObjectBuilder()
                                .add("required", Json.createArrayBuilder().add(question.id())));
    }
}
