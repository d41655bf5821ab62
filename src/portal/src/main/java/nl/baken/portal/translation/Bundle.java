package nl.baken.portal.translation;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.portal.web.Language;

/** The texts of one file of one language, as they stand there. */
record Bundle(String name, Language language, Map<String, String> texts) {
    /** A plural that only larger numbers have, nobody here needs. */
    private static final int LARGEST = 200;

    Bundle {
        texts = new TreeMap<>(texts);
    }

    /** Empty when there is no such file. */
    static Optional<Bundle> of(String name, Language language) {
        String file = "/i18n/" + name + "_" + language.locale() + ".properties";
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts =
                    read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
            return Optional.of(new Bundle(name, language, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of another that this one has no text for. */
    Set<String> missing(Bundle dutch) {
        Set<String> missing = new TreeSet<>(dutch.texts.keySet());
        missing.removeAll(texts.keySet());
        return missing;
    }

    /** What keeps these texts from standing in for the Dutch ones, a line each. @param shared keys of another Dutch bundle that this may have too */
    List<String> mistakes(Bundle dutch, Map<String, String> shared) {
        List<String> mistakes = new ArrayList<>();
        texts.forEach((key, text) -> {
            String source = dutch.texts.getOrDefault(key, shared.getOrDefault(key, ""));
            if (source.isEmpty() && !dutch.texts.containsKey(key)) {
                mistakes.add(line(key, "staat niet in het Nederlands"));
                return;
            }
            mistake(source, text).ifPresent(what -> mistakes.add(line(key, what)));
        });
        return mistakes;
    }

    /** {@code pl report.room: ontbreekt} */
    String line(String key, String what) {
        return language.tag() + " " + name + " " + key + ": " + what;
    }

    private Optional<String> mistake(String source, String text) {
        if (text.isBlank() && !source.isBlank()) {
            return Optional.of("is leeg");
        }
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of("is geen goed patroon: " + e.getMessage());
        }
        Set<String> expected = gaps(new MessagePattern(source));
        Set<String> gaps = gaps(pattern);
        if (!gaps.equals(expected)) {
            return Optional.of("vult " + gaps + " in, en het Nederlands " + expected);
        }
        if (!gaps.isEmpty() && text.indexOf('\'') >= 0) {
            return Optional.of("heeft een rechte apostrof; schrijf ’");
        }
        Set<String> plurals = needed();
        plurals.removeAll(plurals(pattern, plurals));
        return plurals.isEmpty() ? Optional.empty() : Optional.of("mist het meervoud " + plurals);
    }

    /** The names of what is filled in. */
    private static Set<String> gaps(MessagePattern pattern) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /** The plurals that a pattern has; all that are asked for when it has none, for then it needs none. */
    private static Set<String> plurals(MessagePattern pattern, Set<String> needed) {
        Set<String> found = new TreeSet<>();
        boolean isPlural = false;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            isPlural |= part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle();
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                found.add(pattern.getSubstring(part));
            }
        }
        return isPlural ? found : new TreeSet<>(needed);
    }

    /** The plurals that the language has for numbers that people count. */
    private Set<String> needed() {
        PluralRules rules = PluralRules.forLocale(language.locale());
        return IntStream.rangeClosed(1, LARGEST).mapToObj(rules::select).collect(Collectors.toCollection(TreeSet::new));
    }
}
