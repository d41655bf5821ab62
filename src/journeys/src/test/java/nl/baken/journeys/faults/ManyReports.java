package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** How long a backup and a restore take with what a region collects in many years: copies of one report. What they are done to is of no use after that. */
final class ManyReports {
    private static final int COPIES = 20_000;
    private static final String COUNT = "SELECT COUNT(*) FROM report_envelope";

    private final Production production;
    private final OwnMariaDb database;
    private final String report;

    ManyReports(Production production, String report) {
        this.production = production;
        this.database = production.database();
        this.report = report;
    }

    void measure() {
        copy();
        Set<String> before = database.column(COUNT);
        Backups backups = new Backups(production);
        long began = System.nanoTime();
        Path backup = backups.database();
        double toBackUp = seconds(began);
        database.asRoot("DROP DATABASE baken; CREATE DATABASE baken CHARACTER SET utf8mb4");
        began = System.nanoTime();
        new Restoring(backups, production).database(backup);
        double toRestore = seconds(began);

        assertEquals(before, database.column(COUNT));
        System.out.printf(
                "RestoreFault: %d reports: backing up the database takes %.1f s, restoring it %.1f s, sealed it has %.1f MB%n",
                COPIES, toBackUp, toRestore, megabytes(backup.resolve("rows.sql.gz.age")));
    }

    private void copy() {
        String columns = String.join(
                ", ",
                database.column("SELECT column_name FROM information_schema.columns WHERE table_schema = 'baken'"
                        + " AND table_name = 'report' AND column_name <> 'id' AND is_generated = 'NEVER'"));
        database.asRoot("INSERT INTO baken.report (id, " + columns + ") SELECT UUID(), " + columns
                + " FROM baken.report, baken.seq_1_to_" + COPIES + " WHERE id = '" + report + "'");
        database.asRoot(
                "INSERT INTO baken.report_envelope (report, envelope) SELECT r.id, e.envelope FROM baken.report r"
                        + " JOIN baken.report_envelope e ON e.report = '" + report
                        + "' WHERE r.id NOT IN (SELECT report FROM baken.report_envelope)");
    }

    private static double megabytes(Path file) {
        try {
            return Files.size(file) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
