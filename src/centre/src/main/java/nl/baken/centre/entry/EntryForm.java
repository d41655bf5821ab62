package nl.baken.centre.entry;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.seal.EnvelopeUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * What a member is writing down, in the shape that a form on screen needs. Written nowhere but into the envelope and, until
 * it is sent, into a sealed draft.
 */
public final class EntryForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient Map<String, @Nullable String> one = new HashMap<>();
    private final transient Map<String, @Nullable Boolean> many = new HashMap<>();
    private @Nullable String channel;

    /** By question: a text, or the code that was chosen. */
    public Map<String, @Nullable String> getOne() {
        return one;
    }

    /** By question and option ({@code forms.arbeid}), where several may be chosen. */
    public Map<String, @Nullable Boolean> getMany() {
        return many;
    }

    /** A code of the triage sheet; null while none was chosen. */
    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    /** Whether nothing was typed or chosen. */
    boolean isEmpty() {
        return channel == null
                && one.values().stream().allMatch(given -> given == null || given.isBlank())
                && many.values().stream().noneMatch(Boolean.TRUE::equals);
    }

    String toJson() {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        one.forEach((question, given) -> {
            if (given != null && !given.isEmpty()) {
                texts.add(question, given);
            }
        });
        JsonObjectBuilder chosen = Json.createObjectBuilder();
        many.forEach((option, given) -> {
            if (Boolean.TRUE.equals(given)) {
                chosen.add(option, true);
            }
        });
        JsonObjectBuilder form = Json.createObjectBuilder().add("one", texts).add("many", chosen);
        if (channel != null) {
            form.add("channel", channel);
        }
        return form.build().toString();
    }

    /**
     * What a question or option was that is asked no longer stays unseen, and is not sent.
     *
     * @throws EnvelopeUnreadable when it is not what {@link #toJson} writes
     */
    static EntryForm parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject kept = reader.readObject();
            EntryForm form = new EntryForm();
            JsonObject texts = kept.getJsonObject("one");
            texts.keySet().forEach(question -> form.one.put(question, texts.getString(question)));
            JsonObject chosen = kept.getJsonObject("many");
            chosen.keySet().forEach(option -> form.many.put(option, chosen.getBoolean(option)));
            form.channel = kept.containsKey("channel") ? kept.getString("channel") : null;
            return form;
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new EnvelopeUnreadable("it is no report that is being written down");
        }
    }

    Answers answers(RouteDefinition route) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : route.questions()) {
            List<String> given = question instanceof ChoiceQuestion choice && choice.hasSeveral()
                    ? choice.options().stream()
                            .filter(option -> Boolean.TRUE.equals(many.get(question.id() + "." + option.code())))
                            .map(option -> option.code())
                            .toList()
                    : Stream.ofNullable(one.get(question.id())).toList();
            if (!given.isEmpty()) {
                answers.put(question.id(), given);
            }
        }
        return new Answers(answers);
    }
}
