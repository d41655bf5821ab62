package nl.baken.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the build hands to the tests, and where they may write. */
public final class Build {
    /**
     * How a server's JVM is started that lives for minutes only: compiled once it starts sooner, and what is compiled
     * once gets a sixth of the room for it that a JVM has otherwise. When that is full, nothing more is compiled.
     */
    public static final String SHORT_LIVED_JVM = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

    private Build() {}

    /** The assembled system. */
    public static Path bakenJar() {
        Path jar = Path.of(setting("baken.jar")).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("Build module launcher first: no " + jar);
        }
        return jar;
    }

    /** The browser as people have it. */
    public static Path chromium() {
        return Path.of(setting("chromium"));
    }

    /** The same browser without all that is around a page. */
    public static Path chromiumShell() {
        return Path.of(setting("chromium.shell"));
    }

    /** A folder under {@code target} that stays as it is from run to run. */
    public static Path folder(String name) {
        try {
            return Files.createDirectories(
                    Path.of(setting("build.directory"), name).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path under {@code target} that is the same for all test JVMs of a run. */
    static Path shared(String name) {
        return Path.of(setting("build.directory")).toAbsolutePath().resolveSibling(name);
    }

    /** An empty folder under {@code target}; what an earlier run left there is gone. */
    public static Path newFolder(String name) {
        Path folder = Path.of(setting("build.directory"), name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                List<Path> old;
                try (Stream<Path> all = Files.walk(folder)) {
                    old = all.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : old) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Run by Failsafe, which sets " + name);
        }
        return value;
    }
}
