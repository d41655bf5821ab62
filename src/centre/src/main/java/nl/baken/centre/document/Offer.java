package nl.baken.centre.document;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.seal.DocumentSet;

/**
 * What a node of the portal says it serves to everybody alike.
 *
 * @param told when it said so
 * @param version of its software
 * @param documents SHA-256 in hex by path
 */
public record Offer(UUID id, Instant told, String version, SortedMap<String, String> documents) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (/[A-Za-z0-9._/-]*)");

    public Offer {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /**
     * Reads what the portal wrote.
     *
     * @param lines one per document, as {@code sha256sum} writes it; a line of another form is left out
     */
    static Offer parse(UUID id, Instant told, String version, String lines) {
        SortedMap<String, String> documents = new TreeMap<>();
        lines.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> documents.put(line.group(2), line.group(1)));
        return new Offer(id, told, version, documents);
    }

    /** The number to compare by eye, 64 hexadecimal digits in groups of four, as {@code deploy/witness --list} prints it. */
    public String number() {
        return DocumentSet.number(documents).replaceAll("(.{4})(?=.)", "$1 ").toUpperCase(Locale.ROOT);
    }
}
