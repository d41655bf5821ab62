package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of {@code deploy/production} with other words where this machine is different. Each of them must be in it. */
final class Changed {
    static final Path PRODUCTION =
            Path.of("../../deploy/production").toAbsolutePath().normalize();

    private final String name;
    private final Map<String, String> changes = new LinkedHashMap<>();
    private String more = "";

    private Changed(String name) {
        this.name = name;
    }

    static Changed file(String name) {
        return new Changed(name);
    }

    Changed change(String from, Object to) {
        changes.put(from, to.toString());
        return this;
    }

    /** The same in one of several files that are alike otherwise. */
    Changed changeIfThere(String from, Object to) {
        return has(from) ? change(from, to) : this;
    }

    private boolean has(String words) {
        try {
            return Files.readString(PRODUCTION.resolve(name)).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines at its end. */
    Changed and(String lines) {
        more = lines;
        return this;
    }

    /** Its text with all that was changed. */
    String text() {
        try {
            String text = Files.readString(PRODUCTION.resolve(name));
            for (Map.Entry<String, String> change : changes.entrySet()) {
                if (!text.contains(change.getKey())) {
                    throw new IllegalStateException(name + " has no " + change.getKey());
                }
                text = text.replace(change.getKey(), change.getValue());
            }
            return text + more;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path to(Path target) {
        try {
            Files.createDirectories(target.getParent());
            return Files.writeString(target, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
