package nl.baken.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import nl.baken.platform.SecretsFile.SecretsRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {
    @TempDir
    Path folder;

    @Test
    void gives_back_what_it_made() {
        Path path = folder.resolve("portal");
        SecretsFile made = SecretsFile.create(path, List.of("pepper.1", "token.1"), new SecureRandom());
        assertArrayEquals(made.get("pepper.1"), SecretsFile.read(path).get("pepper.1"));
        assertArrayEquals(
                made.get("token.1"),
                SecretsFile.read(path).versions("token").lastEntry().getValue());
    }

    @Test
    void is_readable_by_its_owner_alone() throws IOException {
        Path path = folder.resolve("portal");
        SecretsFile.create(path, List.of("pepper.1"), new SecureRandom());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void refuses_a_file_that_others_may_read() throws IOException {
        Path path = folder.resolve("portal");
        SecretsFile.create(path, List.of("pepper.1"), new SecureRandom());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThrows(SecretsRefused.class, () -> SecretsFile.read(path));
    }

    @Test
    void never_overwrites_secrets() {
        Path path = folder.resolve("portal");
        SecretsFile.create(path, List.of("pepper.1"), new SecureRandom());
        assertThrows(
                UncheckedIOException.class, () -> SecretsFile.create(path, List.of("pepper.1"), new SecureRandom()));
    }

    @Test
    void refuses_nonsense_without_telling_it() throws IOException {
        Path path = folder.resolve("portal");
        SecretsFile.writePrivately(path, "pepper.1=too-short-secret\n");
        SecretsRefused refused = assertThrows(SecretsRefused.class, () -> SecretsFile.read(path));
        assertFalse(refused.toString().contains("too-short-secret"));
    }
}
