package nl.baken.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.seal.ReceiptCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every committed seed through its target, in every build, without a fuzzer. */
class SeedsTest {
    /** One good form of each route. */
    private static final int ROUTES = 5;

    private static final Path SEEDS = Path.of("src/test/resources/nl/baken/fuzz/StrangersFuzzInputs");
    private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>(Map.of(
            "answers", AnswersTarget::run,
            "envelopes", EnvelopeTarget::run,
            "tokens", SendTokenTarget::run,
            "codes", CodeTarget::run));

    @TestFactory
    Stream<DynamicTest> no_seed_breaks_a_promise() throws IOException {
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            assertEquals(
                    TARGETS.keySet().toString(),
                    seeds.map(Path::getFileName)
                            .map(Path::toString)
                            .sorted()
                            .toList()
                            .toString());
        }
        return TARGETS.entrySet().stream().flatMap(target -> seedsOf(target.getKey())
                .map(seed ->
                        DynamicTest.dynamicTest(target.getKey() + ": " + seed.getFileName(), () -> target.getValue()
                                .accept(read(seed)))));
    }

    @Test
    void seeds_reach_behind_the_first_check() throws IOException {
        assertEquals(
                SendTokenTarget.SEALED, Files.readString(SEEDS.resolve("tokens").resolve("sealed")));
        assertTrue(EnvelopeTarget.isTaken(
                Files.readAllBytes(SEEDS.resolve("envelopes").resolve("sealed"))));
        assertTrue(EnvelopeTarget.isTaken(EnvelopeTarget.sealed().getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                ROUTES,
                seedsOf("answers")
                        .filter(seed -> seed.getFileName().toString().startsWith("good-"))
                        .count());
        seedsOf("answers")
                .forEach(seed -> assertEquals(
                        seed.getFileName().toString().startsWith("good-"),
                        AnswersTarget.isGood(read(seed)),
                        seed.toString()));
        assertTrue(ReceiptCode.parse(Files.readString(SEEDS.resolve("codes").resolve("groups")))
                .isPresent());
    }

    @Test
    void a_target_fails_when_a_promise_is_broken() {
        byte[] foreign = SendTokenTarget.issue().getBytes(StandardCharsets.UTF_8);
        assertThrows(AssertionError.class, () -> SendTokenTarget.run(foreign));
        foreign[foreign.length / 2] ^= 1;
        assertDoesNotThrow(() -> SendTokenTarget.run(foreign));
    }

    private static byte[] read(Path seed) {
        try {
            return Files.readAllBytes(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> seedsOf(String target) {
        try (Stream<Path> seeds = Files.list(SEEDS.resolve(target))) {
            return seeds.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("No seeds of " + target, e);
        }
    }
}
