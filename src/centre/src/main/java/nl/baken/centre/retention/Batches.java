package nl.baken.centre.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what comes one by one and hands it on so many at a time, so that very many need little memory. */
final class Batches<T> {
    private final int size;
    private final Consumer<List<T>> take;
    private final List<T> gathered = new ArrayList<>();

    Batches(int size, Consumer<List<T>> take) {
        this.size = size;
        this.take = take;
    }

    void add(T one) {
        gathered.add(one);
        if (gathered.size() == size) {
            end();
        }
    }

    /** Hands on what is left. */
    void end() {
        if (!gathered.isEmpty()) {
            take.accept(List.copyOf(gathered));
            gathered.clear();
        }
    }
}
