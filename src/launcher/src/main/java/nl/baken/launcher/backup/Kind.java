package nl.baken.launcher.backup;

import java.util.Locale;
import nl.baken.launcher.Refused;

/** What is backed up by itself: who has one of them has nothing of the others. */
enum Kind {
    /** All rows, as they were at one moment. */
    DATABASE("rows.sql.gz.age"),
    /** The centre's secrets, its tombstones, its trust root and its settings. */
    CENTRE("files.zip.age"),
    /** The portal's secrets and settings. */
    PORTAL("files.zip.age");

    private final String file;

    Kind(String file) {
        this.file = file;
    }

    /** The name of the sealed file in a backup. */
    String file() {
        return file;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused when there is no such kind */
    static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new Refused("There is no backup of " + word + ": give database, centre or portal.");
    }
}
