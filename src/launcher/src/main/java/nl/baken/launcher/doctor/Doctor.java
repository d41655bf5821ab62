package nl.baken.launcher.doctor;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Refused;

/** Looks at all that can be looked at with one settings file. */
public final class Doctor {
    private final Map<String, Look> looks = new LinkedHashMap<>();

    public Doctor(GivenSettings settings, Clock clock) {
        looks.put("secrets", new Secrets(settings));
        looks.put("demo data", new DemoData(settings));
        looks.put("disk", new Disk(settings));
        looks.put("database", new DatabaseState(settings, clock));
        looks.put("portal", new ServedPortal(settings));
        looks.put("certificate", new Certificate(settings, clock));
        looks.put("mail", new Mail(settings));
        looks.put("languages", new Languages(settings));
        looks.put("backup", new BackupAge(settings, clock));
    }

    /**
     * What was found.
     *
     * @param lines one for each thing
     * @param isWell whether nothing is wrong
     */
    public record Report(List<String> lines, boolean isWell) {}

    public Report look() {
        List<Finding> found = new ArrayList<>();
        looks.forEach((about, look) -> found.addAll(find(about, look)));
        return new Report(
                found.stream().map(Finding::line).toList(), found.stream().noneMatch(Finding::isWrong));
    }

    private static List<Finding> find(String about, Look look) {
        try {
            return look.find();
        } catch (Refused e) {
            return List.of(Finding.wrong(about, String.valueOf(e.getMessage())));
        } catch (IOException | SQLException | RuntimeException e) { // its message may show what it is about
            return List.of(
                    Finding.wrong(about, "cannot be looked at (" + e.getClass().getSimpleName() + ")."));
        }
    }
}
