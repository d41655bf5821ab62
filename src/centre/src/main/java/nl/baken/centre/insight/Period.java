package nl.baken.centre.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Months or days one after another that a screen of figures tells about, as its address asks for them.
 *
 * @param wrong whether what was asked for is no period, so that this is the usual one instead
 */
public record Period<T extends Temporal & Comparable<? super T>>(T from, T to, boolean wrong) {
    private static final int EARLIEST_YEAR = 2000;
    private static final Unit<YearMonth> MONTHS = new Unit<>(YearMonth::parse, ChronoUnit.MONTHS, 12, 60);
    private static final Unit<LocalDate> DAYS = new Unit<>(LocalDate::parse, ChronoUnit.DAYS, 30, 366);

    /** @param usual so many up to the last one when none were asked for; @param longest so many at most */
    private record Unit<T extends Temporal & Comparable<? super T>>(
            Function<String, T> parse, ChronoUnit each, int usual, int longest) {
        Period<T> asked(Map<String, String> address, T last) {
            String from = address.get("van");
            String to = address.get("tot");
            if (from == null && to == null) {
                return usual(last, false);
            }
            return of(from == null ? "" : from, to == null ? "" : to).orElseGet(() -> usual(last, true));
        }

        @SuppressWarnings("unchecked") // a Temporal minus something is another of its kind
        private Period<T> usual(T last, boolean wrong) {
            return new Period<>((T) last.minus(usual - 1L, each), last, wrong);
        }

        private Optional<Period<T>> of(String from, String to) {
            try {
                T first = parse.apply(from);
                T last = parse.apply(to);
                boolean isFit = first.compareTo(last) <= 0
                        && first.get(ChronoField.YEAR) >= EARLIEST_YEAR
                        && each.between(first, last) < longest;
                return isFit ? Optional.of(new Period<>(first, last, false)) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** Months ({@code van=2026-01&tot=2026-03}), 60 at most; the year up to this one when none, or no such, are asked for. */
    public static Period<YearMonth> months(Map<String, String> address, YearMonth last) {
        return MONTHS.asked(address, last);
    }

    /** Days ({@code van=2026-01-31&tot=2026-02-02}), 366 at most; the thirty up to this one when none, or no such, are asked for. */
    public static Period<LocalDate> days(Map<String, String> address, LocalDate last) {
        return DAYS.asked(address, last);
    }
}
