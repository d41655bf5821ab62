package nl.baken.launcher.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.baken.launcher.Refused;

/**
 * The centre's file of tombstones, as {@code nl.baken.centre.retention.TombstoneFile} writes it: what was destroyed up to now, and
 * so after the backup as well. It is named before anything is restored, and gets into the database with the rows: no centre can
 * open on them without destroying it again.
 */
final class TombstoneLines {
    private static final String LINE = "[0-9a-f-]{36} [a-z]{1,20} [a-z]{1,20} [0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final int BATCH = 1_000;

    private final List<String> lines;

    private TombstoneLines(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads all of it. A last line that a crash cut off is none.
     *
     * @throws Refused when it is missing, or has a line that is none
     */
    static TombstoneLines in(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new Refused(
                    "File of tombstones " + file
                            + " is missing or cannot be read. What was destroyed after the backup would come"
                            + " back: bring the newest there is. An empty one says that nothing ever was.",
                    e);
        }
        List<String> lines = new ArrayList<>(
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).matches(LINE)) {
                throw new Refused(
                        "Line " + (i + 1) + " of " + file + " is no tombstone: bring a whole copy of the file.");
            }
        }
        return new TombstoneLines(lines);
    }

    /** Adds to the table what it has not; how many that were. */
    long addTo(Connection connection) throws SQLException {
        long added = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT IGNORE INTO tombstone (id, what, term, day) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < lines.size(); i++) {
                String[] fields = lines.get(i).split(" ", -1);
                for (int field = 0; field < fields.length; field++) {
                    insert.setString(field + 1, fields[field]);
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == lines.size() - 1) {
                    added += count(insert.executeBatch());
                }
            }
        }
        return added;
    }

    private static long count(int[] changed) {
        long count = 0;
        for (int one : changed) {
            count += one > 0 ? 1 : 0;
        }
        return count;
    }
}
