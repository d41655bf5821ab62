package nl.baken.centre.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import nl.baken.post.ReportState;
import nl.baken.seal.EnvelopeUnreadable;

/**
 * An answer as a member writes it.
 *
 * @param tells how the report stands, as the reporter will be told
 * @param language of the text, a BCP 47 tag
 */
public record Draft(ReportState tells, String language, String text) {
    String toJson() {
        return Json.createObjectBuilder()
                .add("state", tells.code())
                .add("language", language)
                .add("text", text)
                .build()
                .toString();
    }

    /** @throws EnvelopeUnreadable when it is not what {@link #toJson} writes */
    static Draft parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject draft = reader.readObject();
            return new Draft(
                    ReportState.of(draft.getString("state"))
                            .orElseThrow(() -> new EnvelopeUnreadable("its state is unknown")),
                    draft.getString("language"),
                    draft.getString("text"));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new EnvelopeUnreadable("it is no answer");
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "Draft";
    }
}
