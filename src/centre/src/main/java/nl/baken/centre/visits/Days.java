package nl.baken.centre.visits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days one after another, 1 to {@value #LONGEST} of them. */
public record Days(LocalDate from, LocalDate to) {
    static final int LONGEST = 366;
    private static final int USUAL = 30;

    /** The last thirty days. */
    static Days until(LocalDate day) {
        return new Days(day.minusDays(USUAL - 1L), day);
    }

    /** As somebody asks for it ({@code 2026-11-22}); empty when these are no days, or not one after the other. */
    static Optional<Days> of(String from, String to) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = LocalDate.parse(to);
            boolean isFit = !last.isBefore(first) && first.getYear() >= 2000 && last.isBefore(first.plusDays(LONGEST));
            return isFit ? Optional.of(new Days(first, last)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
