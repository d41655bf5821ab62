package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import nl.baken.platform.SecretsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void a_password_is_the_first_line_of_a_file_for_its_owner_alone(String mode) throws IOException {
        assertEquals("geheim = 1", SecretFiles.password(written(" geheim = 1 \nsecond\n", mode)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "r-----r--", "rwx------"})
    void a_password_that_others_may_read_or_change_is_refused_and_not_told(String mode) throws IOException {
        Path file = written("geheim", mode);

        assertRefused("not for its owner alone", () -> SecretFiles.password(file));
    }

    @Test
    void a_file_without_a_password_is_refused() throws IOException {
        Path empty = written("\ngeheim", "rw-------");

        assertRefused("first line", () -> SecretFiles.password(empty));
        assertRefused("missing", () -> SecretFiles.password(folder.resolve("none")));
    }

    @Test
    void named_secrets_must_all_be_there_for_their_owner_alone() throws IOException {
        Path file = folder.resolve("portal");
        SecretsFile.create(file, List.of("pepper.1", "pepper.2", "token.1"), new SecureRandom());

        assertDoesNotThrow(() -> SecretFiles.require(file, List.of("pepper", "token")));
        assertRefused("has no audit.1", () -> SecretFiles.require(file, List.of("pepper", "audit")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertRefused("mode 0600", () -> SecretFiles.require(file, List.of("pepper")));
        assertRefused("missing", () -> SecretFiles.require(folder.resolve("none"), List.of("pepper")));
    }

    private Path written(String text, String mode) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "password", ""), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static void assertRefused(String reason, Executable asked) {
        String line = String.valueOf(assertThrows(Refused.class, asked).getMessage());
        assertTrue(line.contains(reason), line);
        assertEquals(1, line.lines().count());
        assertFalse(line.contains("geheim"));
    }
}
