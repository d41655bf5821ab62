package nl.baken.portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Pages;

/** An editor's desk: a content folder of another region, watched as the portal watches it, on a day of its own. */
final class Desk {
    static final Instant TODAY = Instant.parse("2026-11-22T10:00:00Z");

    final Path folder;
    final List<Edition> published = new ArrayList<>();
    List<ContentProblem> told = List.of();
    private final Watch watch;
    private Instant now = TODAY;

    /** With the pages that every instance has. */
    Desk(Path folder) {
        this.folder = folder;
        for (String path : Pages.LINKED) {
            save(
                    "nl" + path + ".md",
                    aPage().titled("Over " + path.substring(1)).text());
        }
        InstantSource clock = () -> now;
        watch = Watch.over(
                folder, new Remembered(), Organisation.packaged(), clock, published::add, problems -> told = problems);
        watch.start();
    }

    /** A page that nothing is wrong with. */
    static Draft aPage() {
        return new Draft();
    }

    Desk save(String name, String text) {
        return save(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk save(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Desk remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the portal does within a second after a save: two looks, the second of which finds it complete. */
    Desk look() {
        watch.look();
        watch.look();
        return this;
    }

    Desk lookOnce() {
        watch.look();
        return this;
    }

    Desk on(Instant day) {
        now = day;
        return this;
    }

    Edition shown() {
        return published.get(published.size() - 1);
    }

    List<String> lines() {
        return told.stream().map(ContentProblem::toString).toList();
    }

    List<String> errors() {
        return told.stream()
                .filter(ContentProblem::isError)
                .map(ContentProblem::toString)
                .toList();
    }

    /** Front matter and body, changed a field at a time. */
    static final class Draft {
        private final List<String> fields = new ArrayList<>(List.of(
                "title: Een pagina",
                "description: Waar deze pagina over gaat.",
                "audience: iedereen",
                "section: hulp",
                "order: 10",
                "updated: 2026-11-01",
                "reviewBy: 2027-05-01",
                "sources: []",
                "verify: false",
                "reviewed: true"));

        private String body = "Dit is het begin.\n";

        Draft titled(String title) {
            return with("title: " + title);
        }

        Draft with(String field) {
            String name = field.substring(0, field.indexOf(':') + 1);
            fields.replaceAll(old -> old.startsWith(name) ? field : old);
            return this;
        }

        Draft without(String name) {
            fields.removeIf(field -> field.startsWith(name + ":"));
            return this;
        }

        Draft plus(String line) {
            fields.add(line);
            return this;
        }

        /** @param body after a paragraph of its own, on line 16 of the file */
        Draft then(String body) {
            this.body = this.body + "\n" + body + "\n";
            return this;
        }

        Draft only(String body) {
            this.body = body;
            return this;
        }

        String text() {
            return Stream.concat(Stream.concat(Stream.of("---"), fields.stream()), Stream.of("---", "", body))
                    .reduce((a, b) -> a + "\n" + b)
                    .orElseThrow();
        }
    }
}
