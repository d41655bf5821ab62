package nl.baken.centre.triage;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet that a member is filling in, in the shape that a form on screen needs. */
public final class SheetForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient Sheet sheet;
    private final Map<String, @Nullable String> one = new HashMap<>();
    private final Map<String, Boolean> many = new HashMap<>();

    public SheetForm(Sheet sheet) {
        this.sheet = sheet;
    }

    public List<Sheet.Question> getQuestions() {
        return sheet.questions();
    }

    /** By question; what was chosen where one is asked for. */
    public Map<String, @Nullable String> getOne() {
        return one;
    }

    /** By question and option ({@code form.arbeid}), where several may be chosen. */
    public Map<String, Boolean> getMany() {
        return many;
    }

    /** Begins with what was filled in before; a code that the sheet has no more is left out. */
    public void take(FilledSheet filled) {
        for (Sheet.Question question : sheet.questions()) {
            for (String code : filled.chosen(question.key())) {
                if (question.options().contains(code)) {
                    choose(question, code);
                }
            }
        }
    }

    private void choose(Sheet.Question question, String code) {
        if (question.many()) {
            many.put(question.key() + "." + code, true);
        } else {
            one.put(question.key(), code);
        }
    }

    /** What is chosen now, by question; those left open are not in it. */
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (Sheet.Question question : sheet.questions()) {
            List<String> codes = question.many()
                    ? question.options().stream()
                            .filter(code -> Boolean.TRUE.equals(many.get(question.key() + "." + code)))
                            .toList()
                    : Stream.ofNullable(one.get(question.key())).toList();
            if (!codes.isEmpty()) {
                chosen.put(question.key(), codes);
            }
        }
        return chosen;
    }
}
