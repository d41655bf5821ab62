package nl.baken.portal.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted and does not stand in the database yet, by day and address. While the database is away it keeps the
 * last {@value #MOST_DAYS} days; with one number per address that is all it can ever hold.
 */
final class Unwritten {
    static final int MOST_DAYS = 7;

    private final SortedMap<LocalDate, Map<String, Long>> days = new TreeMap<>();

    /** Adds what was counted on a day. @return how many were given up with the oldest day, mostly none */
    long add(LocalDate day, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return 0;
        }
        Map<String, Long> sums = days.computeIfAbsent(day, key -> new HashMap<>());
        counts.forEach((address, count) -> sums.merge(address, count, Long::sum));
        long lost = 0;
        while (days.size() > MOST_DAYS) {
            Map<String, Long> oldest = days.remove(days.firstKey());
            lost += oldest == null
                    ? 0
                    : oldest.values().stream().mapToLong(Long::longValue).sum();
        }
        return lost;
    }

    /** By day, the oldest first. */
    SortedMap<LocalDate, Map<String, Long>> byDay() {
        return days;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    void clear() {
        days.clear();
    }
}
