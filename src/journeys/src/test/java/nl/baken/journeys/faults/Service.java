package nl.baken.journeys.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program as a service manager keeps it: started again when it ends by itself, or by somebody else's signal. */
final class Service implements AutoCloseable {
    /** Asked to end, and ended in order: what the units call a success. */
    private static final List<Integer> SUCCESS = List.of(0, 143);

    private final Path output;
    private final Map<String, String> environment;
    private final List<String> command;
    private boolean isWanted;
    private @Nullable Program program;

    Service(Path output, Map<String, String> environment, List<String> command) {
        this.output = output;
        this.environment = environment;
        this.command = command;
    }

    synchronized Service start() {
        isWanted = true;
        Program started = Program.start(output, environment, command);
        program = started;
        started.atEnd(this::ended);
        return this;
    }

    private synchronized void ended(int code) {
        if (isWanted && !SUCCESS.contains(code)) {
            start();
        }
    }

    /** What runs now, or ran last. */
    synchronized Program program() {
        if (program == null) {
            throw new IllegalStateException("It was never started");
        }
        return program;
    }

    /** Stops it for good; the exit code. */
    int stop() {
        Program running;
        synchronized (this) {
            isWanted = false;
            running = program();
        }
        return running.terminate();
    }

    @Override
    public void close() {
        stop();
    }
}
