package nl.baken.centre.partner;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a partner asks, as a JSON object with no members but those that are known. */
record Asked(JsonObject json) {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws jakarta.ws.rs.WebApplicationException when it is no JSON object in UTF-8, or has other members */
    static Asked read(byte[] body, Set<String> members) {
        JsonValue value;
        try (JsonReader reader = READERS.createReader(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString()))) {
            value = reader.readValue();
        } catch (CharacterCodingException | RuntimeException e) {
            // The parser's own exceptions, and a bare RuntimeException when brackets stand too deep.
            throw Problem.thrown(400, "The body is not JSON in UTF-8.");
        }
        if (!(value instanceof JsonObject object)) {
            throw Problem.thrown(400, "The body is not a JSON object.");
        }
        if (!members.containsAll(object.keySet())) {
            throw Problem.thrown(422, "The body has other members than " + new java.util.TreeSet<>(members) + ".");
        }
        return new Asked(object);
    }

    /** @return {@code otherwise} when it is not there */
    int number(String name, int least, int most, int otherwise) {
        JsonValue value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE - 1
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        throw Problem.thrown(422, name + " is not a whole number from " + least + " to " + most + ".");
    }

    String text(String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw Problem.thrown(422, name + " is not a string.");
    }

    /** One to {@code most} ids. */
    Set<UUID> ids(String name, int most) {
        if (!(json.get(name) instanceof JsonArray list) || list.isEmpty() || list.size() > most) {
            throw Problem.thrown(422, name + " is not a list of 1 to " + most + " ids.");
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonValue value : list) {
            if (!(value instanceof JsonString text)
                    || !ID.matcher(text.getString()).matches()) {
                throw Problem.thrown(422, name + " holds what is no id.");
            }
            ids.add(UUID.fromString(text.getString()));
        }
        return ids;
    }
}
