package nl.baken.journeys.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.baken.journeys.bench.OwnInstance.Started;

/** How long it takes from a command to the first page, on an empty folder and on a prepared one, and the memory after it. */
final class Starts {
    private final Ground ground;
    private final Extent extent;
    private final Results results;
    private final Progress progress;

    Starts(Ground ground, Extent extent, Results results, Progress progress) {
        this.ground = ground;
        this.extent = extent;
        this.results = results;
        this.progress = progress;
    }

    /** Starts and stops a few times; the last one goes on. */
    OwnInstance measure() throws IOException {
        List<Started> empty = new ArrayList<>();
        List<Started> prepared = new ArrayList<>();
        boolean firstHere = !OwnInstance.hasClassArchive(ground.cache());
        OwnInstance instance = ground.startFresh();
        if (firstHere) {
            Started first = instance.awaitFirstPage();
            progress.say("Very first start on this machine: %.1f s", first.sinceCommand());
            results.add(
                    "Start to the first page",
                    "very first on this machine (unpacks, no archive)",
                    first.sinceCommand(),
                    "s");
            instance.awaitReady();
            instance.close();
            instance = ground.startFresh();
        }
        for (int round = 1; ; round++) {
            empty.add(instance.awaitFirstPage());
            instance.awaitReady();
            instance.close();
            instance = ground.startAgain();
            prepared.add(instance.awaitFirstPage());
            instance.awaitReady();
            progress.say(
                    "Start %d: %.1f s on an empty folder, %.1f s on a prepared one",
                    round,
                    empty.get(empty.size() - 1).sinceServerJvm(),
                    prepared.get(prepared.size() - 1).sinceServerJvm());
            if (round == extent.starts()) {
                break;
            }
            instance.close();
            instance = ground.startFresh();
        }
        started("empty data folder", empty, Goal.atMost(35, 10.0));
        started("prepared data folder", prepared, Goal.atMost(20, 10.0));
        return instance;
    }

    private void started(String on, List<Started> times, Goal goal) {
        String section = "Start to the first page";
        results.add(
                section,
                on + ", from the start of the server's JVM",
                Results.median(times.stream().mapToDouble(Started::sinceServerJvm)),
                "s",
                goal);
        results.add(
                section,
                on + ", from the command",
                Results.median(times.stream().mapToDouble(Started::sinceCommand)),
                "s");
    }

    /** @param isIdle whether it has done nothing yet: it gets a moment to settle then, and is judged */
    void memory(OwnInstance instance, String when, boolean isIdle) throws InterruptedException {
        if (isIdle) {
            Thread.sleep(extent.idle().toMillis());
        }
        String section = "Memory, " + when + " (RSS)";
        results.add(
                section,
                "server JVM",
                instance.folder().server().residentMegabytes(),
                "MB",
                isIdle ? Goal.atMost(600, null) : Goal.NONE);
        results.add(section, "parent JVM", instance.parent().residentMegabytes(), "MB");
        results.add(section, "mariadbd", instance.folder().database().residentMegabytes(), "MB");
        progress.say("Memory, %s: measured", when);
    }
}
