package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code src/docs/asvs.md}: whole, in order, and naming only tests that are there. */
class AsvsTest {
    private static final Path TOP = Path.of("../..");
    private static final Path PAGE = TOP.resolve("src/docs/asvs.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final String NAMED = "`\\w+(?:#\\w+|Test|IT|Journey|Fault)`";
    private static final Pattern NAMES = Pattern.compile(NAMED + "(?:, " + NAMED + ")*(?:; [a-z0-9].*)?");
    private static final Pattern NAME = Pattern.compile("`(\\w+(?=#)|\\w+(?:Test|IT|Journey|Fault)(?=`))(?:#(\\w+))?`");

    @Test
    void every_requirement_of_levels_1_and_2_has_its_row_in_its_order() throws IOException {
        List<String> rows = rows().stream().map(Row::id).toList();
        assertEquals(ids(), rows);
        assertEquals(
                rows.size(),
                Files.readAllLines(PAGE).stream()
                        .filter(line -> line.matches("\\| *\\d.*"))
                        .count(),
                "a line that is no row");
    }

    @Test
    void every_row_names_tests_or_says_why_not() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Row row : rows()) {
            if (row.kind() == Kind.OTHER) {
                others.add(row.id() + ": " + row.answer());
            }
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        Map<String, String> sources = sources();
        Set<String> missing = new TreeSet<>();
        int named = 0;
        for (Row row : rows()) {
            Matcher name = NAME.matcher(row.answer());
            while (name.find()) {
                named++;
                String source = sources.get(name.group(1));
                if (source == null || (name.group(2) != null && !hasTest(source, name.group(2)))) {
                    missing.add(row.id() + " " + name.group());
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(named > 100, named + " names");
    }

    @Test
    void the_totals_on_top_are_those_of_the_table() throws IOException {
        Map<Kind, Long> found = new HashMap<>();
        rows().forEach(row -> found.merge(row.kind(), 1L, Long::sum));
        String total = "Of " + rows().size() + " requirements " + found.get(Kind.SHOWN) + " are shown by a test, "
                + found.get(Kind.NOT_MET) + " are not met or shown by nothing, and " + found.get(Kind.NOT_OURS)
                + " do not apply.";
        assertTrue(Files.readString(PAGE).contains("\n" + total + "\n"), total);
    }

    /** So that a name that is left over, or is a helper, is noticed. */
    @Test
    void a_method_that_is_no_test_does_not_count() {
        assertTrue(hasTest("    @Test\n    @Tag(\"P01\")\n    void it_is_so() {", "it_is_so"));
        assertTrue(hasTest("    @TestFactory\n    Stream<DynamicTest> each_is_so() {", "each_is_so"));
        assertTrue(hasTest(
                "    @ParameterizedTest\n    @ValueSource(\n            strings = {\n\"a)\", \"(b\"\n})\n    void x(String a) {",
                "x"));
        assertFalse(hasTest("    private void it_is_so() {", "it_is_so"));
        assertFalse(hasTest("    @Test\n    void it_is_so_not() {", "it_is_so"));
    }

    private enum Kind {
        SHOWN,
        NOT_MET,
        NOT_OURS,
        OTHER
    }

    private record Row(String id, String answer) {
        Kind kind() {
            if (answer.matches("not met: .{5,}")) {
                return Kind.NOT_MET;
            }
            if (answer.matches("does not apply: .{5,}")) {
                return Kind.NOT_OURS;
            }
            return NAMES.matcher(answer).matches() ? Kind.SHOWN : Kind.OTHER;
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Row(row.group(1), row.group(3)))
                .toList();
    }

    private static List<String> ids() throws IOException {
        try (InputStream in = Objects.requireNonNull(AsvsTest.class.getResourceAsStream("asvs-5.0.0-levels-1-2.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Whether a method of that name stands behind an annotation that makes it a test. */
    private static boolean hasTest(String source, String name) {
        Matcher method = Pattern.compile("(?m)^ {4,8}(?:static )?[\\w<>]+ " + name + "\\(")
                .matcher(source);
        while (method.find()) {
            String before = source.substring(0, method.start());
            int body = Math.max(before.lastIndexOf("\n    }\n"), before.lastIndexOf(";\n\n"));
            if (before.substring(Math.max(body, 0))
                    .matches("(?s).*@(?:Test|TestFactory|ParameterizedTest|Property)\\b.*")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> found = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (String module : List.of("queue", "portal", "centre", "launcher", "journeys")) {
            try (Stream<Path> all =
                    Files.walk(TOP.resolve("src").resolve(module).resolve("src/test/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        for (Path file : files) {
            found.merge(
                    file.getFileName().toString().replace(".java", ""), Files.readString(file), (a, b) -> a + "\n" + b);
        }
        return found;
    }
}
