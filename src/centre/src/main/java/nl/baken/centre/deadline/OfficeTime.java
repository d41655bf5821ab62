package nl.baken.centre.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Reckons in Dutch working days and office hours. A working day is one from Monday to Friday that is no {@link Holidays
 * holiday}. For each way forwards (when is it due?) there is one backwards (what is late now?), which agrees with it:
 * {@code xAfter(m)} lies before {@code now} exactly when {@code m} lies before {@code xBefore(now)}.
 *
 * @param opens when the office opens on a working day
 * @param closes when it closes, later on the same day
 */
record OfficeTime(LocalTime opens, LocalTime closes) {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    OfficeTime {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("The office must close after it opens");
        }
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.of(day.getYear()).contains(day);
    }

    static LocalDate lastWorkingDayAt(int hour, Instant now) {
        ZonedDateTime here = now.atZone(HERE);
        LocalDate day = here.toLocalDate();
        return here.getHour() >= hour && isWorkingDay(day) ? day : previous(day);
    }

    /**
     * When the office closes on a later working day.
     *
     * @param days how many working days later, from 1; the day of the moment itself does not count
     */
    Instant workingDaysAfter(Instant moment, int days) {
        LocalDate day = moment.atZone(HERE).toLocalDate();
        for (int left = days; left > 0; left--) {
            day = next(day);
        }
        return close(day).toInstant();
    }

    /** What came before this moment was due before now. */
    Instant workingDaysBefore(Instant now, int days) {
        LocalDate over = now.atZone(HERE).toLocalDate();
        if (!isWorkingDay(over) || !now.isAfter(close(over).toInstant())) {
            over = previous(over);
        }
        for (int left = days; left > 1; left--) {
            over = previous(over);
        }
        return over.atStartOfDay(HERE).toInstant();
    }

    /** So much later, counted within office hours only. */
    Instant officeHoursAfter(Instant moment, Duration hours) {
        Duration left = hours;
        ZonedDateTime at = moment.atZone(HERE);
        while (true) {
            LocalDate day = at.toLocalDate();
            if (isWorkingDay(day) && at.isBefore(close(day))) {
                ZonedDateTime from = at.isBefore(open(day)) ? open(day) : at;
                Duration room = Duration.between(from, close(day));
                if (room.compareTo(left) >= 0) {
                    return from.plus(left).toInstant();
                }
                left = left.minus(room);
            }
            at = open(next(day));
        }
    }

    /** What came before this moment was due before now. */
    Instant officeHoursBefore(Instant now, Duration hours) {
        ZonedDateTime at = now.atZone(HERE);
        LocalDate day = at.toLocalDate();
        // While the office is closed, what was due on the stroke of its closing is late too.
        boolean isOpen = isWorkingDay(day) && at.isAfter(open(day)) && !at.isAfter(close(day));
        Duration left = hours;
        while (true) {
            if (isWorkingDay(day) && at.isAfter(open(day))) {
                ZonedDateTime until = at.isAfter(close(day)) ? close(day) : at;
                Duration room = Duration.between(open(day), until);
                if (room.compareTo(left) > 0 || room.equals(left) && !isOpen) {
                    Instant start = until.minus(left).toInstant();
                    return isOpen ? start : start.plus(1, ChronoUnit.MICROS);
                }
                left = left.minus(room);
            }
            day = previous(day);
            at = close(day);
            if (left.isZero()) {
                return at.toInstant(); // whatever came while the office was closed is due with what came as it opened
            }
        }
    }

    private ZonedDateTime open(LocalDate day) {
        return day.atTime(opens).atZone(HERE);
    }

    private ZonedDateTime close(LocalDate day) {
        return day.atTime(closes).atZone(HERE);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }
}
