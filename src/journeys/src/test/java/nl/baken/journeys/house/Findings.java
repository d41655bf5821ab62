package nl.baken.journeys.house;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the pages of one walk, by kind, so that one walk serves many tests. */
public final class Findings {

    /** What is looked for. */
    public enum Check {
        AXE_LIGHT,
        AXE_DARK,
        TARGETS,
        HTML,
        STORAGE,
        LANGUAGE,
        REFLOW,
        SIDEWAYS,
        CUT_OFF,
        TAB_ORDER,
        FOCUS_COVERED,
        FOCUS_RING,
        FORCED_COLOURS,
        MOTION,
        HELP
    }

    private final Map<Check, List<String>> all = new EnumMap<>(Check.class);

    void add(Check check, String page, String what) {
        all.computeIfAbsent(check, key -> new ArrayList<>()).add(page + ": " + what);
    }

    /** Adds what a script on the page found. */
    void addAll(Check check, String page, Object found) {
        ((List<?>) found).forEach(one -> add(check, page, String.valueOf(one)));
    }

    /** What is wrong, of one kind; empty when all is well. */
    List<String> of(Check check) {
        return all.getOrDefault(check, List.of());
    }
}
