package nl.baken.centre.insight;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Months one after another, 1 to {@value #LONGEST} of them. */
public record Period(YearMonth from, YearMonth to) {
    /** In months. */
    static final int LONGEST = 60;

    private static final int USUAL = 12;

    /** The year up to this month. */
    static Period until(YearMonth month) {
        return new Period(month.minusMonths(USUAL - 1), month);
    }

    /** As somebody asks for it ({@code 2026-01}); empty when these are no months, or not one after the other. */
    static Optional<Period> of(String from, String to) {
        try {
            YearMonth first = YearMonth.parse(from);
            YearMonth last = YearMonth.parse(to);
            boolean isFit =
                    !last.isBefore(first) && first.getYear() >= 2000 && last.isBefore(first.plusMonths(LONGEST));
            return isFit ? Optional.of(new Period(first, last)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }
}
