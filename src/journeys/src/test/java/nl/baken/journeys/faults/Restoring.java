package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Backups put back into an installation, as the runbook says. */
final class Restoring {
    private final Backups backups;
    private final Production into;

    Restoring(Backups backups, Production into) {
        this.backups = backups;
        this.into = into;
    }

    /** Files to where the settings name them, before the database. */
    void bringFiles(Path ofCentre, Path ofPortal) {
        Path centre = into.folder().resolve("files-centre");
        Path portal = into.folder().resolve("files-portal");
        into.jar("restore", ofCentre.toString(), "--key", backups.key("team").toString(), "--to", centre.toString());
        into.jar("restore", ofPortal.toString(), "--key", backups.key("portal").toString(), "--to", portal.toString());
        try {
            copy(centre.resolve("baken.secrets.centre"), into.secret("centre/secrets"));
            copy(portal.resolve("baken.secrets.portal"), into.secret("portal/secrets"));
            copy(portal.resolve("baken.secrets.portal"), into.secret("centre/portal-secrets"));
            copy(portal.resolve("baken.trust-root.file"), into.secret("portal/trust-root"));
            Path data = Files.createDirectory(
                    into.folder().resolve("centre"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            copy(centre.resolve("baken.trust-root.file"), data.resolve("trust-root"));
            copy(centre.resolve("baken.tombstones.file"), data.resolve("tombstones"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Restores a database; what was said. */
    String database(Path backup) {
        return into.jar(command(backup, "team", "--settings", settings()));
    }

    /** What is said of a backup that cannot be restored. */
    String refusal(Path backup, String key) {
        return Refusal.of(Map.of(), Production.jarCommand(command(backup, key, "--settings", settings())));
    }

    String refusalOfFiles(Path backup, String key, Path to) {
        return Refusal.of(Map.of(), Production.jarCommand(command(backup, key, "--to", to)));
    }

    private String[] command(Path backup, String key, String option, Path value) {
        return new String[] {
            "restore", backup.toString(), "--key", backups.key(key).toString(), option, value.toString()
        };
    }

    private Path settings() {
        return Changed.file("settings/restore")
                .change("/etc/baken/migrate", into.secret("migrate"))
                .change("127.0.0.1:3306", into.database().place())
                .change("/var/lib/baken-centre", into.folder().resolve("centre"))
                .to(into.secret("migrate/restore"));
    }
}
