package nl.baken.portal.content;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reading of the folder, up to a number that a person can still read. */
final class Reported {
    private static final int MOST = 500;
    private static final int LONGEST = 400;

    private final List<ContentProblem> problems = new ArrayList<>();

    void error(String file, int line, String message) {
        add(ContentProblem.error(file, line, shortened(message)));
    }

    void warning(String file, int line, String message) {
        add(ContentProblem.warning(file, line, shortened(message)));
    }

    void addAll(List<ContentProblem> more) {
        more.forEach(this::add);
    }

    boolean hasError() {
        return problems.stream().anyMatch(ContentProblem::isError);
    }

    /** In the order in which they were found. */
    List<ContentProblem> all() {
        return List.copyOf(problems);
    }

    /** Errors first, each file from top to bottom. */
    List<ContentProblem> sorted() {
        return problems.stream().sorted(ContentProblem.ORDER).limit(MOST).toList();
    }

    private void add(ContentProblem problem) {
        problems.add(problem);
    }

    private static String shortened(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
