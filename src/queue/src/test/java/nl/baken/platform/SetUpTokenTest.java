package nl.baken.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTokenTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("set-up");
    }

    @Test
    void only_its_hash_is_kept_and_for_its_owner_alone() throws IOException {
        String token = SetUpToken.create(file, random, NOW);
        assertTrue(token.matches("([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}"), token);
        String kept = Files.readString(file);
        assertFalse(kept.contains(token) || kept.contains(token.replace("-", "")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void is_known_again_however_it_is_typed() {
        String token = SetUpToken.create(file, random, NOW);
        SetUpToken kept = SetUpToken.read(file).orElseThrow();
        assertTrue(kept.isTyped(token));
        assertTrue(kept.isTyped(" " + token.toLowerCase(Locale.ROOT).replace('-', ' ')));
        assertFalse(kept.isTyped(token.substring(1)));
        assertFalse(kept.isTyped(""));
    }

    @Test
    void ends_after_a_day() {
        SetUpToken.create(file, random, NOW);
        SetUpToken kept = SetUpToken.read(file).orElseThrow();
        assertFalse(kept.hasExpired(NOW.plus(Duration.ofHours(24)).minusMillis(1)));
        assertTrue(kept.hasExpired(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void another_one_makes_it_void() {
        String first = SetUpToken.create(file, random, NOW);
        String second = SetUpToken.create(file, random, NOW);
        assertNotEquals(first, second);
        assertFalse(SetUpToken.read(file).orElseThrow().isTyped(first));
    }

    @Test
    void without_a_file_or_with_another_one_there_is_none() throws IOException {
        assertEquals(Optional.empty(), SetUpToken.read(file));
        Files.writeString(file, "iets anders\n");
        assertEquals(Optional.empty(), SetUpToken.read(file));
        SetUpToken.destroy(file);
        SetUpToken.destroy(file);
        assertEquals(Optional.empty(), SetUpToken.read(file));
    }
}
