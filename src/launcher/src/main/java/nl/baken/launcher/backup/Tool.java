package nl.baken.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.baken.launcher.Refused;

/** A program that somebody else keeps well, at work on a stream. What it is told in secret it is told on its input. */
final class Tool implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Path complaints;

    private Tool(String name, Process process, Path complaints) {
        this.name = name;
        this.process = process;
        this.complaints = complaints;
    }

    /**
     * Starts it.
     *
     * @param output where its output goes; a pipe, to read from {@link #output}
     * @throws Refused when it is not installed
     */
    static Tool start(String debianPackage, Redirect output, List<String> command) throws IOException {
        Path complaints = Files.createTempFile("baken-", ".tool");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output)
                    .redirectError(complaints.toFile())
                    .start();
            return new Tool(command.get(0), process, complaints);
        } catch (IOException e) {
            Files.delete(complaints);
            throw new Refused(command.get(0) + " is not installed: apt-get install " + debianPackage + ".", e);
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** Tells it something and no more. */
    void tell(String text) throws IOException {
        try (OutputStream input = input()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Waits for its end.
     *
     * @throws Refused when it failed, with the first that it said
     */
    void end(String failure) throws IOException {
        try {
            if (process.waitFor() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = Files.readString(complaints, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("it ended with " + process.exitValue());
        throw new Refused(failure + " (" + (said.startsWith(name) ? said : name + ": " + said) + ")");
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(complaints);
    }
}
