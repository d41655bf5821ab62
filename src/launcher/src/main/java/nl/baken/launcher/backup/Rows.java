package nl.baken.launcher.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.baken.launcher.Refused;

/**
 * The statements of a dump: a line that names a table and its columns and has its first row, and a line for each other row; what is in
 * a row has no end of a line in it. Only such are taken: whoever wrote the backup can add rows with it, and do nothing else to the database.
 */
final class Rows {
    private static final Pattern TABLE =
            Pattern.compile("INSERT INTO `[a-z_]{1,64}` \\((?:`[a-z0-9_]{1,64}`(?:, )?)+\\) VALUES \\(.*\\)[,;]");
    private static final Pattern ROW = Pattern.compile("\\(.*\\)[,;]");
    /** Remarks, and what sets the dumping program's own variables. */
    private static final Pattern NO_ROW = Pattern.compile("|--.*|/\\*(?:!\\d+|M!\\d+\\\\-).*\\*/[ ;]*");

    private Rows() {}

    /** Takes a statement that adds rows. */
    @FunctionalInterface
    interface Taker {
        void take(String statement) throws IOException;
    }

    /** Whether a line adds rows. */
    static boolean isOne(String line) {
        return line.startsWith("INSERT INTO `");
    }

    /**
     * Tells each of them in order.
     *
     * @param packed what {@link Dump} wrote
     * @return how many there were
     * @throws Refused when there is anything else, or the end is missing
     */
    static long each(InputStream packed, Taker taker) throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        long count = 0;
        String last = "";
        StringBuilder statement = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean isRow = (statement.isEmpty() ? TABLE : ROW).matcher(line).matches();
            if (!isRow && (!statement.isEmpty() || !NO_ROW.matcher(line).matches())) {
                throw new Refused("there is a statement in it that adds no rows.");
            }
            if (isRow) {
                statement.append(line);
            }
            if (isRow && line.endsWith(";")) {
                statement.setLength(statement.length() - 1);
                taker.take(statement.toString());
                statement.setLength(0);
                count++;
            }
            last = line.isEmpty() ? last : line;
        }
        if (!last.startsWith(Dump.END)) {
            throw new Refused("its end is missing.");
        }
        return count;
    }
}
