package nl.baken.launcher.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.launcher.Refused;

/**
 * Where backups lie, each in a folder named after its kind and its moment. One gets its name when all of it is on disk, and goes
 * when it is 35 days old; what was broken off goes when the next is made.
 */
public final class BackupFolder {
    /** Longer nothing of a destroyed report lies anywhere. */
    public static final Duration KEPT = Duration.ofDays(35);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    /** @throws Refused when there is no such folder to write in */
    BackupFolder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused("Folder " + folder + " for backups is missing, or cannot be written to.");
        }
        this.folder = folder;
    }

    /** Makes a backup in an empty folder. */
    @FunctionalInterface
    interface Making {
        Manifest in(Path folder) throws IOException;
    }

    /**
     * Makes one and gives it its name when it is whole; those that are too old go after that.
     *
     * @return where it is
     * @throws Refused when another of its kind is being made, or there is one of the same second
     */
    Path add(Kind kind, Instant now, Making making) throws IOException {
        try (FileChannel file = FileChannel.open(
                        folder.resolve("." + kind.word() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = lock(file, kind)) {
            for (Path left : unfinished(kind)) {
                delete(left);
            }
            Path whole = folder.resolve(kind.word() + "-" + STAMP.format(now));
            if (Files.exists(whole)) {
                throw new Refused("There is a backup " + whole + " already.");
            }
            Path unfinished = folder.resolve(UNFINISHED + whole.getFileName());
            Durable.createFolder(unfinished);
            try {
                making.in(unfinished).writeInto(unfinished);
                Durable.force(unfinished);
                Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
            Durable.force(folder);
            for (Path one : all(folder, kind)) {
                if (moment(one, kind).orElseThrow().isBefore(now.minus(KEPT))) {
                    delete(one);
                }
            }
            return whole;
        }
    }

    private static FileLock lock(FileChannel file, Kind kind) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // refused below
        }
        throw new Refused("Another backup of " + kind.word() + " is being made.");
    }

    /** When the newest whole backup of a kind was made; empty when there is none. */
    public static Optional<Instant> newest(Path folder, String kind) throws IOException {
        Kind of = Kind.of(kind);
        return all(folder, of).stream()
                .filter(backup -> Files.exists(backup.resolve(of.file())))
                .flatMap(backup -> moment(backup, of).stream())
                .max(Comparator.naturalOrder());
    }

    private static List<Path> all(Path folder, Kind kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> moment(file, kind).isPresent()).sorted().toList();
        }
    }

    /** When a backup was begun, as its name says; empty when it is none of that kind. */
    private static Optional<Instant> moment(Path backup, Kind kind) {
        String name = backup.getFileName().toString();
        if (!name.startsWith(kind.word() + "-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Instant.from(STAMP.parse(name.substring(kind.word().length() + 1))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What was begun and never ended. */
    private List<Path> unfinished(Kind kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(UNFINISHED + kind.word() + "-"))
                    .toList();
        }
    }

    private static void delete(Path backup) throws IOException {
        if (Files.notExists(backup)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(backup)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** A moment as a backup has it. */
    static Instant whole(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
