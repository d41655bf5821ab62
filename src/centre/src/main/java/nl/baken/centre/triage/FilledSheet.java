package nl.baken.centre.triage;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.seal.EnvelopeUnreadable;

/**
 * A sheet as a member filled it in.
 *
 * @param version of the sheet
 * @param answers codes by question; a question that was left open is not in it
 * @param verdict what the member concludes, as a code; empty where the sheet asks for none
 * @param reasons in the member's words; may be empty
 */
public record FilledSheet(int version, Map<String, List<String>> answers, String verdict, String reasons) {

    /**
     * Takes what somebody chose.
     *
     * @throws NotOfThisSheet when it holds a question or a code that the sheet does not have, or more than one where one
     *     is asked for
     */
    public static FilledSheet of(Sheet sheet, Map<String, List<String>> answers, String verdict, String reasons) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        answers.forEach((key, chosen) -> {
            Sheet.Question question = sheet.question(key).orElseThrow(NotOfThisSheet::new);
            if (!question.options().containsAll(chosen) || !question.many() && chosen.size() > 1) {
                throw new NotOfThisSheet();
            }
            if (!chosen.isEmpty()) {
                kept.put(key, List.copyOf(chosen));
            }
        });
        return new FilledSheet(sheet.version(), kept, verdict, reasons);
    }

    /** What was chosen; empty when the question was left open. */
    public List<String> chosen(String question) {
        return answers.getOrDefault(question, List.of());
    }

    public String toJson() {
        JsonObjectBuilder chosen = Json.createObjectBuilder();
        answers.forEach((key, codes) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            codes.forEach(array::add);
            chosen.add(key, array);
        });
        return Json.createObjectBuilder()
                .add("version", version)
                .add("answers", chosen)
                .add("verdict", verdict)
                .add("reasons", reasons)
                .build()
                .toString();
    }

    /** @throws EnvelopeUnreadable when it is not what {@link #toJson} writes */
    public static FilledSheet parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, List<String>> answers = new LinkedHashMap<>();
            object.getJsonObject("answers")
                    .forEach((key, codes) -> answers.put(
                            key,
                            codes.asJsonArray().getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return new FilledSheet(
                    object.getInt("version"), answers, object.getString("verdict"), object.getString("reasons"));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new EnvelopeUnreadable("it is no filled-in sheet");
        }
    }

    /** Never what was filled in. */
    @Override
    public String toString() {
        return "FilledSheet";
    }

    /** What was chosen is not on the sheet. */
    public static final class NotOfThisSheet extends IllegalArgumentException {
        NotOfThisSheet() {
            super("Not of this sheet");
        }
    }
}
