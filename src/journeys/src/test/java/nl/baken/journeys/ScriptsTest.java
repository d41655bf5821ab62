package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever asks a script of {@code deploy} for help gets help, and nothing else happens. */
class ScriptsTest {
    private static final Path DEPLOY = Path.of("../../deploy");

    @TestFactory
    Stream<DynamicTest> tells_what_it_is_for() throws IOException {
        return scripts()
                .map(script -> DynamicTest.dynamicTest(name(script), () -> {
                    Process process = new ProcessBuilder(script.toString(), "--help")
                            .redirectErrorStream(true)
                            .start();
                    if (!process.waitFor(60, TimeUnit.SECONDS)) {
                        process.destroy();
                        fail("begins its work instead");
                    }
                    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertEquals(0, process.exitValue(), said);
                    assertTrue(said.contains("deploy/" + name(script)), said);
                }));
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            return files.filter(Files::isRegularFile).filter(Files::isExecutable).sorted().toList().stream();
        }
    }

    private static String name(Path script) {
        return Objects.requireNonNull(script.getFileName()).toString();
    }
}
