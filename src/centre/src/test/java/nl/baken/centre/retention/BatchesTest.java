package nl.baken.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final List<List<Integer>> taken = new ArrayList<>();
    private final Batches<Integer> batches = new Batches<>(3, taken::add);

    @Test
    void none_hand_on_nothing() {
        batches.end();
        assertEquals(List.of(), taken);
    }

    @Test
    void what_is_left_goes_at_the_end_and_once() {
        add(1);
        assertEquals(List.of(), taken);
        batches.end();
        batches.end();
        assertEquals(List.of(List.of(0)), taken);
    }

    @Test
    void a_full_batch_goes_at_once_and_leaves_nothing() {
        add(3);
        assertEquals(List.of(List.of(0, 1, 2)), taken);
        batches.end();
        assertEquals(1, taken.size());
    }

    @Test
    void very_many_go_on_in_their_order_and_never_more_at_a_time() {
        add(10_000);
        batches.end();
        assertEquals(
                IntStream.range(0, 10_000).boxed().toList(),
                taken.stream().flatMap(List::stream).toList());
        assertEquals(3_334, taken.size());
        assertEquals(List.of(9_999), taken.get(3_333));
    }

    private void add(int many) {
        IntStream.range(0, many).forEach(batches::add);
    }
}
