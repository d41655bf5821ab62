package nl.baken.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one instance keeps everything. Its life: inspected (nothing touched, bad ones refused) → claimed (locked by this
 * process, made if it was not there) → released when the process ends.
 *
 * <p>The stamp says which version wrote the folder and whether it is a demo. A demo folder never becomes a real one:
 * everybody knows its sign-ins.
 */
final class DataFolder {
    /** Below this a start is refused: the database could not write its redo log. */
    static final long FREE_BYTES_NEEDED = 500L << 20;

    private static final String STAMP = "baken.stamp";
    private static final String LOCK = "lock";
    /** What an operator brings into a new folder of the centre from a backup. */
    private static final Set<String> RESTORED = Set.of("trust-root", "tombstones");

    private final Path root;
    private final boolean demo;
    private final boolean isNew;
    private @Nullable FileLock lock;

    private DataFolder(Path root, boolean demo, boolean isNew) {
        this.root = root;
        this.demo = demo;
        this.isNew = isNew;
    }

    /**
     * Looks, without a touch.
     *
     * @throws Refused when the folder is something else, of a newer version, of the other kind, or on a full disk
     */
    static DataFolder inspect(Path root, boolean demo, Version version, long freeBytesNeeded) {
        boolean isNew = isMissingOrEmpty(root) || !demo && holdsOnly(root, RESTORED);
        if (!isNew) {
            Properties stamp = stamp(root);
            Version writtenBy = new Version(stamp.getProperty("baken", ""), stamp.getProperty("mariadb", ""));
            if (!version.takes(writtenBy)) {
                throw new Refused("Data folder " + root + " is of another version: Baken " + writtenBy.baken()
                        + " with MariaDB " + writtenBy.mariadb() + ", this is Baken " + version.baken()
                        + " with MariaDB " + version.mariadb() + ".");
            }
            boolean isDemo = Boolean.parseBoolean(stamp.getProperty("demo"));
            if (isDemo && !demo) {
                throw new Refused(
                        "Data folder " + root + " holds demo data: start without --no-demo, or name another.");
            }
            if (!isDemo && demo) {
                throw new Refused("Data folder " + root + " is not a demo: start with --no-demo, or name another.");
            }
        }
        long free = freeBytes(root);
        if (free < freeBytesNeeded) {
            throw new Refused("No disk space for " + root + ": " + (free >> 20) + " MB free, " + (freeBytesNeeded >> 20)
                    + " MB needed.");
        }
        return new DataFolder(root, demo, isNew);
    }

    /**
     * A folder that is there, demo or not.
     *
     * @throws Refused when it is not there, or of a newer version
     */
    static DataFolder existing(Path root, Version version) {
        if (isMissingOrEmpty(root)) {
            throw new Refused("There is no data folder " + root + ".");
        }
        return inspect(root, Boolean.parseBoolean(stamp(root).getProperty("demo")), version, FREE_BYTES_NEEDED);
    }

    /**
     * Takes a folder that is there already for this process alone; does nothing for a new one, which
     * {@link #make(Version)} takes.
     *
     * @throws Refused when another Baken has it
     */
    void lock() {
        if (!isNew) {
            takeLock(StandardOpenOption.WRITE);
        }
    }

    /** Makes what is missing, stamps the folder with the version, and empties its temporary part. */
    void make(Version version) {
        make(version, List.of(root, database(), logs(), run(), secrets()));
    }

    /** The same for one wing alone, whose database and secrets lie elsewhere. */
    void makeForOneWing(Version version) {
        make(version, List.of(root, logs(), run()));
    }

    private void make(Version version, List<Path> folders) {
        try {
            for (Path folder : folders) {
                createPrivate(folder);
            }
            if (isNew) {
                takeLock(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                if (Files.exists(root.resolve(STAMP))) {
                    release();
                    throw new Refused("Data folder " + root + " was made by another Baken just now: start again.");
                }
            }
            deleteAll(tmp());
            createPrivate(tmp());
            writeStamp(version);
        } catch (IOException e) {
            throw new Refused("Cannot write to data folder " + root + ": " + e.getMessage(), e);
        }
    }

    /** Whether another Baken has the folder; when none has, this process takes it. */
    boolean isInUse() {
        return !tryLock(StandardOpenOption.WRITE);
    }

    private void takeLock(StandardOpenOption... options) {
        if (!tryLock(options)) {
            throw new Refused("Data folder " + root + " is in use by another Baken.");
        }
    }

    private boolean tryLock(StandardOpenOption... options) {
        try {
            FileChannel channel = FileChannel.open(root.resolve(LOCK), options);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new Refused("Cannot lock data folder " + root + ": " + e.getMessage(), e);
        }
    }

    private void writeStamp(Version version) throws IOException {
        Properties stamp = new Properties();
        stamp.setProperty("baken", version.baken());
        stamp.setProperty("mariadb", version.mariadb());
        stamp.setProperty("demo", Boolean.toString(demo));
        Path written = Files.createTempFile(root, STAMP, "");
        try (Writer out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            stamp.store(out, "Made by Baken. Do not change.");
        }
        Files.move(written, root.resolve(STAMP), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isMissingOrEmpty(Path root) {
        if (Files.notExists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            throw new Refused("Data folder " + root + " is not a folder.");
        }
        return holdsOnly(root, Set.of());
    }

    private static boolean holdsOnly(Path root, Set<String> names) {
        try (Stream<Path> content = Files.list(root)) {
            return content.allMatch(file -> names.contains(file.getFileName().toString()));
        } catch (IOException e) {
            throw new Refused("Cannot read data folder " + root + ": " + e.getMessage(), e);
        }
    }

    private static Properties stamp(Path root) {
        Properties stamp = new Properties();
        try (var in = Files.newBufferedReader(root.resolve(STAMP), StandardCharsets.UTF_8)) {
            stamp.load(in);
        } catch (IOException e) {
            throw new Refused("Folder " + root + " is not empty and not Baken's: it has no readable " + STAMP + ".", e);
        }
        return stamp;
    }

    private static long freeBytes(Path root) {
        Path existing = root;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new Refused("Cannot tell the disk space of " + root + ": " + e.getMessage(), e);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Deletes a folder with all it holds, without following links; a missing one is fine. */
    static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets another process have the folder. */
    void release() {
        FileLock held = lock;
        if (held != null) {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isDemo() {
        return demo;
    }

    Path root() {
        return root;
    }

    /** MariaDB's own. */
    Path database() {
        return root.resolve("database");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Emptied at each start. */
    Path tmp() {
        return root.resolve("tmp");
    }

    /** The pid files. */
    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path signIns() {
        return root.resolve("sign-ins");
    }

    /** Whether the centre's keys were made, so that nobody sets it up again. */
    boolean isSetUp() {
        return Files.exists(trustRoot());
    }

    /** The hash of the token for setting up. */
    Path setUp() {
        return secrets().resolve("set-up");
    }

    Path trustRoot() {
        return root.resolve("trust-root");
    }
}
