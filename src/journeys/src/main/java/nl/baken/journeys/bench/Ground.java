package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where the bench works: its folders, its port, and the instances of its own that it starts there. */
final class Ground {
    private final Options options;

    Ground(Options options) {
        this.options = options;
    }

    /** A folder for one purpose. */
    Path folder(String purpose) {
        return options.work().resolve(purpose);
    }

    /** The same, with nothing in it. */
    Path freshFolder(String purpose) throws IOException {
        fresh(folder(purpose));
        return folder(purpose);
    }

    /** What instances keep from start to start on one machine. */
    Path cache() {
        return folder("cache");
    }

    /** An instance on an empty data folder, not yet ready. */
    OwnInstance startFresh() throws IOException {
        freshFolder("data");
        return startAgain();
    }

    /** An instance on the data of the one before. */
    OwnInstance startAgain() throws IOException {
        return OwnInstance.start(options.run(), options.port(), folder("data"), cache());
    }

    /** An instance on an empty data folder, once it answers. */
    OwnInstance readyInstance() throws IOException {
        OwnInstance instance = startFresh();
        instance.awaitReady();
        return instance;
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + options.port() + "/");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Removes a folder of the bench's own. */
    private static void fresh(Path folder) throws IOException {
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
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
