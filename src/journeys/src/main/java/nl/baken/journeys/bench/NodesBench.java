package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.journeys.bench.Load.Measured;
import nl.baken.journeys.bench.Nginx.Twin;
import nl.baken.journeys.house.InstanceFolder;

/**
 * Portals as production has them, behind deploy/production's nginx: what two take that are held to a share of a core each,
 * beside one; and what nginx serves of theirs beside files of its own.
 */
final class NodesBench {
    private static final double CORES = 0.3;
    private static final int CONCURRENCY = 8;
    private static final String GZIP = "gzip, deflate, br";
    private static final List<String> PAGES = List.of("/nl/", "/nl/melden/burger");

    private final Path root;
    private final Ground ground;
    private final InstanceFolder instance;
    private final Results results;
    private final Consumer<String> progress;
    private final Way api = new Way.ByApi();

    /** @param root the folder that deploy lies in */
    NodesBench(Path root, Ground ground, InstanceFolder instance, Results results, Consumer<String> progress) {
        this.root = root;
        this.ground = ground;
        this.instance = instance;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Measures both.
     *
     * @param warmUp for how long both portals take reports before, held to nothing
     * @param rounds of one and of two, in turn
     * @param run how long each takes
     * @return whether nothing that was acknowledged is lost
     */
    boolean measure(Duration warmUp, int rounds, Duration run) throws IOException, InterruptedException, SQLException {
        Path folder = ground.freshFolder("nodes");
        Path production = root.resolve("deploy/production");
        List<Load> loads = new ArrayList<>();
        try (PortalNode first = node(folder.resolve("first"));
                PortalNode second = node(folder.resolve("second"));
                ProductionNginx one = ProductionNginx.start(production, folder.resolve("one"), List.of(first.port()));
                ProductionNginx two = ProductionNginx.start(
                        production, folder.resolve("two"), List.of(first.port(), second.port()))) {
            progress.accept("nodes    warming up");
            Load toOne = new Load(one.port(), instance);
            Load toTwo = new Load(two.port(), instance);
            loads.addAll(List.of(toOne, toTwo));
            toTwo.run(api, CONCURRENCY, warmUp, Integer.MAX_VALUE);
            content(one, folder.resolve("plain"), rounds);
            held(first, second, toOne, toTwo, rounds, run);
            Aftermath.Found found = new Aftermath(
                            two.port(),
                            instance,
                            loads.stream().flatMap(load -> load.sent().stream()).toList())
                    .check();
            results.add(
                    "Two portals, afterwards",
                    "acknowledged reports that are there and true",
                    found.envelopesTrue(),
                    "",
                    Goal.atLeast(found.sent(), null));
            return found.holds();
        }
    }

    private PortalNode node(Path folder) throws IOException, InterruptedException {
        return PortalNode.start(
                root.resolve("src/launcher/target/baken.jar"), folder, Ground.freePort(), instance, ground.cache());
    }

    private void held(PortalNode first, PortalNode second, Load toOne, Load toTwo, int rounds, Duration run)
            throws IOException, InterruptedException {
        CpuShare shareOfFirst = new CpuShare("baken-bench-1", CORES);
        CpuShare shareOfSecond = new CpuShare("baken-bench-2", CORES);
        shareOfFirst.hold(first.server().pid());
        shareOfSecond.hold(second.server().pid());
        List<Measured> ones = new ArrayList<>();
        List<Measured> twos = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ones.add(toOne.run(api, CONCURRENCY, run, Integer.MAX_VALUE));
            twos.add(toTwo.run(api, CONCURRENCY, run, Integer.MAX_VALUE));
            progress.accept("nodes    one %.1f/s, two %.1f/s"
                    .formatted(ones.get(round).perSecond(), twos.get(round).perSecond()));
        }
        shareOfFirst.release(first.server().pid());
        shareOfSecond.release(second.server().pid());
        double one = Results.median(ones.stream().mapToDouble(Measured::perSecond));
        double two = Results.median(twos.stream().mapToDouble(Measured::perSecond));
        String section = "Reports by API through nginx, portals held to " + CORES + " core each";
        results.add(section, "one portal", one, "/s");
        results.add(section, "two portals", two, "/s");
        results.add(section, "ratio", two / one, "", Goal.atLeast(1.8, null));
        results.add(
                section,
                "failed",
                Stream.concat(ones.stream(), twos.stream())
                        .mapToInt(Measured::failed)
                        .sum(),
                "",
                Goal.atMost(0, null));
    }

    private void content(ProductionNginx through, Path folder, int rounds) throws IOException, InterruptedException {
        try (Nginx plain = new Nginx(folder, Ground.freePort())) {
            List<Twin> twins = new ArrayList<>();
            for (String path : PAGES) {
                URI page = through.home().resolve(path);
                twins.add(plain.copy(path + " gzip", page, GZIP));
            }
            plain.start(twins);
            for (Twin twin : twins) {
                List<Wrk.Measured> ours = new ArrayList<>();
                List<Wrk.Measured> theirs = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    ours.add(Wrk.run(twin.baken(), GZIP, Duration.ofSeconds(3), through.processes()));
                    theirs.add(Wrk.run(twin.nginx(), GZIP, Duration.ofSeconds(3), plain.processes()));
                }
                double our = Results.median(ours.stream().mapToDouble(Wrk.Measured::perSecond));
                double their = Results.median(theirs.stream().mapToDouble(Wrk.Measured::perSecond));
                String section = "Through production's nginx: " + twin.title() + " (" + twin.bytes() + " bytes)";
                results.add(section, "Baken through nginx", our, "/s");
                results.add(section, "nginx alone, same bytes and headers", their, "/s");
                results.add(section, "ratio", our / their, "", Goal.atLeast(0.9, null));
                progress.accept("%-26s through nginx %6.0f/s, nginx alone %6.0f/s".formatted(twin.title(), our, their));
            }
        }
    }
}
