package nl.baken.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Migrations;
import nl.baken.launcher.OutsideDatabase;
import nl.baken.launcher.Programs;
import nl.baken.launcher.Refused;
import nl.baken.launcher.SecretFiles;
import nl.baken.platform.Setting;

/**
 * {@code baken.jar restore}: puts one backup into what is empty. Its life: all of it looked at, with the key, and nothing
 * touched → put there.
 */
public final class Restore {
    private final Path backup;
    private final Manifest manifest;
    private final String identity;

    /**
     * Looks at all of a backup.
     *
     * @param key a file with the private half of its recovery key
     * @throws Refused when it is not whole, or not this key's
     */
    public Restore(Path backup, Path key) throws IOException {
        this.backup = backup;
        manifest = Manifest.of(backup);
        identity = Seal.identity(key);
        manifest.requireWhole(backup);
        long items =
                Seal.read(sealed(), identity, in -> isOfDatabase() ? Rows.each(in, row -> {}) : InstanceFiles.look(in));
        if (items != manifest.items()) {
            throw new Refused("Backup " + backup + " is damaged: its manifest is another's.");
        }
    }

    private Path sealed() {
        return backup.resolve(manifest.kind().file());
    }

    /** Whether it is of a database, and not of files. */
    public boolean isOfDatabase() {
        return manifest.kind() == Kind.DATABASE;
    }

    /**
     * Puts rows into a database without a table.
     *
     * @param settings name it, the migrating account's password file, and the file of tombstones in force
     * @return what was done, in one line
     * @throws Refused when it is not empty, or of another version
     */
    public String intoDatabase(GivenSettings settings) throws IOException {
        settings.require(List.of(Setting.DB_URL, Setting.DB_MIGRATE_PASSWORD_FILE, Setting.TOMBSTONES_FILE));
        int newest = Integer.parseInt(Migrations.newest(Programs.ownJar()));
        if (newest != manifest.schema()) {
            throw new Refused("Backup " + backup + " is of schema version " + manifest.schema() + ", this Baken makes "
                    + newest + ": restore it with the Baken that made it (" + manifest.baken()
                    + "), then run migrate of this one.");
        }
        TombstoneLines tombstones = TombstoneLines.in(settings.path(Setting.TOMBSTONES_FILE));
        String password = SecretFiles.password(settings.path(Setting.DB_MIGRATE_PASSWORD_FILE));
        EmptyDatabase database =
                new EmptyDatabase(OutsideDatabase.at(settings, settings.get(Setting.DB_MIGRATE_USER), password));
        long destroyed = Seal.read(sealed(), identity, in -> database.fill(taker -> Rows.each(in, taker), tombstones));
        return "Restored what the database was on " + manifest.made() + "; " + destroyed
                + " destroyed after that are destroyed again when the centre starts. Start it before the portal.";
    }

    /**
     * Writes files into a folder that is not there, or empty.
     *
     * @return what was done, in one line
     * @throws Refused when there is something in it
     */
    public String intoFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new Refused("Folder " + folder + " is not empty, and nothing is restored over anything.");
                }
            }
        } else {
            Durable.createFolder(folder);
        }
        long files = Seal.read(sealed(), identity, in -> InstanceFiles.put(in, folder));
        Durable.force(folder);
        return "Restored " + files + " files of the " + manifest.kind().word() + " of " + manifest.made() + " into "
                + folder + ". Each has the name of the setting that says where it belongs.";
    }
}
