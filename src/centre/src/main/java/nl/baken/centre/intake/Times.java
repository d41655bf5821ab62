package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments and ages as members read them, in the time of the Netherlands. */
@Named
@ApplicationScoped
public class Times {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM HH:mm", Locale.forLanguageTag("nl"))
            .withZone(HERE);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl")).withZone(HERE);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern(
                    "EEE d MMM HH:mm", Locale.forLanguageTag("nl"))
            .withZone(HERE);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.forLanguageTag("nl"));

    private InstantSource clock;

    @Inject
    Times(InstantSource clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Times() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** With the day of the week, for what is to come. */
    static String weekday(Instant moment) {
        return WEEKDAY.format(moment);
    }

    /** A day with its year, and the day of the week. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    public String at(Instant moment) {
        return MOMENT.format(moment);
    }

    /** For a {@code time} element. */
    public String machine(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How long ago, in one unit: minutes under an hour, hours under two days, then days. */
    public String age(Instant moment) {
        Duration age = Duration.between(moment, clock.instant());
        if (age.toMinutes() < 60) {
            return Math.max(age.toMinutes(), 0) + " min";
        }
        return age.toHours() < 48 ? age.toHours() + " uur" : age.toDays() + " dagen";
    }
}
