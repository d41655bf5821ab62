package nl.baken.centre.audit;

import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody looks for in the trail. Built of fixed pieces of SQL only; what somebody typed goes in as a parameter.
 *
 * @param actor the id of a member, or {@code system}
 * @param about the beginning of what rows are about: the id of a report or member, or a fingerprint; may be empty
 * @param from the first day, in the time of the Netherlands
 * @param until the last day
 */
record TrailQuestion(
        Optional<String> actor, Optional<Act> act, String about, Optional<LocalDate> from, Optional<LocalDate> until) {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    /** What ids and fingerprints are written with, so that nothing in it means something to LIKE but the underscore. */
    private static final Pattern ABOUT = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    /**
     * Reads the fields {@code wie}, {@code wat}, {@code waarover}, {@code van} and {@code tot}; what is missing or blank
     * asks for nothing.
     *
     * @throws NotUnderstood when a field holds what its form cannot send, or the days are the wrong way round
     */
    static TrailQuestion of(Map<String, String> fields) {
        Reading read = new Reading(fields);
        return read.question(
                read.field("wie", TrailQuestion::actor),
                read.field("wat", Act::valueOf),
                read.field("waarover", TrailQuestion::aboutWhat).orElse(""),
                read.field("van", LocalDate::parse),
                read.field("tot", LocalDate::parse));
    }

    private static String actor(String text) {
        return text.equals(Audit.SYSTEM) ? text : UUID.fromString(text).toString();
    }

    private static String aboutWhat(String text) {
        if (!ABOUT.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    boolean isEverything() {
        return actor.isEmpty() && act.isEmpty() && about.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    /** Conditions on {@code audit}, each with AND before it; their parameters count from 3. */
    String where() {
        return (actor.isPresent() ? " AND actor = ?3" : "")
                + (act.isPresent() ? " AND act = ?4" : "")
                + (about.isEmpty() ? "" : " AND subject LIKE ?5 ESCAPE '|'")
                + (from.isPresent() ? " AND at >= ?6" : "")
                + (until.isPresent() ? " AND at < ?7" : "");
    }

    void bind(Query query) {
        actor.ifPresent(value -> query.setParameter(3, value));
        act.ifPresent(value -> query.setParameter(4, value.name()));
        if (!about.isEmpty()) {
            query.setParameter(5, about.replace("_", "|_") + "%");
        }
        from.ifPresent(day -> query.setParameter(6, beginning(day)));
        until.ifPresent(day -> query.setParameter(7, beginning(day.plusDays(1))));
    }

    private static LocalDateTime beginning(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(HERE).toInstant(), ZoneOffset.UTC);
    }

    private static final class Reading {
        private final Map<String, String> fields;
        private final List<String> wrong = new ArrayList<>();

        Reading(Map<String, String> fields) {
            this.fields = fields;
        }

        <T> Optional<T> field(String name, Function<String, T> meaning) {
            String text = fields.getOrDefault(name, "").strip();
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(meaning.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                wrong.add(name);
                return Optional.empty();
            }
        }

        TrailQuestion question(
                Optional<String> actor,
                Optional<Act> act,
                String about,
                Optional<LocalDate> from,
                Optional<LocalDate> until) {
            if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
                wrong.add("tot");
            }
            if (!wrong.isEmpty()) {
                throw new NotUnderstood(wrong);
            }
            return new TrailQuestion(actor, act, about, from, until);
        }
    }

    /** A question that cannot be asked. */
    static final class NotUnderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final transient List<String> fields;

        NotUnderstood(List<String> fields) {
            super("Not understood: " + fields);
            this.fields = List.copyOf(fields);
        }

        /** The names of the fields that are wrong. */
        List<String> fields() {
            return fields;
        }
    }
}
