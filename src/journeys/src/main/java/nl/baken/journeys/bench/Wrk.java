package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;

/** wrk: as many GETs of one page as a server gives. */
final class Wrk {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ALL = Pattern.compile("([0-9]+) requests in");
    private static final int CONNECTIONS = 16;

    private Wrk() {}

    /**
     * What a run measured.
     *
     * @param cpuMicrosEach CPU time that the server took for each request, in µs
     */
    record Measured(double perSecond, double cpuMicrosEach) {}

    /** Measures a page; every answer was 2xx. */
    static Measured run(URI page, String acceptEncoding, Duration duration, List<RunningProcess> server)
            throws IOException, InterruptedException {
        long cpu = cpuMillis(server);
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/wrk", "-t1", "-c" + CONNECTIONS, "-d" + duration.toSeconds() + "s"));
        if (!acceptEncoding.isEmpty()) {
            command.addAll(List.of("-H", "Accept-Encoding: " + acceptEncoding));
        }
        command.add(page.toString());
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher perSecond = PER_SECOND.matcher(said);
        Matcher all = ALL.matcher(said);
        if (wrk.waitFor() != 0
                || !perSecond.find()
                || !all.find()
                || said.contains("Non-2xx")
                || said.contains("Socket errors")) {
            throw new NotReady("wrk on " + page + " says: " + said.strip().replace("\n", " / "));
        }
        return new Measured(
                Double.parseDouble(perSecond.group(1)),
                (cpuMillis(server) - cpu) * 1000.0 / Math.max(Long.parseLong(all.group(1)), 1));
    }

    private static long cpuMillis(List<RunningProcess> processes) {
        return processes.stream().mapToLong(RunningProcess::cpuMillis).sum();
    }
}
