package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import nl.baken.platform.SetUpToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstMemberTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_token_is_made_anew_each_time_until_the_centre_has_its_keys() throws IOException {
        startedOnce();

        String first = FirstMember.token(settings(), NOW);
        String second = FirstMember.token(settings(), NOW);

        assertNotEquals(first, second);
        SetUpToken kept = SetUpToken.read(folder.resolve("data/set-up")).orElseThrow();
        assertTrue(kept.isTyped(second));
        assertFalse(kept.isTyped(first));
        Files.createFile(folder.resolve("data/trust-root"));
        assertRefused("has its keys already");
    }

    @Test
    void a_centre_that_was_never_started_is_refused() {
        assertRefused("There is no data folder");
    }

    private void startedOnce() {
        DataFolder started = DataFolder.inspect(folder.resolve("data"), false, Version.own(), 1);
        started.makeForOneWing(Version.own());
        started.release();
    }

    private void assertRefused(String reason) {
        String line = String.valueOf(assertThrows(Refused.class, () -> FirstMember.token(settings(), NOW))
                .getMessage());
        assertTrue(line.contains(reason), line);
    }

    private GivenSettings settings() {
        return new GivenSettings(
                null, Map.of("BAKEN_DATA", folder.resolve("data").toString()), new Properties());
    }
}
