package nl.baken.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real baken.jar as a process, as a person or systemd starts it: one run of it, where {@link Baken} is an instance. */
public final class RunningBaken implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path data;
    private final Path output;

    private RunningBaken(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    public static RunningBaken start(Path data, int port, String... more) {
        return start(data, port, Map.of(), more);
    }

    /** @param settings as an operator gives them: environment variables */
    public static RunningBaken start(Path data, int port, Map<String, String> settings, String... more) {
        try {
            Path output = Files.createTempFile(Build.folder("ends"), "baken-it-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Build.bakenJar().toString()));
            command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
            command.addAll(List.of(more));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            return new RunningBaken(builder.start(), data, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunningBaken awaitReady() throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains("Baken is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Baken ended:\n" + output());
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Baken is not ready:\n" + output());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("Baken does not end:\n" + output());
        }
        return process.exitValue();
    }

    public void terminate() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly();
    }

    public ProcessHandle database() {
        return handle("mariadbd.pid");
    }

    public ProcessHandle server() {
        return handle("server.pid");
    }

    public ProcessHandle parent() {
        return process.toHandle();
    }

    private ProcessHandle handle(String pidFile) {
        try {
            String pid = Files.readString(data.resolve("run").resolve(pidFile)).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process's command line and environment, as others on the machine may see them. */
    public static String visible(ProcessHandle process) {
        try {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            return Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    + Files.readString(proc.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However a test ends, nothing of it runs on. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
