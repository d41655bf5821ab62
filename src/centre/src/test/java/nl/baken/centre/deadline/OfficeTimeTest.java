package nl.baken.centre.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59Z, 2026-11-20", // a Monday, a second before nine here: the Friday before it
        "2026-11-23T08:00:00Z, 2026-11-23",
        "2026-11-23T22:59:59Z, 2026-11-23",
        "2026-11-23T23:00:00Z, 2026-11-23", // Tuesday here
        "2026-11-21T12:00:00Z, 2026-11-20", // a Saturday
        "2026-12-28T07:30:00Z, 2026-12-24", // the Monday after a Christmas on Friday and Saturday, before nine
        "2026-06-01T06:59:59Z, 2026-05-29", // by summer time
        "2026-06-01T07:00:00Z, 2026-06-01"
    })
    void the_last_working_day_on_which_an_hour_came_is_found_from_any_moment(Instant now, LocalDate day) {
        assertEquals(day, OfficeTime.lastWorkingDayAt(9, now));
        assertTrue(!OfficeTime.lastWorkingDayAt(0, now).isBefore(day), "an earlier hour came no earlier");
    }

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final OfficeTime office = new OfficeTime(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @ParameterizedTest
    @CsvSource({
        "1961, 1961-04-02", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24", "2024, 2024-03-31",
        "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25", "2285, 2285-03-22"
    })
    void easter_is_where_the_church_keeps_it(int year, LocalDate easter) {
        assertEquals(easter, Holidays.easter(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2025-04-21",
                "2025-05-29",
                "2025-06-09",
                "2027-03-26"
            })
    void nobody_works_on_a_holiday(LocalDate day) {
        assertFalse(OfficeTime.isWorkingDay(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-04-07", "2026-04-28", "2026-12-24", "2026-12-28", "2027-01-04", "2026-04-30", "2026-05-04"
            })
    void everybody_works_on_the_days_beside_them(LocalDate day) {
        assertTrue(OfficeTime.isWorkingDay(day));
    }

    @Test
    void kings_day_is_on_saturday_when_the_27th_is_a_sunday() {
        assertTrue(Holidays.of(2025).contains(LocalDate.of(2025, 4, 26)));
        assertFalse(Holidays.of(2025).contains(LocalDate.of(2025, 4, 27)));
        assertTrue(Holidays.of(2031).contains(LocalDate.of(2031, 4, 26)));
        assertTrue(OfficeTime.isWorkingDay(LocalDate.of(2025, 4, 28)), "the Monday after it");
    }

    @ParameterizedTest
    @CsvSource({
        "a Monday morning, 2026-11-23T08:00, 1, 2026-11-24T17:00",
        "a Friday afternoon, 2026-11-20T16:45, 1, 2026-11-23T17:00",
        "a Saturday, 2026-11-21T12:00, 1, 2026-11-23T17:00",
        "a Sunday night, 2026-11-22T23:59, 1, 2026-11-23T17:00",
        "a week, 2026-11-23T10:00, 5, 2026-11-30T17:00",
        "before Easter, 2026-04-02T18:00, 1, 2026-04-07T17:00",
        "over Christmas and New Year, 2026-12-24T10:00, 5, 2027-01-04T17:00",
        "as summer time begins, 2026-03-27T10:00, 1, 2026-03-30T17:00",
        "as summer time ends, 2026-10-23T10:00, 1, 2026-10-26T17:00"
    })
    void working_days_later(String what, LocalDateTime from, int days, LocalDateTime due) {
        assertEquals(at(due), office.workingDaysAfter(at(from), days), what);
    }

    @ParameterizedTest
    @CsvSource({
        "in the morning, 2026-11-23T09:00, 2026-11-23T11:00",
        "before the office opens, 2026-11-23T03:15, 2026-11-23T11:00",
        "until it closes, 2026-11-23T15:00, 2026-11-23T17:00",
        "over the night, 2026-11-23T16:00, 2026-11-24T10:00",
        "as it closes, 2026-11-23T17:00, 2026-11-24T11:00",
        "over the weekend, 2026-11-20T16:30, 2026-11-23T10:30",
        "on a Saturday, 2026-11-21T10:00, 2026-11-23T11:00",
        "on Good Friday, 2026-04-03T10:00, 2026-04-07T11:00",
        "on New Year's Eve, 2026-12-31T16:45, 2027-01-04T10:45"
    })
    void two_office_hours_later(String what, LocalDateTime from, LocalDateTime due) {
        assertEquals(at(due), office.officeHoursAfter(at(from), TWO_HOURS), what);
    }

    @Test
    void a_whole_working_week_of_hours_is_five_days_later() {
        assertEquals(
                at(LocalDateTime.parse("2026-11-30T10:00")),
                office.officeHoursAfter(at(LocalDateTime.parse("2026-11-23T10:00")), Duration.ofHours(40)));
    }

    /** Quarters of an hour, as reports are received; with every holiday of six years, and both changes of the clock. */
    @Test
    void what_is_late_is_what_was_due() {
        Random random = new Random(20_261_122);
        long first = Instant.parse("2024-12-20T00:00:00Z").getEpochSecond() / 900;
        for (int i = 0; i < 40_000; i++) {
            Instant received = Instant.ofEpochSecond((first + random.nextInt(6 * 365 * 96)) * 900);
            Instant now = received.plusSeconds(random.nextInt(30 * 96) * 900L + (i % 3 == 0 ? random.nextInt(900) : 0));
            int days = 1 + random.nextInt(6);
            assertEquals(
                    office.workingDaysAfter(received, days).isBefore(now),
                    received.isBefore(office.workingDaysBefore(now, days)),
                    () -> days + " working days after " + received + ", now " + now);
            Duration hours = Duration.ofMinutes(15L * (1 + random.nextInt(100)));
            assertEquals(
                    office.officeHoursAfter(received, hours).isBefore(now),
                    received.isBefore(office.officeHoursBefore(now, hours)),
                    () -> hours + " of office hours after " + received + ", now " + now);
        }
    }

    @Test
    void an_office_closes_after_it_opens() {
        assertThrows(IllegalArgumentException.class, () -> new OfficeTime(LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }

    private static Instant at(LocalDateTime here) {
        return here.atZone(OfficeTime.HERE).toInstant();
    }
}
