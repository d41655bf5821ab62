package nl.baken.journeys.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.RunningProcess;
import nl.baken.journeys.visit.Story;

/** Reports sent by so many at once, each on a connection of its own, each as soon as the one before is acknowledged. */
final class Load {
    private final int port;
    private final InstanceFolder folder;
    private final List<Sent> sent = new ArrayList<>();

    Load(int port, InstanceFolder folder) {
        this.port = port;
        this.folder = folder;
    }

    /** Everything that was acknowledged so far. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What one run of reports measured; CPU times in ms, of the whole run. */
    record Measured(
            Way way,
            int concurrency,
            double seconds,
            long[] nanos,
            Map<String, Integer> failures,
            long serverCpu,
            long compilerCpu,
            long databaseCpu,
            long ownCpu,
            long machineCpu,
            int reconnects) {

        /** Both together, when they measured the same. */
        Measured plus(Measured other) {
            long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
            System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
            Arrays.sort(all);
            Map<String, Integer> failed = new TreeMap<>(failures);
            other.failures.forEach((why, times) -> failed.merge(why, times, Integer::sum));
            return new Measured(
                    way,
                    concurrency,
                    seconds + other.seconds,
                    all,
                    failed,
                    serverCpu + other.serverCpu,
                    compilerCpu + other.compilerCpu,
                    databaseCpu + other.databaseCpu,
                    ownCpu + other.ownCpu,
                    machineCpu + other.machineCpu,
                    reconnects + other.reconnects);
        }

        int done() {
            return nanos.length;
        }

        int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        double perSecond() {
            return done() / seconds;
        }

        /** Submissions per second of the server JVM's CPU time. */
        double perCpuSecond() {
            return done() * 1000.0 / Math.max(serverCpu, 1);
        }

        double cpuMillisEach() {
            return (double) serverCpu / Math.max(done(), 1);
        }

        /** Which share of the server JVM's CPU time went into compiling its own code, 0 to 1. */
        double compilerShare() {
            return (double) compilerCpu / Math.max(serverCpu, 1);
        }

        /** How long the slowest of this share took, in ms; by the nearest rank. */
        double percentile(double share) {
            if (nanos.length == 0) {
                return Double.NaN;
            }
            int rank = (int) Math.ceil(share * nanos.length);
            return nanos[Math.max(rank, 1) - 1] / 1e6;
        }

        /** The load generator's share of all CPU time that this run took, 0 to 1. */
        double ownShare() {
            return (double) ownCpu / Math.max(ownCpu + serverCpu + databaseCpu, 1);
        }

        /** CPUs that other programs kept busy meanwhile. */
        double othersCpus() {
            return Math.max(machineCpu - ownCpu - serverCpu - databaseCpu, 0) / 1000.0 / seconds;
        }
    }

    /** Sends until the time is over or so many were begun, whichever comes first. */
    Measured run(Way way, int concurrency, Duration atMost, int most) {
        AtomicInteger begun = new AtomicInteger();
        Map<String, Integer> failures = new TreeMap<>();
        List<Long> took = new ArrayList<>();
        AtomicInteger reconnects = new AtomicInteger();
        RunningProcess server = folder.server();
        RunningProcess database = folder.database();
        RunningProcess self = RunningProcess.self();
        long serverCpu = server.cpuMillis();
        long compilerCpu = server.compilerCpuMillis();
        long databaseCpu = database.cpuMillis();
        long ownCpu = self.cpuMillis();
        long machineCpu = RunningProcess.machineCpuMillis();
        long start = System.nanoTime();
        long end = start + atMost.toNanos();
        Crowd.of(concurrency, () -> {
            List<Sent> mine = new ArrayList<>();
            List<Long> mineTook = new ArrayList<>();
            Map<String, Integer> mineFailed = new TreeMap<>();
            try (Connection connection = new Connection(port)) {
                while (System.nanoTime() < end && begun.getAndIncrement() < most) {
                    Story story = Story.make();
                    long from = System.nanoTime();
                    try {
                        Sent one = way.send(connection, story);
                        mineTook.add(System.nanoTime() - from);
                        mine.add(one);
                    } catch (IOException e) {
                        mineFailed.merge(e.getClass().getSimpleName(), 1, Integer::sum);
                        connection.close();
                    } catch (Way.Failed e) {
                        mineFailed.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                    }
                }
                reconnects.addAndGet(Math.max(connection.opened() - 1, 0));
            }
            synchronized (sent) {
                sent.addAll(mine);
                took.addAll(mineTook);
                mineFailed.forEach((why, times) -> failures.merge(why, times, Integer::sum));
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] nanos = took.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nanos);
        return new Measured(
                way,
                concurrency,
                seconds,
                nanos,
                failures,
                server.cpuMillis() - serverCpu,
                server.compilerCpuMillis() - compilerCpu,
                database.cpuMillis() - databaseCpu,
                self.cpuMillis() - ownCpu,
                RunningProcess.machineCpuMillis() - machineCpu,
                reconnects.get());
    }
}
