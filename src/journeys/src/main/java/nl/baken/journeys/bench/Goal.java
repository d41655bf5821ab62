package nl.baken.journeys.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number has to be at least or at most, and what it should become. Null: nothing is asked. */
record Goal(@Nullable Double floor, @Nullable Double aim, boolean isMoreBetter) {
    static final Goal NONE = new Goal(null, null, true);

    static Goal atLeast(double floor, @Nullable Double aim) {
        return new Goal(floor, aim, true);
    }

    static Goal atMost(double ceiling, @Nullable Double aim) {
        return new Goal(ceiling, aim, false);
    }

    /** In words, for the table. */
    String judge(double value) {
        if (aim != null && reaches(value, aim)) {
            return "aim reached";
        }
        if (floor == null) {
            return "";
        }
        return reaches(value, floor) ? "holds" : "FALLS SHORT";
    }

    String words() {
        String sign = isMoreBetter ? "≥ " : "≤ ";
        return (floor == null ? "" : sign + plain(floor)) + (aim == null ? "" : ", aim " + plain(aim));
    }

    private boolean reaches(double value, double bound) {
        return isMoreBetter ? value >= bound : value <= bound;
    }

    static String plain(double value) {
        if (Math.abs(value) >= 1000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
