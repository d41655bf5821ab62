package nl.baken.portal.translation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.baken.portal.content.TranslatedPages;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;

/**
 * The main class behind {@code deploy/translations}: tells per language what is missing or older than its Dutch source.
 * With {@code --errors} it only tells what keeps a language from being shown, and the exit code is 1 when there is
 * anything; the build runs it so. With {@code --strict} it is 1 when there is anything at all. 2 for a call that it does not
 * know.
 *
 * <p>{@code --record} names the folder with what was {@link Confirmed}: without it, nothing is said about texts that are
 * older than their source. With {@code --confirm} and a language it is written there that all of its texts are right now.
 */
public final class Translations {
    private static final String USAGE =
            "usage: translations [--errors | --strict] [--record=FOLDER [--confirm=LANGUAGE]] FOLDER";

    private static final String PLAIN = "report";
    /** What some languages say otherwise to who fills something in for their work; Dutch does not. */
    private static final String POLITE = "report-polite";

    private final PrintStream out;

    Translations(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Translations(out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> options = new ArrayList<>(arguments);
        boolean onlyErrors = options.remove("--errors");
        boolean strict = options.remove("--strict");
        Optional<Path> record = taken(options, "--record=").map(Path::of);
        Optional<String> confirm = taken(options, "--confirm=");
        Optional<Language> confirmed =
                confirm.flatMap(Language::of).filter(language -> !language.equals(Language.FIRST));
        if (options.size() != 1
                || options.get(0).startsWith("-")
                || confirm.isPresent() && (confirmed.isEmpty() || record.isEmpty())) {
            out.println(USAGE);
            return 2;
        }
        if (confirmed.isPresent() && record.isPresent()) {
            Map<String, String> sources = sources(confirmed.get());
            Confirmed.now(confirmed.get(), sources).write(record.get());
            out.printf("%s: %d teksten bevestigd%n", confirmed.get().tag(), sources.size());
            return 0;
        }
        Path folder = Path.of(options.get(0));
        Function<Language, List<String>> pages = onlyErrors ? language -> List.of() : TranslatedPages.in(folder)::lines;
        boolean isWhole = true;
        for (Language language : Language.all()) {
            if (language.equals(Language.FIRST)) {
                continue;
            }
            List<String> lines = mistakes(language);
            if (!onlyErrors) {
                record.ifPresent(folderOfIt ->
                        lines.addAll(Confirmed.read(folderOfIt, language).old(sources(language))));
                lines.addAll(pages.apply(language));
                out.printf("%s (%s)%s: %s%n", language.name(), language.tag(), read(language), told(lines));
            }
            lines.forEach(line -> out.println((onlyErrors ? "" : "  ") + line));
            isWhole &= lines.isEmpty();
        }
        return isWhole || !(onlyErrors || strict) ? 0 : 1;
    }

    /** What stands behind an option, which is taken out. */
    private static Optional<String> taken(List<String> options, String name) {
        Optional<String> found =
                options.stream().filter(option -> option.startsWith(name)).findFirst();
        found.ifPresent(options::remove);
        return found.map(option -> option.substring(name.length()));
    }

    /** The Dutch of each text that a language has, by bundle and key: {@code report room}. */
    static Map<String, String> sources(Language language) {
        Map<String, String> sources = new TreeMap<>();
        for (String name : Texts.BUNDLES) {
            Map<String, String> dutch =
                    new HashMap<>(name.startsWith("route-") ? dutch("route").texts() : Map.of());
            dutch.putAll(dutch(name).texts());
            Bundle.of(name, language)
                    .map(Bundle::texts)
                    .orElse(Map.of())
                    .keySet()
                    .forEach(key -> sources.put(name + " " + key, dutch.getOrDefault(key, "")));
        }
        Bundle.of(POLITE, language)
                .map(Bundle::texts)
                .orElse(Map.of())
                .keySet()
                .forEach(key ->
                        sources.put(POLITE + " " + key, dutch(PLAIN).texts().getOrDefault(key, "")));
        return sources;
    }

    private static String read(Language language) {
        return language.isReviewed() ? "" : ", nog niet nagelezen";
    }

    private static String told(List<String> lines) {
        return lines.isEmpty() ? "compleet" : lines.size() + " te doen";
    }

    /** What is wrong with the bundles of a language, a line each. */
    static List<String> mistakes(Language language) {
        List<String> lines = new ArrayList<>();
        boolean isPlainer = !language.locale().getVariant().isEmpty();
        for (String name : Texts.BUNDLES) {
            Bundle dutch = dutch(name);
            Bundle own = Bundle.of(name, language).orElseGet(() -> new Bundle(name, language, Map.of()));
            if (!isPlainer) {
                new TreeSet<>(own.missing(dutch)).forEach(key -> lines.add(own.line(key, "ontbreekt")));
            }
            lines.addAll(own.mistakes(
                    dutch, name.startsWith("route-") ? dutch("route").texts() : Map.of()));
        }
        Bundle.of(POLITE, language).ifPresent(own -> lines.addAll(own.mistakes(dutch(PLAIN), Map.of())));
        return lines;
    }

    private static Bundle dutch(String name) {
        return Bundle.of(name, Language.FIRST).orElseThrow(() -> new IllegalStateException("No Dutch bundle " + name));
    }
}
