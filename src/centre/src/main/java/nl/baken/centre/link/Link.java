package nl.baken.centre.link;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import nl.baken.seal.EnvelopeUnreadable;

/**
 * A link, as one of its two reports knows it.
 *
 * @param other the other report
 * @param twin the same link, as the other report knows it
 * @param about what they have in common
 * @param member who made it
 */
public record Link(UUID other, UUID twin, About about, UUID member, Instant at) {

    /** What two reports have in common. */
    public enum About {
        SITUATION,
        PERSON
    }

    String toJson() {
        return Json.createObjectBuilder()
                .add("other", other.toString())
                .add("twin", twin.toString())
                .add("about", about.name())
                .add("member", member.toString())
                .add("at", at.toString())
                .build()
                .toString();
    }

    /** @throws EnvelopeUnreadable when it is not what {@link #toJson} writes */
    static Link parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject link = reader.readObject();
            return new Link(
                    UUID.fromString(link.getString("other")),
                    UUID.fromString(link.getString("twin")),
                    About.valueOf(link.getString("about")),
                    UUID.fromString(link.getString("member")),
                    Instant.parse(link.getString("at")));
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new EnvelopeUnreadable("it is no link");
        }
    }

    /** Never which reports. */
    @Override
    public String toString() {
        return "Link";
    }
}
