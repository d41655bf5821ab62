package nl.baken.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier Baken started on this data folder and that outlived it, because it was killed. Found by its
 * pid file, and only when {@code /proc} says that it is really ours: pids are used again.
 */
record LeftBehind(long pid) {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * @param proc the {@code /proc} file system
     * @param program how the program's own path must end
     * @param argument one argument that names our data folder
     */
    static Optional<LeftBehind> find(Path pidFile, Path proc, String program, String argument) {
        return pidIn(pidFile)
                .filter(pid -> {
                    List<String> words = commandLine(proc, pid);
                    return !words.isEmpty() && words.get(0).endsWith(program) && words.contains(argument);
                })
                .map(LeftBehind::new);
    }

    private static Optional<Long> pidIn(Path pidFile) {
        try {
            String text = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
            return text.matches("[1-9][0-9]{0,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it ended cleanly, or never ran
        }
    }

    private static List<String> commandLine(Path proc, long pid) {
        try {
            return List.of(Files.readString(proc.resolve(pid + "/cmdline"), StandardCharsets.UTF_8)
                    .split("\0", -1));
        } catch (IOException e) {
            return List.of(); // no such process any more
        }
    }

    /** Asks it to end, as an orderly stop does, and waits. */
    boolean end(Duration patience) {
        return ProcessHandle.of(pid)
                .map(process -> {
                    process.destroy();
                    return await(process, patience);
                })
                .orElse(true);
    }

    /**
     * Waits until it has ended of its own, as long as its last requests may take.
     *
     * @throws Refused when it does not
     */
    void awaitEnd() {
        if (!await(PATIENCE)) {
            throw new Refused("The server of an earlier Baken does not end: process " + pid + ".");
        }
    }

    /** Waits until it has ended of its own. */
    boolean await(Duration patience) {
        return ProcessHandle.of(pid).map(process -> await(process, patience)).orElse(true);
    }

    private static boolean await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
