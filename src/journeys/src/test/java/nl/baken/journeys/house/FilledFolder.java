package nl.baken.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data folder of a demo that was started and stopped in order, to be copied by instances that are not about a first
 * start: making a demo's members takes as long as all else of a start. Made once a run, by whichever test JVM asks
 * first; the others wait. The build removes what an earlier run left.
 */
final class FilledFolder {
    private static final Path FOLDER = Build.shared("filled");
    /** What each start makes anew. */
    private static final List<String> OF_ONE_START = List.of("logs", "run", "tmp");

    private FilledFolder() {}

    /** @param empty gets a copy, with the same rights on each file */
    static void copyTo(Path empty) {
        try (FileChannel channel = FileChannel.open(
                        Build.shared("filled.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(FOLDER)) {
                make(held);
            }
            copy(empty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param held nobody else makes one meanwhile */
    @SuppressWarnings("unused")
    private static void make(FileLock held) throws IOException {
        Path made;
        try (Baken first = Baken.startFirst("filled")) {
            made = first.data();
        }
        Files.move(made, FOLDER);
    }

    private static void copy(Path empty) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path inside = FOLDER.relativize(file);
                if (!file.equals(FOLDER)
                        && !OF_ONE_START.contains(inside.getName(0).toString())) {
                    Files.copy(file, empty.resolve(inside), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
