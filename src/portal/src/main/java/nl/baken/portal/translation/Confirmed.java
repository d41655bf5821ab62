package nl.baken.portal.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.portal.web.Language;

/**
 * Of which Dutch each text of a language is a translation, as somebody confirmed it: a file per language, {@code pl.txt},
 * with a line per text that names its bundle, its key and a fingerprint of the Dutch, {@code report room 1f0c9a2b}. So what
 * is older than its source can be told without a history.
 */
record Confirmed(Language language, Map<String, String> fingerprints) {
    private static final Pattern LINE = Pattern.compile("(\\S+ \\S+) ([0-9a-f]{8})");
    private static final int BYTES = 4;

    Confirmed {
        fingerprints = new TreeMap<>(fingerprints);
    }

    /** What stands in the folder; nothing when the language has no file there. A line that is none confirms nothing. */
    static Confirmed read(Path folder, Language language) {
        Map<String, String> read = new TreeMap<>();
        Path file = file(folder, language);
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Matcher parts = LINE.matcher(line);
                    if (parts.matches()) {
                        read.put(parts.group(1), parts.group(2));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Confirmed(language, read);
    }

    /** That every text of a language is one of the Dutch of now. @param sources the Dutch of each text, by bundle and key */
    static Confirmed now(Language language, Map<String, String> sources) {
        Map<String, String> now = new TreeMap<>();
        sources.forEach((text, dutch) -> now.put(text, fingerprint(dutch)));
        return new Confirmed(language, now);
    }

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    file(folder, language),
                    fingerprints.entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is older than its Dutch source, a line each. @param sources the Dutch of each text, by bundle and key */
    List<String> old(Map<String, String> sources) {
        List<String> old = new ArrayList<>();
        new TreeMap<>(sources).forEach((text, dutch) -> {
            String confirmed = fingerprints.get(text);
            if (confirmed == null) {
                old.add(language.tag() + " " + text + ": is nog niet met het Nederlands vergeleken");
            } else if (!confirmed.equals(fingerprint(dutch))) {
                old.add(language.tag() + " " + text + ": is ouder dan het Nederlands");
            }
        });
        return old;
    }

    /** Eight hexadecimal digits: enough to see a change by, and of no other use. */
    static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Path file(Path folder, Language language) {
        return folder.resolve(language.tag() + ".txt");
    }
}
