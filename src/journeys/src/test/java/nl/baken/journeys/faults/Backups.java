package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** The backups of an installation, as its timers make them, and their recovery keys. */
final class Backups {
    private final Production production;
    private final Path keys;

    Backups(Production production) {
        this.production = production;
        keys = production.folder().resolve("recovery");
        try {
            Files.createDirectories(keys);
            for (String each : List.of("backup", "backup-centre", "backup-portal")) {
                Files.createDirectories(
                        production.folder().resolve(each),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        newKey("team");
        newKey("portal");
        newKey("another");
        bringPublic("team", "backup");
        bringPublic("team", "centre");
        bringPublic("portal", "portal");
    }

    private void newKey(String name) {
        if (Files.notExists(keys.resolve(name))) {
            Program.run("age-keygen", "-o", keys.resolve(name).toString());
        }
    }

    private void bringPublic(String key, String wing) {
        try {
            Files.writeString(
                    production.secret(wing + "/recovery-key.pub"),
                    Program.run("age-keygen", "-y", keys.resolve(key).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private half of the key of a team, of a portal, or another. */
    Path key(String name) {
        return keys.resolve(name);
    }

    Path database() {
        return made("database", "backup");
    }

    Path centre() {
        return made("centre", "centre");
    }

    Path portal() {
        return made("portal", "portal");
    }

    private Path made(String kind, String settings) {
        return Path.of(production.jar("backup", kind, "--settings", production.settings(settings)));
    }

    /** What a backup says that cannot be made, and ends with 1 for it. */
    String refusal(String kind, String settings, Map<String, String> environment) {
        return Refusal.of(
                environment, Production.jarCommand("backup", kind, "--settings", production.settings(settings)));
    }
}
