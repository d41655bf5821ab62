package nl.baken.journeys.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.baken.journeys.house.Build;

/** What a program says that is started with something wrong, and ends with 1 for it: one line. */
final class Refusal {
    private Refusal() {}

    static String of(Map<String, String> environment, List<String> command) {
        Path output = Build.folder("refused").resolve("said-" + System.nanoTime());
        try (Program refused = Program.start(output, environment, command)) {
            int code = refused.awaitEnd();
            List<String> lines = refused.said()
                    .lines()
                    .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                    .toList();
            if (code != 1 || lines.size() != 1) {
                throw new AssertionError("It ended with " + code + " and said:\n" + refused.said());
            }
            return lines.get(0);
        }
    }
}
