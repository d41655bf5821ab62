package nl.baken.portal.content;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.baken.platform.Organisation;
import nl.baken.platform.Organisation.OrganisationRefused;
import nl.baken.portal.web.Language;

/**
 * The main class behind {@code deploy/check-content}: tells what is wrong in a content folder, and how hard each Dutch
 * page is to read. The organisation is the one whose file lies in that folder, else the one that came along. Exit code 1 when there is an error, 2 when it was called in a way that it does not know.
 */
public final class CheckContent {
    private static final String USAGE = "usage: check-content [--errors] [--publish] FOLDER";

    private final PrintStream out;
    private final InstantSource clock;

    CheckContent(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CheckContent(out, Clock.systemUTC()).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> options = new ArrayList<>(arguments);
        boolean onlyErrors = options.remove("--errors");
        boolean publish = options.remove("--publish");
        if (options.size() != 1 || options.get(0).startsWith("-")) {
            out.println(USAGE);
            return 2;
        }
        Path folder = Path.of(options.get(0));
        Sources sources;
        Organisation organisation;
        try {
            Path own = folder.resolve(Sources.ORGANISATION);
            organisation = Files.exists(own) ? Organisation.read(own) : Organisation.packaged();
            sources = Sources.in(folder);
        } catch (OrganisationRefused e) {
            out.println(e.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            out.println("De map " + folder + " is niet te lezen.");
            return 1;
        }
        Edition.Reading reading = Edition.read(
                sources, organisation, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
        if (publish && reading.edition().isPresent()) {
            publish(folder, sources, reading.edition().get());
            return run(arguments.stream()
                    .filter(argument -> !argument.equals("--publish"))
                    .toList());
        }
        reading.problems().stream()
                .filter(problem -> problem.isError() || !onlyErrors)
                .forEach(out::println);
        if (!onlyErrors) {
            reading.edition().ifPresent(this::tellReadingLevels);
        }
        return reading.edition().isPresent() ? 0 : 1;
    }

    /** The hardest page first. */
    private void tellReadingLevels(Edition edition) {
        List<Article> hardestFirst = edition.pages(Language.DUTCH).stream()
                .sorted(Comparator.comparingDouble(article -> article.reading().ease()))
                .toList();
        out.printf(
                Locale.ROOT,
                "%nLeesbaarheid (Flesch-Douma, streef naar %.0f of meer; woorden per zin, hoogstens %.0f)%n",
                ReadingLevel.EASY_ENOUGH,
                ReadingLevel.SHORT_ENOUGH);
        for (Article article : hardestFirst) {
            ReadingLevel level = article.reading();
            out.printf(
                    Locale.ROOT,
                    "%s %5.1f  %4.1f  %4d woorden  %s%n",
                    level.isGood() ? " " : "!",
                    level.ease(),
                    level.wordsPerSentence(),
                    level.words(),
                    article.file());
        }
        long hard = hardestFirst.stream()
                .filter(article -> !article.reading().isGood())
                .count();
        out.printf(Locale.ROOT, "%d pagina's, %d moeilijker dan de bedoeling%n", hardestFirst.size(), hard);
    }

    /** Adds what is new to the list of published addresses. */
    private void publish(Path folder, Sources sources, Edition edition) {
        Set<String> listed = Redirects.in(sources, new Reported()).published();
        List<String> added = edition.all().keySet().stream()
                .filter(address -> !listed.contains(address))
                .toList();
        try {
            Files.write(
                    folder.resolve(Sources.PUBLISHED),
                    added,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        added.forEach(address -> out.println("Op de lijst gezet: " + address));
    }
}
