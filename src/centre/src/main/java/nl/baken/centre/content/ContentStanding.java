package nl.baken.centre.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the content stands.
 *
 * @param newest the reading that says so; empty when the portal has told nothing yet
 * @param open what should be put right: errors first, the newest first among them
 * @param toConfirm pages that visitors see and an editor has yet to confirm, by file
 * @param sheets the same of what is printed, by file
 * @param previews campaigns that did not begin yet, and where to look at them, by file
 * @param left how many more there are of each than are told here
 */
record ContentStanding(
        Optional<ContentReading> newest,
        List<Open> open,
        List<ContentProblem> toConfirm,
        List<ContentProblem> sheets,
        List<ContentProblem> previews,
        Left left) {
    static final ContentStanding UNKNOWN =
            new ContentStanding(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Left.NONE);

    private static final Comparator<Open> ORDER = Comparator.comparing(
                    (Open open) -> open.problem().isError(), Comparator.reverseOrder())
            .thenComparing(Open::since, Comparator.reverseOrder())
            .thenComparing(open -> open.problem().getFile())
            .thenComparing(open -> open.problem().getLine());

    /** How many of each list were not looked up. */
    public record Left(int open, int toConfirm, int sheets, int previews) {
        static final Left NONE = new Left(0, 0, 0, 0);
    }

    /** A problem that is still there. @param since the first reading that found it, of those after the last without it */
    public record Open(ContentProblem problem, Instant since) {}

    /**
     * @param readings newest first
     * @param problems of these readings, in any order
     */
    static ContentStanding of(List<ContentReading> readings, List<ContentProblem> problems) {
        if (readings.isEmpty()) {
            return UNKNOWN;
        }
        ContentReading newest = readings.get(0);
        List<ContentProblem> present =
                problems.stream().filter(problem -> problem.isOf(newest)).toList();
        return new ContentStanding(
                Optional.of(newest),
                present.stream()
                        .filter(ContentProblem::isProblem)
                        .map(problem -> new Open(problem, since(problem, readings, problems)))
                        .sorted(ORDER)
                        .toList(),
                byFile(present, ContentProblem::isToConfirm),
                byFile(present, ContentProblem::isSheetToConfirm),
                byFile(present, ContentProblem::isPreview),
                Left.NONE);
    }

    /** The same, of which so many were not looked up. */
    ContentStanding leavingOut(Left others) {
        return new ContentStanding(newest, open, toConfirm, sheets, previews, others);
    }

    private static List<ContentProblem> byFile(List<ContentProblem> present, Predicate<ContentProblem> which) {
        return present.stream()
                .filter(which)
                .sorted(Comparator.comparing(ContentProblem::getFile))
                .toList();
    }

    private static Instant since(ContentProblem problem, List<ContentReading> readings, List<ContentProblem> problems) {
        Instant since = readings.get(0).getTold();
        for (ContentReading earlier : readings) {
            if (problems.stream().noneMatch(other -> other.isOf(earlier) && other.isSameAs(problem))) {
                break;
            }
            since = earlier.getTold();
        }
        return since;
    }

    boolean hasError() {
        return open.stream().anyMatch(one -> one.problem().isError());
    }
}
