package nl.baken.journeys.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Story;

/**
 * Some people and programs who send reports all the time, each again and again until it is acknowledged. One in four sends
 * once more what was acknowledged already.
 */
final class Senders {
    private static final int HOW_MANY = 4;
    private static final int PAUSE_MILLIS = 1_000;
    private static final int REPEATS_ONE_IN = 4;

    private final URI portal;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<String, Integer> others = new TreeMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(HOW_MANY);
    private final List<Future<List<Sending>>> running = new ArrayList<>();
    private volatile boolean isOver;

    private Senders(URI portal) {
        this.portal = portal;
    }

    static Senders start(URI portal) {
        Senders senders = new Senders(portal);
        for (int i = 0; i < HOW_MANY; i++) {
            Way way = Way.values()[i % Way.values().length];
            senders.running.add(senders.threads.submit(() -> senders.send(way)));
        }
        return senders;
    }

    /** Waits until so many more were acknowledged. */
    void awaitMore(int reports) {
        int until = acknowledged.get() + reports;
        Baken.await(reports + " more reports are acknowledged", () -> acknowledged.get() >= until);
    }

    /** Lets each come to the end of what it has begun; all that was sent, and acknowledged. */
    List<Sending> stop() {
        isOver = true;
        try {
            List<Sending> all = new ArrayList<>();
            for (Future<List<Sending>> each : running) {
                all.addAll(each.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of the senders failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What came back instead of what was asked for, and how often. */
    synchronized Map<String, Integer> others() {
        return new TreeMap<>(others);
    }

    private List<Sending> send(Way way) throws InterruptedException {
        Web web = new Web(portal);
        List<Sending> sent = new ArrayList<>();
        while (!isOver) {
            Story story = Story.make();
            Way.Prepared prepared = insist(() -> way.prepare(web, story));
            Sending sending = prepared.sending();
            sending.codes().add(insist(() -> acknowledged(prepared.send().apply(web))));
            sent.add(sending);
            acknowledged.incrementAndGet();
            if (ThreadLocalRandom.current().nextInt(REPEATS_ONE_IN) == 0) {
                sending.codes().add(insist(() -> acknowledged(prepared.send().apply(web))));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return sent;
    }

    private Optional<String> acknowledged(HttpResponse<String> answer) {
        Optional<String> code = Way.code(answer);
        if (code.isEmpty()) {
            note(String.valueOf(answer.statusCode()));
        }
        return code;
    }

    /** Tries until there is something, as long as one waits for anything here. */
    private <T> T insist(Attempt<T> attempt) throws InterruptedException {
        List<T> got = new ArrayList<>();
        Baken.await("a report gets in", () -> {
            try {
                attempt.go().ifPresent(got::add);
            } catch (UncheckedIOException e) {
                note("broken connection");
            }
            return !got.isEmpty();
        });
        return got.get(0);
    }

    private synchronized void note(String other) {
        others.merge(other, 1, Integer::sum);
    }

    /** One try at something. */
    private interface Attempt<T> {
        Optional<T> go();
    }
}
