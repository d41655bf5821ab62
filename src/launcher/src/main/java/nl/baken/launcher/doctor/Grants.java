package nl.baken.launcher.doctor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rights as a set, one thing that may be done to one table each, from statements as a file or a server has them. */
final class Grants {
    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) +ON (?:PROCEDURE )?(\\S+?)\\.(\\S+) +TO .*");
    private static final Pattern RIGHT = Pattern.compile("\\s*([A-Z][A-Z ]*?)\\s*(\\([^)]*\\))?\\s*(?:,|$)");

    private Grants() {}

    /** Each as {@code SELECT on report}; the right to connect, which is none, is left out. */
    static Set<String> of(List<String> statements) {
        Set<String> rights = new TreeSet<>();
        for (String statement : statements) {
            Matcher grant = GRANT.matcher(statement.replace("`", "").strip());
            if (!grant.matches() || grant.group(1).equals("USAGE")) {
                continue;
            }
            String place = grant.group(2).equals("*") ? "everything" : grant.group(3);
            Matcher right = RIGHT.matcher(grant.group(1));
            while (right.find()) {
                String columns = right.group(2) == null ? "" : " " + right.group(2);
                rights.add(right.group(1) + columns + " on " + place);
            }
            if (statement.contains("WITH GRANT OPTION")) {
                rights.add("GRANT OPTION on " + place);
            }
        }
        return rights;
    }
}
