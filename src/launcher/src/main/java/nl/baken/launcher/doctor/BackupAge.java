package nl.baken.launcher.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.backup.BackupFolder;
import nl.baken.platform.Setting;

/** How old the newest backup is of what these settings are for. */
final class BackupAge implements Look {
    /** A night, or an hour, and what a machine may be late. */
    private static final Duration NIGHTLY = Duration.ofHours(30);

    private static final Duration HOURLY = Duration.ofHours(3);

    private final GivenSettings settings;
    private final Clock clock;

    BackupAge(GivenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> find() throws IOException {
        if (settings.find(Setting.BACKUP_FOLDER).isEmpty()) {
            return List.of(
                    Finding.notChecked("backup", "setting " + Setting.BACKUP_FOLDER.key() + " is not set here."));
        }
        String kind = settings.find(Setting.DB_BACKUP_PASSWORD_FILE).isPresent()
                ? "database"
                : settings.find(Setting.CENTRE_SECRETS).isPresent() ? "centre" : "portal";
        Path folder = settings.path(Setting.BACKUP_FOLDER);
        Optional<Instant> newest = BackupFolder.newest(folder, kind);
        if (newest.isEmpty()) {
            return List.of(Finding.wrong(
                    "backup",
                    "there is none of the " + kind + " in " + folder + ": start its timer (deploy/production)."));
        }
        Duration age = Duration.between(newest.get(), clock.instant());
        String words = "the newest of the " + kind + " is " + age.toHours() + " hours old";
        return List.of(
                age.compareTo(kind.equals("centre") ? HOURLY : NIGHTLY) <= 0
                        ? Finding.ok("backup", words + ".")
                        : Finding.wrong(
                                "backup", words + ": see why its unit failed (journalctl -u 'baken-backup*')."));
    }
}
