package nl.baken.journeys.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.journeys.house.Build;

/**
 * What the doctor said of an installation.
 *
 * @param code it ended with
 * @param lines one for each thing
 */
record Examined(int code, List<String> lines) {
    private static final String END = "baken: Something is wrong: see above.";

    /** @param environment what is set otherwise than in the settings file */
    static Examined of(Production production, String settings, Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        // the names of deploy/production, and the authority of this run
        all.put(
                "JDK_JAVA_OPTIONS",
                "-Djdk.net.hosts.file=" + System.getProperty("jdk.net.hosts.file") + " -Djavax.net.ssl.trustStore="
                        + System.getProperty("javax.net.ssl.trustStore") + " -Djavax.net.ssl.trustStorePassword="
                        + System.getProperty("javax.net.ssl.trustStorePassword"));
        try (Program doctor = Program.start(
                Build.folder("doctor").resolve("said-" + System.nanoTime()),
                all,
                Production.jarCommand("doctor", "--settings", production.settings(settings)))) {
            int code = doctor.awaitEnd();
            List<String> lines = doctor.said()
                    .lines()
                    .filter(line -> !line.startsWith("NOTE: Picked up"))
                    .toList();
            if (code != (lines.contains(END) ? 1 : 0)) {
                throw new AssertionError("It ended with " + code + ":\n" + doctor.said());
            }
            return new Examined(
                    code, lines.stream().filter(line -> !line.equals(END)).toList());
        }
    }

    /** Those about what is wrong. */
    List<String> wrong() {
        return lines.stream().filter(line -> line.startsWith("wrong ")).toList();
    }
}
