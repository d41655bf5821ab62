package nl.baken.launcher.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.baken.launcher.OutsideDatabase;
import nl.baken.launcher.Refused;

/**
 * All rows of a database as they were at one moment, as mariadb-dump writes them: a statement per line. The schema is not in
 * it, for the migrations make that; nor are accounts and rights.
 */
final class Dump {
    private static final String PROGRAM = "mariadb-dump";
    /** With this it says that nothing is missing. */
    static final String END = "-- Dump completed";

    private Dump() {}

    /** Writes it packed; how many statements there are. */
    static long write(OutsideDatabase database, OutputStream out) throws IOException {
        List<String> command = List.of(
                PROGRAM,
                "--defaults-file=/dev/stdin", // nobody else's settings, and the password on no command line
                "--single-transaction",
                "--skip-opt",
                "--quick",
                "--extended-insert",
                "--complete-insert",
                "--hex-blob",
                "--no-create-info",
                "--skip-triggers",
                "--no-tablespaces",
                "--skip-dump-date",
                "--default-character-set=utf8mb4",
                "--ignore-table=" + database.schema() + ".flyway_schema_history",
                database.schema());
        try (Tool dump = Tool.start("mariadb-client", Redirect.PIPE, command)) {
            dump.tell(database.clientOptions());
            long statements = 0;
            String last = "";
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            // one sign per byte: nothing is changed on the way
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(dump.output(), StandardCharsets.ISO_8859_1), 1 << 16)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    packed.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
                    statements += Rows.isOne(line) ? 1 : 0;
                    last = line.isEmpty() ? last : line;
                }
            }
            dump.end("The database cannot be read");
            if (!last.startsWith(END)) {
                throw new Refused("The database cannot be read: " + PROGRAM + " ended too early.");
            }
            packed.finish();
            return statements;
        }
    }
}
