package nl.baken.centre.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A row of the trail as people read it. */
public final class TrailLine {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm:ss", Locale.forLanguageTag("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int SHORT = 8;

    private final AuditRow row;
    private final Map<String, String> names;

    /** @param names of the members, by id */
    TrailLine(AuditRow row, Map<String, String> names) {
        this.row = row;
        this.names = names;
    }

    public long getNumber() {
        return row.seq();
    }

    public Instant getAt() {
        return row.at();
    }

    /** Day and time to the second, in the time of the Netherlands. */
    public String getMoment() {
        return MOMENT.format(row.at());
    }

    /** A member's name; empty when nobody but the centre itself acted. */
    public String getWho() {
        return row.actor().equals(Audit.SYSTEM) ? "" : readable(row.actor());
    }

    /** The code of what was done. */
    public String getAct() {
        return row.act();
    }

    /** A member's name, else the beginning of an id or fingerprint. */
    public String getAbout() {
        return readable(row.subject());
    }

    /** The whole of what it was about, to search for. */
    public String getSubject() {
        return row.subject();
    }

    /** What completes the act; may be empty. */
    public String getDetail() {
        return readable(row.detail());
    }

    private String readable(String text) {
        String name = names.get(text);
        if (name != null) {
            return name;
        }
        return ID.matcher(text).matches() || text.length() > 2 * SHORT + SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
