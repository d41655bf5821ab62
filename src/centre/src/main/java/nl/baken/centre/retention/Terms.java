package nl.baken.centre.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** The days of each {@link Term} that are in force. */
public final class Terms {
    private static final int LONGEST = 36_500;

    private final Map<Term, Integer> days = new EnumMap<>(Term.class);
    private final int lookDays;

    /** @param days by setting */
    private Terms(ToIntFunction<Setting> days) {
        for (Term term : Term.values()) {
            @Nullable Setting setting = term.setting();
            this.days.put(term, setting == null ? term.promisedDays() : days.applyAsInt(setting));
        }
        this.lookDays = days.applyAsInt(Setting.KEEP_LOOK);
    }

    /** @throws Settings.SettingWrong when one is no number of days */
    static Terms of(Settings settings) {
        return new Terms(setting -> settings.number(setting, 1, LONGEST));
    }

    /** Those that hold while nobody sets others. */
    public static Terms proposed() {
        return new Terms(setting -> Integer.parseInt(Objects.requireNonNull(setting.fallback())));
    }

    public int days(Term term) {
        return Objects.requireNonNull(days.get(term));
    }

    /** How many days a person may look at what has passed its term, before it goes by itself. */
    public int lookDays() {
        return lookDays;
    }

    /** What counts from this moment or before has passed its term. */
    Instant cut(Term term, Instant now) {
        return now.minus(Duration.ofDays(days(term)));
    }

    /** What counts from this moment or before goes by itself. */
    Instant cutByItself(Term term, Instant now) {
        return cut(term, now).minus(look(term));
    }

    /** From when on something goes by itself whose term counts from this moment. */
    Instant goesByItself(Term term, Instant since) {
        return since.plus(Duration.ofDays(days(term))).plus(look(term));
    }

    private Duration look(Term term) {
        return Duration.ofDays(term.end() == Term.End.BY_ITSELF ? 0 : lookDays);
    }
}
