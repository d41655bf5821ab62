package nl.baken.journeys.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A process, by what Linux tells of it under {@code /proc} (proc(5)). */
public record RunningProcess(long pid) {
    /** Linux tells times in hundredths of a second, whatever its own clock ({@code USER_HZ}). */
    private static final int MILLIS_PER_TICK = 10;

    public static RunningProcess self() {
        return new RunningProcess(ProcessHandle.current().pid());
    }

    public boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** CPU time of all its threads so far, in user and system mode, in ms. */
    public long cpuMillis() {
        return cpuMillisIn(read("stat"));
    }

    private static long cpuMillisIn(String stat) {
        // The second field is the program's name, in brackets, and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /** CPU time so far of what compiles in a JVM while it runs, in ms; 0 for another program. */
    public long compilerCpuMillis() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(RunningProcess::stat)
                    .filter(stat -> stat.contains("CompilerThre"))
                    .mapToLong(RunningProcess::cpuMillisIn)
                    .sum();
        } catch (IOException e) {
            throw new NotReady("Process " + pid + " has ended", e);
        }
    }

    /** CPU time of all programs on this machine so far, in ms, interrupts included. */
    public static long machineCpuMillis() {
        try {
            // cpu user nice system idle iowait irq softirq steal …
            String[] fields = Files.readAllLines(Path.of("/proc/stat"), StandardCharsets.UTF_8)
                    .get(0)
                    .split(" +", -1);
            long ticks = 0;
            for (int field : new int[] {1, 2, 3, 6, 7}) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new NotReady("Cannot read /proc/stat", e);
        }
    }

    /** Resident memory, in MB (2^20 bytes). */
    public long residentMegabytes() {
        return Arrays.stream(read("status").split("\n", -1))
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow(() -> new NotReady("Process " + pid + " has ended"));
    }

    public List<String> commandLine() {
        return List.of(read("cmdline").split("\0", -1));
    }

    /** A thread that ended meanwhile tells nothing. */
    private static String stat(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NotReady("Process " + pid + " has ended", e);
        }
    }
}
