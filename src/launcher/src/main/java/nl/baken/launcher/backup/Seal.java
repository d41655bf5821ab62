package nl.baken.launcher.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.baken.launcher.Refused;

/** What only a recovery key opens. The sealing is age's: X25519, ChaCha20-Poly1305, an authenticated end of the stream. */
final class Seal {
    private static final String AGE = "age";
    private static final String PUBLIC = "age1[02-9ac-hj-np-z]{58}";
    private static final String PRIVATE = "AGE-SECRET-KEY-1";
    private static final String UNSEALED = "The backup cannot be sealed";

    private Seal() {}

    /** Something that writes to a stream and says how many items it wrote. */
    @FunctionalInterface
    interface Content {
        long to(OutputStream out) throws IOException;
    }

    /** Something that reads a stream to its end. */
    @FunctionalInterface
    interface Reader<T> {
        T from(InputStream in) throws IOException;
    }

    /**
     * Looks at the public halves.
     *
     * @throws Refused when there is none, or the other half lies there as well
     */
    static void requirePublic(Path keys) {
        List<String> lines = lines(keys);
        if (lines.stream().anyMatch(line -> line.startsWith(PRIVATE))) {
            throw new Refused(
                    "File " + keys + " has the private half of a recovery key: that belongs on paper, away from here.");
        }
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.matches(PUBLIC))) {
            throw new Refused("File " + keys + " has no public half of a recovery key (age1…).");
        }
    }

    /**
     * The private halves in a file.
     *
     * @throws Refused when there is none
     */
    static String identity(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.startsWith(PRIVATE))) {
            throw new Refused("File " + file + " has no recovery key (" + PRIVATE + "…).");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new Refused("Key file " + file + " is missing or cannot be read.", e);
        }
    }

    /** Seals a stream into a new file; how many items its content has. */
    static long write(Path keys, Path target, Content content) throws IOException {
        Durable.create(target);
        try (Tool age = Tool.start(AGE, Redirect.to(target.toFile()), List.of(AGE, "-R", keys.toString()))) {
            long items = 0;
            try (OutputStream in = age.input()) {
                items = content.to(in);
            } catch (IOException e) {
                age.end(UNSEALED); // its own reason comes first
                throw e;
            }
            age.end(UNSEALED);
            Durable.force(target);
            return items;
        }
    }

    /**
     * Opens a sealed file to its end.
     *
     * @param identity as {@link #identity} gave it
     * @throws Refused when it is another key's, or not whole
     */
    static <T> T read(Path sealed, String identity, Reader<T> reader) throws IOException {
        try (Tool age = Tool.start(AGE, Redirect.PIPE, List.of(AGE, "-d", "-i", "-", sealed.toString()))) {
            age.tell(identity);
            String closed = "This recovery key does not open " + sealed + ", or it is damaged";
            T found;
            try (InputStream out = new BufferedInputStream(age.output(), 1 << 16)) {
                try {
                    found = reader.from(out);
                    out.transferTo(OutputStream.nullOutputStream());
                } catch (IOException | Refused e) {
                    out.transferTo(OutputStream.nullOutputStream());
                    age.end(closed); // its own reason comes first
                    throw new Refused("What is in " + sealed + " cannot be used: " + e.getMessage(), e);
                }
            }
            age.end(closed);
            return found;
        }
    }
}
