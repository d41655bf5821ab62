package nl.baken.centre.insight;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of one table, as they may be shown. One to four reports are told as "fewer than five". When one count alone
 * is hidden, it would follow from the others and their sum: the smallest of the others is hidden with it.
 */
public final class Counts {
    /** The smallest count that is shown. */
    public static final int SMALLEST = 5;

    private final List<Row> rows;
    private final int sum;

    /**
     * One line.
     *
     * @param count how many; what is not shown must not be told in another way either
     * @param showing how much of it is told
     * @param share of the longest bar, 0 to 100; that of what is hidden tells nothing
     */
    public record Row(String code, int count, Showing showing, int share) {
        public String getCode() {
            return code;
        }

        public Showing getShowing() {
            return showing;
        }

        public int getShare() {
            return share;
        }

        /** The count as it may be told. */
        public String getTold() {
            return switch (showing) {
                case WHOLE -> Integer.toString(count);
                case FEW -> "<" + SMALLEST;
                case HIDDEN -> "-";
            };
        }
    }

    /** How much of a count is told. */
    public enum Showing {
        WHOLE,
        /** That there are fewer than five. */
        FEW,
        /** Nothing: it would tell another one. */
        HIDDEN
    }

    private Counts(List<Row> rows, int sum) {
        this.rows = rows;
        this.sum = sum;
    }

    /** @param counts by code, in the order in which they are shown */
    public static Counts of(Map<String, Integer> counts) {
        Set<String> few = new HashSet<>();
        counts.forEach((code, count) -> {
            if (count > 0 && count < SMALLEST) {
                few.add(code);
            }
        });
        Set<String> hidden = new HashSet<>();
        if (few.size() == 1) {
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= SMALLEST)
                    .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .ifPresent(entry -> hidden.add(entry.getKey()));
        }
        int longest = counts.entrySet().stream()
                .filter(entry -> !few.contains(entry.getKey()) && !hidden.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        List<Row> rows = counts.entrySet().stream()
                .map(entry -> {
                    Showing showing = few.contains(entry.getKey())
                            ? Showing.FEW
                            : hidden.contains(entry.getKey()) ? Showing.HIDDEN : Showing.WHOLE;
                    int share = showing == Showing.WHOLE && longest > 0 ? entry.getValue() * 100 / longest : 0;
                    return new Row(entry.getKey(), entry.getValue(), showing, share);
                })
                .toList();
        return new Counts(
                rows, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether something in it is not told in full. */
    public boolean isPartly() {
        return rows.stream().anyMatch(row -> row.showing() != Showing.WHOLE);
    }

    /** All together, as it may be told. */
    public String getSum() {
        return sum > 0 && sum < SMALLEST ? "<" + SMALLEST : Integer.toString(sum);
    }

    public boolean isNone() {
        return sum == 0;
    }
}
