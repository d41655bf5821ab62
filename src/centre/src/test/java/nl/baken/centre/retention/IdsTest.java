package nl.baken.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final Random random = new Random(7);

    @Test
    void they_are_what_was_added_however_many() {
        Ids ids = new Ids();
        Set<UUID> added = new HashSet<>(List.of(new UUID(0, 0), new UUID(0, 1), new UUID(1, 0), new UUID(-1, -1)));
        IntStream.range(0, 20_000).forEach(i -> added.add(new UUID(random.nextLong(), random.nextLong())));
        IntStream.range(0, 5_000).forEach(i -> added.add(new UUID(0, i)));
        added.forEach(ids::add);
        added.forEach(ids::add);
        assertEquals(added.size(), ids.size());
        assertTrue(added.stream().allMatch(ids::has));
        IntStream.range(0, 20_000).forEach(i -> assertFalse(ids.has(new UUID(random.nextLong(), 7))));
    }

    @Test
    void it_is_known_which_of_them_were_met_also_after_more_came() {
        Ids ids = new Ids();
        UUID met = new UUID(1, 2);
        UUID other = new UUID(3, 4);
        ids.add(met);
        ids.add(other);
        assertTrue(ids.meet(met));
        assertTrue(ids.meet(met));
        assertFalse(ids.meet(new UUID(5, 6)), "one that is none of them");
        IntStream.range(0, 10_000).forEach(i -> ids.add(new UUID(9, i)));
        assertTrue(ids.isMet(met));
        assertFalse(ids.isMet(other));
        assertFalse(ids.isMet(new UUID(5, 6)));
        assertEquals(10_001, ids.unmet());
    }
}
