package nl.baken.journeys.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A content folder of many pages: those of {@code webapp-content}, and more of their headings, paragraphs and lists, mixed
 * anew, each about as long as a real page. The same every time.
 */
final class ManyPages {
    static final int PAGES = 1000;
    /** Words of a saved page that no other has. */
    static final String NEWS = "nieuwsbericht";

    private static final int SECTIONS = 6;
    private static final String LANGUAGE = "nl";

    private final Path folder;
    private final Random random = new Random(7);
    private final List<String> headings = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> words;

    private ManyPages(Path folder) throws IOException {
        this.folder = folder;
        List<Path> real = pages();
        TreeSet<String> all = new TreeSet<>();
        for (Path page : real) {
            String text = Files.readString(page);
            take(text.substring(text.indexOf("\n---", 3) + 4));
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (word.length() > 3) {
                    all.add(word);
                }
            }
        }
        words = List.copyOf(all);
        for (int i = real.size(); i < PAGES; i++) {
            Files.createDirectories(folder.resolve(LANGUAGE + "/gemaakt"));
            Files.writeString(folder.resolve(LANGUAGE + "/gemaakt/pagina-" + i + ".md"), page(i));
        }
    }

    /** @param content the folder that ships @param folder where all of it is to stand, not yet there */
    static ManyPages in(Path content, Path folder) throws IOException {
        copy(content, folder);
        // else each new page is a line in the log
        Files.deleteIfExists(folder.resolve("published.txt"));
        return new ManyPages(folder);
    }

    Path folder() {
        return folder;
    }

    /** All longer words that stand on the real pages. */
    List<String> words() {
        return words;
    }

    /** Writes a page that was not there, as an editor does, and tells its address. */
    String saveNews() throws IOException {
        Files.writeString(folder.resolve(LANGUAGE + "/nieuws.md"), front("Een " + NEWS) + "Dit is een " + NEWS + ".\n");
        return "/" + LANGUAGE + "/nieuws";
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(LANGUAGE))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private void take(String body) {
        for (String block : body.split("\n\\s*\n")) {
            String text = block.strip();
            if (text.startsWith("## ") && !text.equals("## Waar let je op?")) {
                headings.add(text);
            } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("|") && !text.startsWith("!")) {
                blocks.add(text);
                if (Character.isLetter(text.codePointAt(0))) {
                    paragraphs.add(text);
                }
            }
        }
    }

    private String page(int number) {
        StringBuilder page = new StringBuilder(front(word() + " en " + word() + " " + number))
                .append(any(paragraphs))
                .append("\n\n");
        for (int i = 0; i < SECTIONS; i++) {
            page.append(any(headings)).append("\n\n");
            page.append(any(paragraphs)).append("\n\n").append(any(blocks)).append("\n\n");
        }
        return page.toString();
    }

    private static String front(String title) {
        return "---\ntitle: \"" + title + "\"\ndescription: \"Een pagina om mee te meten.\"\naudience: iedereen\n"
                + "section: hulp\norder: 90\nupdated: 2026-11-22\nreviewBy: 2027-05-22\nsources: []\nverify: false\n"
                + "reviewed: true\n---\n\n";
    }

    private String word() {
        String word = any(words);
        return word.length() > 20 ? word.substring(0, 20) : word;
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
