package nl.baken.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.OutsideDatabase;
import nl.baken.launcher.Refused;
import nl.baken.launcher.SecretFiles;
import nl.baken.launcher.Version;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;

/** {@code baken.jar backup}: makes one backup. */
public final class Backup {
    private final GivenSettings settings;
    private final @Nullable Path settingsFile;
    private final Path keys;
    private final BackupFolder folder;

    /**
     * Looks at what was set.
     *
     * @param settingsFile what the settings were read from; null when they came otherwise
     * @throws Refused when something is missing or wrong
     */
    public Backup(GivenSettings settings, @Nullable Path settingsFile) {
        settings.require(List.of(Setting.BACKUP_FOLDER, Setting.BACKUP_KEY));
        this.settings = settings;
        this.settingsFile = settingsFile;
        keys = settings.path(Setting.BACKUP_KEY);
        Seal.requirePublic(keys);
        folder = new BackupFolder(settings.path(Setting.BACKUP_FOLDER));
    }

    /**
     * Makes one.
     *
     * @param kind {@code database}, {@code centre} or {@code portal}
     * @return where it is
     * @throws Refused when it cannot be made: then nothing of it is left
     */
    public Path make(String kind, Instant now) throws IOException {
        Kind what = Kind.of(kind);
        return what == Kind.DATABASE ? database(BackupFolder.whole(now)) : files(what, BackupFolder.whole(now));
    }

    private Path database(Instant now) throws IOException {
        settings.require(List.of(Setting.DB_URL, Setting.DB_BACKUP_PASSWORD_FILE));
        String password = SecretFiles.password(settings.path(Setting.DB_BACKUP_PASSWORD_FILE));
        OutsideDatabase database = OutsideDatabase.at(settings, settings.get(Setting.DB_BACKUP_USER), password);
        int schema = schema(database);
        return folder.add(Kind.DATABASE, now, into -> {
            Manifest manifest = sealed(into, Kind.DATABASE, now, schema, out -> Dump.write(database, out));
            if (schema(database) != schema) {
                throw new Refused("The schema was changed while its backup was made.");
            }
            return manifest;
        });
    }

    private static int schema(OutsideDatabase database) {
        String version = database.version();
        if (!version.matches("[0-9]{1,6}")) {
            throw new Refused("The database has no schema of Baken's yet.");
        }
        return Integer.parseInt(version);
    }

    private Path files(Kind kind, Instant now) throws IOException {
        Map<String, Path> files = InstanceFiles.of(kind, settings, settingsFile);
        return folder.add(kind, now, into -> sealed(into, kind, now, 0, out -> InstanceFiles.write(files, out)));
    }

    private Manifest sealed(Path into, Kind kind, Instant now, int schema, Seal.Content content) throws IOException {
        Path file = into.resolve(kind.file());
        long items = Seal.write(keys, file, content);
        return new Manifest(kind, now, Version.own().baken(), schema, items, Files.size(file), Durable.digest(file));
    }
}
