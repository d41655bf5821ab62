package nl.baken.portal.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where removed pages went: {@code redirects.csv}, a line per page: old address, comma, new address. And what was ever
 * published: {@code published.txt}, an address per line; a page on that list may only go when a line says where to.
 */
record Redirects(Map<String, Line> lines, Set<String> published) {
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9-]+(?:/[a-z0-9-]+)*/?");
    private static final String HEADER = "van,naar";
    private static final int MOST_LINES = 5000;

    /** @param line in the file */
    record Line(String to, int line) {}

    Redirects {
        lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        published = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(published));
    }

    static Redirects in(Sources sources, Reported problems) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Set<String> published = new LinkedHashSet<>();
        for (SourceFile file : sources.files()) {
            if (file.path().equals(Sources.REDIRECTS)) {
                readRedirects(file, lines, problems);
            } else if (file.path().equals(Sources.PUBLISHED)) {
                readPublished(file, published, problems);
            }
        }
        return new Redirects(lines, published);
    }

    /**
     * Where each old address leads in the end.
     *
     * @param exists the addresses that can be shown
     */
    Map<String, String> resolved(Set<String> exists, Reported problems) {
        Map<String, String> resolved = new LinkedHashMap<>();
        lines.forEach((from, line) -> {
            if (exists.contains(from)) {
                problems.error(
                        Sources.REDIRECTS, line.line(), "Op " + from + " staat een pagina. Haal deze regel weg.");
                return;
            }
            Set<String> seen = new HashSet<>(Set.of(from));
            String to = line.to();
            for (Line next = lines.get(to); next != null && !exists.contains(to); next = lines.get(to)) {
                if (!seen.add(to)) {
                    problems.error(
                            Sources.REDIRECTS,
                            line.line(),
                            "Deze regels wijzen in een kring: " + from + " komt nergens uit.");
                    return;
                }
                to = next.to();
            }
            if (exists.contains(to)) {
                resolved.put(from, to);
            } else {
                problems.error(Sources.REDIRECTS, line.line(), "Op " + to + " staat geen pagina.");
            }
        });
        return resolved;
    }

    private static void readRedirects(SourceFile file, Map<String, Line> lines, Reported problems) {
        List<String> rows = rows(file, problems);
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).strip();
            if (row.isEmpty() || row.startsWith("#") || row.equals(HEADER)) {
                continue;
            }
            String[] cells = row.split(",", -1);
            if (cells.length != 2
                    || !ADDRESS.matcher(cells[0].strip()).matches()
                    || !ADDRESS.matcher(cells[1].strip()).matches()) {
                problems.error(
                        file.path(), i + 1, "Schrijf het oude adres, een komma en het nieuwe: /nl/oud,/nl/nieuw.");
            } else if (lines.putIfAbsent(cells[0].strip(), new Line(cells[1].strip(), i + 1)) != null) {
                problems.error(file.path(), i + 1, "Het adres " + cells[0].strip() + " staat er twee keer.");
            }
        }
    }

    private static void readPublished(SourceFile file, Set<String> published, Reported problems) {
        List<String> rows = rows(file, problems);
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            if (ADDRESS.matcher(row).matches()) {
                published.add(row);
            } else {
                problems.error(file.path(), i + 1, "Dit is geen adres van een pagina: /nl/signalen/ouders.");
            }
        }
    }

    private static List<String> rows(SourceFile file, Reported problems) {
        List<String> rows = new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES + 1L)
                .toList();
        if (rows.size() > MOST_LINES) {
            problems.error(file.path(), MOST_LINES + 1, "Meer dan " + MOST_LINES + " regels.");
        }
        return rows;
    }
}
