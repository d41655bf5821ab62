package nl.baken.launcher.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.launcher.Refused;

/**
 * What a backup says of itself in clear.
 *
 * @param made when it was begun: nothing in it is newer
 * @param baken the version that made it
 * @param schema the version of the database's schema; 0 for files
 * @param items rows of SQL, or files
 * @param bytes the size of the sealed file
 * @param digest its SHA-256, in hexadecimal digits
 */
record Manifest(Kind kind, Instant made, String baken, int schema, long items, long bytes, String digest) {
    private static final String NAME = "manifest";
    private static final Pattern TEXT =
            Pattern.compile("baken-backup 1\nkind ([a-z]{1,20})\nmade (\\S{20,30})\nbaken (\\S{1,30})"
                    + "\nschema ([0-9]{1,6})\nitems ([0-9]{1,18})\nbytes ([0-9]{1,18})\nsha256 ([0-9a-f]{64})\n");

    private String text() {
        return String.join(
                        "\n",
                        List.of(
                                "baken-backup 1",
                                "kind " + kind.word(),
                                "made " + made,
                                "baken " + baken,
                                "schema " + schema,
                                "items " + items,
                                "bytes " + bytes,
                                "sha256 " + digest))
                + "\n";
    }

    void writeInto(Path folder) throws IOException {
        Durable.write(folder.resolve(NAME), text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads that of a backup.
     *
     * @throws Refused when there is none, or it is none of ours
     */
    static Manifest of(Path backup) {
        String text;
        try {
            text = Files.readString(backup.resolve(NAME), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused(backup + " is no whole backup: it has no manifest.", e);
        }
        Matcher fields = TEXT.matcher(text);
        if (!fields.matches()) {
            throw new Refused("The manifest of " + backup + " is damaged, or of another Baken.");
        }
        try {
            return new Manifest(
                    Kind.of(fields.group(1)),
                    Instant.parse(fields.group(2)),
                    fields.group(3),
                    Integer.parseInt(fields.group(4)),
                    Long.parseLong(fields.group(5)),
                    Long.parseLong(fields.group(6)),
                    fields.group(7));
        } catch (DateTimeException e) {
            throw new Refused("The manifest of " + backup + " is damaged, or of another Baken.", e);
        }
    }

    /**
     * Looks whether the sealed file is the one that this is about.
     *
     * @throws Refused when it is missing, cut off or changed
     */
    void requireWhole(Path backup) {
        Path file = backup.resolve(kind.file());
        try {
            if (!Files.isRegularFile(file)
                    || Files.size(file) != bytes
                    || !Durable.digest(file).equals(digest)) {
                throw new Refused(
                        "Backup " + backup + " is damaged: " + kind.file() + " is not what was written then.");
            }
        } catch (IOException e) {
            throw new Refused("Backup " + backup + " cannot be read: " + e.getMessage(), e);
        }
    }
}
