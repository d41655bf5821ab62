package nl.baken.centre.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** When a report must have been opened or answered, by the settings in force. */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // rules, and nothing of anybody
public class Deadlines {
    /** The time by which the office goes. */
    public static final ZoneId HERE = OfficeTime.HERE;

    private OfficeTime office;
    private int lookDays;
    private Duration urgentHours;
    private int answerDays;

    /** @throws Settings.SettingWrong when a setting is no time or number that it can be */
    @Inject
    Deadlines(Settings settings) {
        this(
                new OfficeTime(
                        LocalTime.of(settings.number(Setting.OFFICE_OPENS, 0, 22), 0),
                        LocalTime.of(settings.number(Setting.OFFICE_CLOSES, 1, 23), 0)),
                settings.number(Setting.DEADLINE_LOOK, 1, 250),
                settings.number(Setting.DEADLINE_URGENT, 1, 1000),
                settings.number(Setting.DEADLINE_ANSWER, 1, 250));
    }

    /**
     * @param lookDays working days until somebody opened it
     * @param urgentHours office hours until somebody opened an urgent one
     * @param answerDays working days until an answer went to its reporter
     */
    Deadlines(OfficeTime office, int lookDays, int urgentHours, int answerDays) {
        this.office = office;
        this.lookDays = lookDays;
        this.urgentHours = Duration.ofHours(urgentHours);
        this.answerDays = answerDays;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Deadlines() {}

    /**
     * The last working day on which this hour came.
     *
     * @param hour of the day, 0 to 23, by the time of the office
     */
    public LocalDate lastWorkingDayAt(int hour, Instant now) {
        return OfficeTime.lastWorkingDayAt(hour, now);
    }

    /** When it is due; empty for what waits for nothing. */
    public Optional<Instant> due(Awaits awaits, Instant since) {
        return switch (awaits) {
            case NOTHING -> Optional.empty();
            case URGENT_LOOK -> Optional.of(office.officeHoursAfter(since, urgentHours));
            case LOOK -> Optional.of(office.workingDaysAfter(since, lookDays));
            case FIRST_ANSWER, ANSWER -> Optional.of(office.workingDaysAfter(since, answerDays));
        };
    }

    /** What waits since before this moment is late now. Nothing that waits for nothing ever is. */
    public Instant lateSince(Awaits awaits, Instant now) {
        return switch (awaits) {
            case NOTHING -> Instant.EPOCH;
            case URGENT_LOOK -> office.officeHoursBefore(now, urgentHours);
            case LOOK -> office.workingDaysBefore(now, lookDays);
            case FIRST_ANSWER, ANSWER -> office.workingDaysBefore(now, answerDays);
        };
    }
}
