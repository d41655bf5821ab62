package nl.baken.centre.entry;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** What a member is writing down, in the shape that a form on screen needs. Never written anywhere but into the envelope. */
public final class EntryForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient Map<String, @Nullable String> one = new HashMap<>();
    private final transient Map<String, @Nullable Boolean> many = new HashMap<>();

    /** By question: a text, or the code that was chosen. */
    public Map<String, @Nullable String> getOne() {
        return one;
    }

    /** By question and option ({@code forms.arbeid}), where several may be chosen. */
    public Map<String, @Nullable Boolean> getMany() {
        return many;
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
