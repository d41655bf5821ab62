package nl.baken.journeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.journeys.house.NotReady;

/** A control group that gets no more than a share of one core (Linux, version 1 or 2); making one takes root. */
final class CpuShare {
    private static final int PERIOD_MICROS = 100_000;
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Path group;

    /** @param cores of one core, 0 to 1 */
    CpuShare(String name, double cores) {
        boolean isFirstVersion = Files.isDirectory(ROOT.resolve("cpu"));
        group = (isFirstVersion ? ROOT.resolve("cpu") : ROOT).resolve(name);
        long micros = Math.round(cores * PERIOD_MICROS);
        try {
            if (!isFirstVersion) {
                write(ROOT.resolve("cgroup.subtree_control"), "+cpu");
            }
            Files.createDirectories(group);
            if (isFirstVersion) {
                write(group.resolve("cpu.cfs_period_us"), "" + PERIOD_MICROS);
                write(group.resolve("cpu.cfs_quota_us"), "" + micros);
            } else {
                write(group.resolve("cpu.max"), micros + " " + PERIOD_MICROS);
            }
        } catch (IOException e) {
            throw new NotReady("Cannot hold a process to a share of a core: control groups cannot be written here", e);
        }
    }

    /** Holds a process to it from now on, with all its threads. */
    void hold(long pid) throws IOException {
        write(group.resolve("cgroup.procs"), "" + pid);
    }

    private static void write(Path file, String value) throws IOException {
        Files.writeString(file, value, StandardCharsets.US_ASCII);
    }

    /** Lets the one process that was held go on as before; there is no group any more. */
    void release(long pid) throws IOException {
        write(group.resolveSibling("cgroup.procs"), "" + pid);
        Files.delete(group);
    }
}
