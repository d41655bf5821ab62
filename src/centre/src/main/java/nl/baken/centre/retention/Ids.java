package nl.baken.centre.retention;

import java.util.BitSet;
import java.util.UUID;

/** Very many ids, each in some thirty bytes, and which of them were met since. */
final class Ids {
    private static final int FIRST = 1024;
    /** Spreads ids over places whatever their bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] words = new long[2 * FIRST];
    private BitSet taken = new BitSet(FIRST);
    private BitSet met = new BitSet(FIRST);
    private int size;

    void add(UUID id) {
        if (2 * (size + 1) > places()) {
            grow();
        }
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (!taken.get(place)) {
            put(place, id.getMostSignificantBits(), id.getLeastSignificantBits());
            size++;
        }
    }

    boolean has(UUID id) {
        return taken.get(place(id.getMostSignificantBits(), id.getLeastSignificantBits()));
    }

    /** @return whether it is one of them; if so it is met from now on */
    boolean meet(UUID id) {
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        boolean isThere = taken.get(place);
        met.set(place, isThere);
        return isThere;
    }

    boolean isMet(UUID id) {
        return met.get(place(id.getMostSignificantBits(), id.getLeastSignificantBits()));
    }

    int size() {
        return size;
    }

    /** How many of them were not met yet. */
    int unmet() {
        return size - met.cardinality();
    }

    private int places() {
        return words.length / 2;
    }

    /** Where it stands, or the free place where it would. */
    private int place(long most, long least) {
        int mask = places() - 1;
        int place = (int) (((most ^ Long.rotateLeft(least, 32)) * SPREAD) >>> 32) & mask;
        while (taken.get(place) && (words[2 * place] != most || words[2 * place + 1] != least)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void put(int place, long most, long least) {
        words[2 * place] = most;
        words[2 * place + 1] = least;
        taken.set(place);
    }

    private void grow() {
        long[] before = words;
        BitSet takenBefore = taken;
        BitSet metBefore = met;
        words = new long[2 * before.length];
        taken = new BitSet(places());
        met = new BitSet(places());
        for (int old = takenBefore.nextSetBit(0); old >= 0; old = takenBefore.nextSetBit(old + 1)) {
            int place = place(before[2 * old], before[2 * old + 1]);
            put(place, before[2 * old], before[2 * old + 1]);
            met.set(place, metBefore.get(old));
        }
    }
}
