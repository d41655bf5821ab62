package nl.baken.centre.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Who acts on this thread, as rights. The door says so for each request, from the session alone; a job says so for
 * itself. While nobody said anything, nobody acts.
 */
public final class Caller {
    /** Somebody who is not signed in. */
    public static final Set<Right> STRANGER = EnumSet.noneOf(Right.class);
    /** The centre itself. */
    public static final Set<Right> SYSTEM = EnumSet.of(Right.SYSTEM);

    private static final ThreadLocal<Set<Right>> PRESENT = ThreadLocal.withInitial(() -> STRANGER);

    private Caller() {}

    /** To be closed by who opened it, on the same thread: then who acted before acts again. */
    public interface Acting extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on, until it is closed, whoever holds these rights acts on this thread. */
    public static Acting as(Set<Right> rights) {
        Set<Right> before = PRESENT.get();
        PRESENT.set(Set.copyOf(rights));
        return () -> PRESENT.set(before);
    }

    /** The same job, done by the centre itself. */
    public static Runnable system(Runnable job) {
        return () -> {
            try (Acting acting = as(SYSTEM)) {
                job.run();
            }
        };
    }

    /** The same work, done by who acts here now, on whichever thread it is done. */
    public static <T> Callable<T> same(Callable<T> work) {
        Set<Right> rights = PRESENT.get();
        return () -> {
            try (Acting acting = as(rights)) {
                return work.call();
            }
        };
    }

    /** Whether who acts holds one of these, or none is needed. */
    static boolean holdsOneOf(Right... rights) {
        Set<Right> held = PRESENT.get();
        for (Right right : rights) {
            if (right == Right.ANYBODY || held.contains(right)) {
                return true;
            }
        }
        return false;
    }
}
