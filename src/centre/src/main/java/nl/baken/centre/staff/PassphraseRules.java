package nl.baken.centre.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passphrases are refused: short ones, and those that are common. A common one is made of what is on the bundled
 * list (passwords and phrases that people choose, in Dutch and English), of the member's own names, of years, runs and
 * repetitions: taken away, they leave too little that has to be guessed. No kind of character is asked for, as NIST
 * SP 800-63B §3.1.1.2 advises.
 */
final class PassphraseRules {
    /** In characters. */
    static final int SHORTEST = 15;

    /** Letters and digits that must be left without what is common. */
    private static final int LEFT = 8;

    private static final int DIFFERENT = 5;
    /** What comes after it makes a passphrase no worse. */
    private static final int LOOKED_AT = 200;

    private static final String LIST = "common-passphrases.txt";
    /** Runs on a keyboard and in the alphabet, there and back. */
    private static final List<String> RUNS =
            List.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop");

    private static final int RUN = 4;
    /** Longest first, so that a phrase goes before its words. */
    private static final List<String> COMMON = read();

    /** Why a passphrase is refused. */
    enum Fault {
        SHORT,
        COMMON
    }

    private PassphraseRules() {}

    /**
     * Looks at a passphrase that somebody wants to have.
     *
     * @param own names of the member, of the organisation, and the like
     * @return empty when it may be used
     */
    static Optional<Fault> fault(String passphrase, List<String> own) {
        String typed = passphrase.strip().replaceAll("\\s+", " ");
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        String left = plain(typed.substring(0, Math.min(typed.length(), LOOKED_AT)));
        for (String name : own) {
            for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
                left = word.length() < 3 ? left : left.replace(plain(word), " ");
            }
        }
        for (String common : COMMON) {
            left = left.replace(common, " ");
        }
        left = withoutRuns(left).replaceAll("(19|20)\\d\\d", " ").replaceAll("(.+?)\\1+", "$1");
        Set<String> words = Arrays.stream(left.split(" ", -1)).collect(Collectors.toSet());
        int letters = words.stream().mapToInt(String::length).sum();
        long different =
                left.chars().filter(Character::isLetterOrDigit).distinct().count();
        return letters < LEFT || different < DIFFERENT ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** Small letters and digits without accents or spaces; digits and signs that stand for a letter are read as that. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("(?<=\\p{L}0{0,5})0(?=0*\\p{L})", "o")
                .replaceAll("(?<=\\p{L})1(?=\\p{L})", "i")
                .replaceAll("(?<=\\p{L})3(?=\\p{L})", "e")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutRuns(String text) {
        String left = text;
        for (String run : RUNS) {
            String both = run + " " + new StringBuilder(run).reverse();
            for (int length = run.length(); length >= RUN; length--) {
                for (int at = 0; at + length <= both.length(); at++) {
                    String part = both.substring(at, at + length);
                    left = part.contains(" ") ? left : left.replace(part, " ");
                }
            }
        }
        return left;
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PassphraseRules.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PassphraseRules::plain)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
