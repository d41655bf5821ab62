package nl.baken.route;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.seal.Part;

/** A question that is answered by choosing. */
public record ChoiceQuestion(
        String id, Part part, Kind kind, List<Option> options, boolean required, List<Condition> conditions)
        implements Question {

    /** How one chooses. */
    public enum Kind {
        /** One of a few, all in view. */
        ONE,
        /** As many as fit. */
        SEVERAL,
        /** One of a long list, folded away. */
        ONE_OF_LIST
    }

    public ChoiceQuestion {
        Question.checkedId(id);
        options = List.copyOf(options);
        conditions = List.copyOf(conditions);
        Set<String> codes = new HashSet<>();
        for (Option option : options) {
            if (!codes.add(option.code())) {
                throw new IllegalArgumentException(id + " has " + option.code() + " twice");
            }
        }
    }

    public static ChoiceQuestion one(String id, Part part, String... codes) {
        return new ChoiceQuestion(id, part, Kind.ONE, options(codes), false, List.of());
    }

    public static ChoiceQuestion several(String id, Part part, String... codes) {
        return new ChoiceQuestion(id, part, Kind.SEVERAL, options(codes), false, List.of());
    }

    public static ChoiceQuestion oneOfList(String id, Part part, List<Option> options) {
        return new ChoiceQuestion(id, part, Kind.ONE_OF_LIST, options, false, List.of());
    }

    @Override
    public ChoiceQuestion onlyIf(Condition... all) {
        return new ChoiceQuestion(id, part, kind, options, required, List.of(all));
    }

    public boolean hasSeveral() {
        return kind == Kind.SEVERAL;
    }

    public boolean has(String code) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }

    @Override
    public int largestJson() {
        Stream<Integer> sizes =
                options.stream().map(option -> option.code().getBytes(StandardCharsets.UTF_8).length + 3);
        return hasSeveral()
                ? sizes.mapToInt(Integer::intValue).sum() + 2
                : sizes.max(Integer::compare).orElse(0);
    }

    private static List<Option> options(String... codes) {
        return Stream.of(codes).map(Option::of).toList();
    }
}
