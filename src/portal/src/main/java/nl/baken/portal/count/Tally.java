package nl.baken.portal.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each address was asked for since it was last emptied: a number per address that the site has, and nothing
 * else. An address that it does not have is not counted, so that it never grows.
 */
@ApplicationScoped
public class Tally {
    /** In characters; the table's column. */
    static final int LONGEST = 190;

    private volatile Map<String, LongAdder> counters = Map.of();

    /** From now on these addresses are counted, and no others. What was counted so far stays until it is taken. */
    public synchronized void know(Set<String> addresses) {
        Map<String, LongAdder> next = new HashMap<>();
        for (String address : addresses) {
            if (address.length() <= LONGEST) {
                LongAdder counter = counters.get(address);
                next.put(address, counter == null ? new LongAdder() : counter);
            }
        }
        counters.forEach((address, counter) -> {
            if (counter.sum() > 0) {
                next.putIfAbsent(address, counter);
            }
        });
        counters = Map.copyOf(next);
    }

    /** Somebody was given what is at this address, or told that they have it already. */
    public void count(String address) {
        LongAdder counter = counters.get(address);
        if (counter != null) {
            counter.increment();
        }
    }

    /** What was counted since this was last asked, by address; from then on it counts from nought. */
    Map<String, Long> take() {
        Map<String, Long> taken = new TreeMap<>();
        counters.forEach((address, counter) -> {
            long count = counter.sumThenReset();
            if (count > 0) {
                taken.put(address, count);
            }
        });
        return taken;
    }
}
