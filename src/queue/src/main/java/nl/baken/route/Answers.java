package nl.baken.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody answered: question → values, unchangeable. On the way in, line ends become LF and values of only blanks
 * are left out; every other character stays as it came.
 */
public record Answers(Map<String, List<String>> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((question, given) -> {
            List<String> list = new ArrayList<>(given.size());
            for (String value : given) {
                String text = Text.withLineFeeds(value);
                if (!Text.isBlank(text)) {
                    list.add(text);
                }
            }
            if (!list.isEmpty()) {
                kept.put(question, List.copyOf(list));
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public List<String> all(String question) {
        return values.getOrDefault(question, List.of());
    }

    public Optional<String> first(String question) {
        return all(question).stream().findFirst();
    }

    public Set<String> questions() {
        return values.keySet();
    }

    public boolean has(String question) {
        return values.containsKey(question);
    }

    public boolean has(String question, String option) {
        return all(question).contains(option);
    }

    Answers only(Predicate<String> question) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(question.negate());
        return new Answers(kept);
    }

    /** Never the words themselves: an answer must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Answers to " + values.size() + " questions";
    }
}
