package nl.baken.journeys.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import nl.baken.journeys.house.Baken;

/** A program that runs until it is stopped. What it says is kept in a file. */
final class Program implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs one to its end; what it said. Fails unless it ends with 0. */
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param environment beside what this process has */
    static Program start(Path output, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was said to this file, by earlier ones too. */
    String said() {
        return text(output);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program awaitSaid(String words) {
        return awaitSaidIn(output, words);
    }

    /** Waits until a file has these words; fails when the program ends before. */
    Program awaitSaidIn(Path file, String words) {
        Baken.await(file.getFileName() + " has \"" + words + "\"", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ":\n" + said());
            }
            return text(file).contains(words);
        });
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Does something once it has ended, with its exit code. */
    void atEnd(IntConsumer what) {
        process.onExit().thenAccept(ended -> what.accept(ended.exitValue()));
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** The same with one that it started, and that has this in its command line. */
    void killChild(String words) {
        ProcessHandle child = process.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("It started no " + words));
        child.destroyForcibly();
    }

    /** Waits for its end; the exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as systemd does; the exit code. */
    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    @Override
    public void close() {
        terminate();
    }
}
