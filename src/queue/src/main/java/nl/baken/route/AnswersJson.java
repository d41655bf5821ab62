package nl.baken.route;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.seal.Part;

/**
 * Answers as JSON. A question that takes one value has a string, one that takes several an array of strings:
 *
 * <pre>{"danger": "no", "what": "…", "kinds": ["arbeid-werk", "arbeid-papieren"]}</pre>
 *
 * <p>A part of an envelope says whose answers they are as well: {@code {"route": "burger", "version": 1, "answers": {…}}}.
 */
public final class AnswersJson {
    // Looking up a provider for each object costs more than writing it (STACK.md).
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final Set<String> MEMBERS = Set.of("route", "version", "answers");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private AnswersJson() {}

    /** The answers to all questions of the route, in its order; nothing else. */
    public static JsonObject whole(RouteDefinition definition, Answers answers) {
        return of(definition.questions(), answers);
    }

    /** One text per part of the envelope, also for a part that nobody answered anything in. */
    public static Map<Part, String> split(RouteDefinition definition, Answers answers) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, part(definition, answers, part));
        }
        return parts;
    }

    static String part(RouteDefinition definition, Answers answers, Part part) {
        return BUILDERS.createObjectBuilder()
                .add("route", definition.name())
                .add("version", definition.version())
                .add("answers", of(definition.questionsOf(part), answers))
                .build()
                .toString();
    }

    /** One part of an opened envelope. */
    public record Read(String route, int version, Answers answers) {}

    /** @throws AnswersUnreadable when this is not what {@link #split} writes */
    public static Read parsePart(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            JsonObject part = reader.readObject();
            if (!part.keySet().equals(MEMBERS)) {
                throw new AnswersUnreadable(List.of());
            }
            return new Read(part.getString("route"), part.getInt("version"), parse(part.getJsonObject("answers")));
        } catch (AnswersUnreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // Missing members, members of another type, no JSON; a bare RuntimeException when brackets stand too deep.
            throw new AnswersUnreadable(List.of());
        }
    }

    /**
     * Answers from the JSON of {@link #whole}; which questions there are is left to the validation.
     *
     * @throws AnswersUnreadable when a value is neither a string nor an array of strings
     */
    public static Answers parse(JsonObject json) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        json.forEach((question, value) -> {
            List<String> texts = texts(value);
            if (texts.isEmpty() && !value.equals(JsonValue.EMPTY_JSON_ARRAY)) {
                findings.add(Finding.of(question, Finding.Problem.NOT_TEXT));
            }
            values.put(question, texts);
        });
        if (!findings.isEmpty()) {
            throw new AnswersUnreadable(findings);
        }
        return new Answers(values);
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return List.of(text.getString());
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        return List.of();
    }

    private static JsonObject of(List<Question> questions, Answers answers) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        for (Question question : questions) {
            List<String> values = answers.all(question.id());
            if (values.isEmpty()) {
                continue;
            }
            if (question instanceof ChoiceQuestion choice && choice.hasSeveral()) {
                JsonArrayBuilder array = BUILDERS.createArrayBuilder();
                values.forEach(array::add);
                json.add(question.id(), array);
            } else {
                json.add(question.id(), values.get(0));
            }
        }
        return json.build();
    }

    /** JSON that does not hold answers. */
    public static final class AnswersUnreadable extends IllegalArgumentException {
        private final transient List<Finding> findings;

        AnswersUnreadable(List<Finding> findings) {
            super("Not answers: " + findings.size() + " values are not text");
            this.findings = findings;
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
