package nl.baken.centre.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That something was destroyed.
 *
 * @param term which term had passed
 * @param day on which it was destroyed, UTC
 */
public record Tombstone(UUID id, What what, Term term, LocalDate day) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([a-z]+) ([a-z]+) ([0-9-]{10})");

    /** What was destroyed. */
    public enum What {
        REPORT,
        /** What a reporter sent after the report. */
        MESSAGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line of the file, without its end. */
    String line() {
        return id + " " + what.code() + " " + term.name().toLowerCase(Locale.ROOT) + " " + day;
    }

    /** What {@link #line} wrote; empty for anything else. */
    static Optional<Tombstone> parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Tombstone(
                    UUID.fromString(fields.group(1)),
                    What.valueOf(fields.group(2).toUpperCase(Locale.ROOT)),
                    Term.valueOf(fields.group(3).toUpperCase(Locale.ROOT)),
                    LocalDate.parse(fields.group(4))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
