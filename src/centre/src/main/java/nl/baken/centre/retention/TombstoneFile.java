package nl.baken.centre.retention;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tombstones once more, in a file beside the database, one line each: an old backup of the database knows nothing of what
 * was destroyed after it, and this file does. Only ever grows; what was added is on disk. A last line that a crash cut off is
 * taken away, and comes again from the database.
 */
public final class TombstoneFile {
    private static final int LONGEST = 200;

    private final Path path;

    public TombstoneFile(Path path) {
        this.path = path;
    }

    /**
     * Tells each that it holds, in the order in which they were added; nothing when there is no file yet. They are read one
     * by one: there may be very many.
     *
     * @throws NoTombstones when a line is none
     * @throws UncheckedIOException when it cannot be read
     */
    public void each(Consumer<Tombstone> take) {
        if (Files.notExists(path)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            StringBuilder line = new StringBuilder();
            int number = 1;
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                if (sign == '\n') {
                    int at = number++;
                    take.accept(Tombstone.parse(line.toString()).orElseThrow(() -> new NoTombstones(path, at)));
                    line.setLength(0);
                } else if (line.length() < LONGEST) { // a longer one is none, however it goes on
                    line.append((char) sign);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** @throws UncheckedIOException when it cannot be written */
    public void add(Collection<Tombstone> stones) {
        if (stones.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        stones.forEach(stone -> lines.append(stone.line()).append('\n'));
        try (FileChannel file = FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                FileLock alone = file.lock()) {
            file.position(end(file));
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.truncate(file.position());
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** Behind the last whole line. */
    private static long end(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long at = file.size(); at > 0; at--) {
            one.clear();
            file.read(one, at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    /** The file holds something else. */
    public static final class NoTombstones extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NoTombstones(Path path, int line) {
            super("Line " + line + " of " + path + " is no tombstone: put a whole copy of the file back");
        }
    }
}
