package nl.baken.portal.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page is that is a campaign: one that begins, lasts and ends. What it says of itself is the same in each of its
 * languages, but for the line.
 *
 * @param start the first day on which it is there
 * @param end the last one
 * @param route where who reads it can tell something
 * @param code what stands after {@code /c/} on paper
 * @param picture name of its drawing
 * @param line one sentence, for a poster and wherever it is shared
 * @param lines where each field stands in its file, for messages
 */
public record Campaign(
        LocalDate start,
        LocalDate end,
        Route route,
        String code,
        String picture,
        String line,
        Map<String, Integer> lines) {
    /** Where campaigns stand, after the language prefix. */
    public static final String FOLDER = "/campagne";

    static final List<String> FIELDS = List.of("start", "end", "route", "short", "picture", "line");
    static final int LONGEST_LINE = 90;

    /** The way in that a campaign opens. The code is what editors write. */
    public enum Route {
        CITIZEN("burger", "/melden/burger"),
        YOUNG("jongere", "/melden/jongere"),
        PROFESSIONAL("professional", "/melden/professional"),
        ADVICE("advies", "/advies/vraag");

        private final String code;
        private final String path;

        Route(String code, String path) {
            this.code = code;
            this.path = path;
        }

        /** After the language prefix. */
        public String path() {
            return path;
        }

        static Optional<Route> of(String code) {
            return Arrays.stream(values())
                    .filter(route -> route.code.equals(code))
                    .findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(route -> route.code).toList();
        }
    }

    /** How a campaign stands on a day. */
    public enum Phase {
        COMING,
        RUNNING,
        OVER
    }

    public Campaign {
        lines = Map.copyOf(lines);
    }

    public Phase on(LocalDate day) {
        if (day.isBefore(start)) {
            return Phase.COMING;
        }
        return day.isAfter(end) ? Phase.OVER : Phase.RUNNING;
    }

    /** Where its short address is. */
    public String shortAddress() {
        return "/c/" + code;
    }

    /** The field of which this says something else than the same campaign in another language; empty when none. */
    Optional<String> differsIn(Campaign other) {
        if (!start.equals(other.start)) {
            return Optional.of("start");
        }
        if (!end.equals(other.end)) {
            return Optional.of("end");
        }
        if (route != other.route) {
            return Optional.of("route");
        }
        if (!code.equals(other.code)) {
            return Optional.of("short");
        }
        return picture.equals(other.picture) ? Optional.empty() : Optional.of("picture");
    }

    int lineOf(String field) {
        return lines.getOrDefault(field, 1);
    }
}
