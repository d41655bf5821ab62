package nl.baken.portal.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import nl.baken.platform.Organisation;

/**
 * Prints how long it takes to read and check a folder of 1,000 pages, each as long as a page of {@code webapp-content}: the
 * first reading of a new JVM, and the best of five more. Run it with the test class path of the portal.
 */
final class ContentBench {
    private static final int PAGES = 1000;

    private ContentBench() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path model = Path.of(arguments.length == 0 ? "webapp-content" : arguments[0], "nl/signalen/ouders.md");
        String text = Files.readString(model);
        Path folder = Files.createTempDirectory("baken-content-bench");
        Desk desk = new Desk(folder);
        for (String target : new String[] {"doen/ouder", "advies", "melden-elders"}) {
            desk.save(
                    "nl/" + target + ".md",
                    Desk.aPage().titled("Doel " + target.replace('/', ' ')).text());
        }
        for (int i = 0; i < PAGES; i++) {
            desk.save("nl/pagina-" + i + ".md", text.replace("Signalen voor ouders", "Signalen nummer " + i));
        }
        long first = read(folder);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            best = Math.min(best, read(folder));
        }
        long began = System.nanoTime();
        Sources.stamp(folder);
        long look = System.nanoTime() - began;
        out.printf(
                Locale.ROOT,
                "%d pages of %d bytes: first %d ms, best of five more %d ms; a look without a change %.1f ms%n",
                PAGES,
                text.getBytes(StandardCharsets.UTF_8).length,
                first / 1_000_000,
                best / 1_000_000,
                look / 1e6);
    }

    private static long read(Path folder) {
        long began = System.nanoTime();
        Edition.Reading reading =
                Edition.read(Sources.in(folder), Organisation.packaged(), LocalDate.ofEpochDay(20_000));
        long took = System.nanoTime() - began;
        if (reading.edition().isEmpty()) {
            throw new IllegalStateException(reading.problems().get(0).toString());
        }
        return took;
    }
}
