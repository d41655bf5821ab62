package nl.baken.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a child in a session of its own. Otherwise Ctrl-C, which a terminal sends to all of its processes at once,
 * would end the database before the server has ended its last requests.
 */
final class Detached {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    static List<String> prefix() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
