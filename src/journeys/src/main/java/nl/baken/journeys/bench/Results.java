package nl.baken.journeys.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The numbers, as a table for people and as JSON for programs. */
final class Results {
    private static final int NAME_WIDTH = 54;

    private final List<Line> lines = new ArrayList<>();

    private record Line(String section, String name, double value, String unit, Goal goal) {}

    void add(String section, String name, double value, String unit, Goal goal) {
        lines.add(new Line(section, name, value, unit, goal));
    }

    void add(String section, String name, double value, String unit) {
        add(section, name, value, unit, Goal.NONE);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        String section = "";
        for (Line line : lines) {
            if (!line.section().equals(section)) {
                section = line.section();
                table.append('\n').append(section).append('\n');
            }
            String value = Double.isNaN(line.value()) ? "-" : Goal.plain(line.value());
            table.append(String.format(
                            Locale.ROOT,
                            "  %-" + NAME_WIDTH + "s %10s %-14s %-18s %s",
                            line.name(),
                            value,
                            line.unit(),
                            line.goal().words(),
                            line.goal().judge(line.value()))
                    .stripTrailing());
            table.append('\n');
        }
        return table.toString();
    }

    void writeJson(Path file, Map<String, Object> about) throws IOException {
        List<Map<String, Object>> numbers = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> number = new LinkedHashMap<>();
            number.put("section", line.section());
            number.put("name", line.name());
            number.put("value", Double.isNaN(line.value()) ? null : line.value());
            number.put("unit", line.unit());
            number.put("floor", line.goal().floor());
            number.put("aim", line.goal().aim());
            number.put("verdict", line.goal().judge(line.value()));
            numbers.add(number);
        }
        Map<String, Object> all = new LinkedHashMap<>(about);
        all.put("numbers", numbers);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSONObjectUtils.toJSONString(all) + "\n");
    }

    /** The one in the middle, or the mean of the two that are. */
    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : Arrays.stream(sorted, sorted.length / 2 - 1, sorted.length / 2 + 1)
                        .average()
                        .orElse(Double.NaN);
    }
}
