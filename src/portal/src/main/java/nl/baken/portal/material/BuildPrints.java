package nl.baken.portal.material;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Handout;

/**
 * The main class of the build step that makes every print of a content folder: {@code BuildPrints CONTENT PRINTS}. What lies
 * in the folder of prints under the name that it would get is not made again; what no document has any more, goes.
 */
public final class BuildPrints {
    /** Where prints lie in the archive. */
    static final String FOLDER = "/prints/";

    static final String LIST = "list.txt";

    private final Path prints;
    private final Organisation organisation;
    private int made;
    private int kept;

    BuildPrints(Path prints, Organisation organisation) {
        this.prints = prints;
        this.organisation = organisation;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long began = System.nanoTime();
        Path content = Path.of(arguments[0]);
        BuildPrints build = new BuildPrints(Path.of(arguments[1]), Organisation.packaged());
        Edition.inFolder(content, Organisation.packaged(), LocalDate.EPOCH)
                .ifPresentOrElse(
                        edition -> build.of(edition.handouts()),
                        () -> out.println("No prints: the content has errors, which deploy/check-content tells"));
        out.printf(
                Locale.ROOT,
                "Prints: %d made, %d kept, in %.1f s%n",
                build.made,
                build.kept,
                (System.nanoTime() - began) / 1e9);
    }

    /** How many were made. */
    int made() {
        return made;
    }

    /** How many were there. */
    int kept() {
        return kept;
    }

    void of(List<Handout> handouts) {
        try {
            Files.createDirectories(prints);
            Map<String, Print> before = list();
            Map<String, Print> now = new TreeMap<>();
            Layouts layouts = new Layouts(organisation);
            for (Handout handout : handouts) {
                for (Layouts.Named named : layouts.of(handout)) {
                    String key = named.draft().key();
                    Print there = before.get(key);
                    if (there != null && Files.exists(file(key, ".pdf")) && Files.exists(file(key, ".png"))) {
                        kept++;
                        now.put(key, there);
                    } else {
                        now.put(key, make(named.draft()));
                        made++;
                    }
                }
            }
            Files.write(
                    prints.resolve(LIST), now.values().stream().map(Print::line).toList());
            clear(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Print make(Draft draft) throws IOException {
        Made one = Made.of(draft, Objects.requireNonNull(Setting.SITE_URL.fallback()));
        Files.write(file(one.print().key(), ".pdf"), one.pdf());
        Files.write(file(one.print().key(), ".png"), one.cover());
        return one.print();
    }

    private Map<String, Print> list() throws IOException {
        Map<String, Print> list = new TreeMap<>();
        if (Files.exists(prints.resolve(LIST))) {
            for (String line : Files.readAllLines(prints.resolve(LIST))) {
                Print print = Print.parse(line);
                list.put(print.key(), print);
            }
        }
        return list;
    }

    private void clear(Map<String, Print> now) throws IOException {
        try (Stream<Path> files = Files.list(prints)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(LIST) && !now.containsKey(name.replaceFirst("\\.[a-z]+$", ""))) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path file(String key, String ending) {
        return prints.resolve(key + ending);
    }
}
