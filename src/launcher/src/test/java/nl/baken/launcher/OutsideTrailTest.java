package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.baken.platform.SecretsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused to who checks or shortens the trail; that both can be done is tried on a whole installation. */
class OutsideTrailTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void settings() throws IOException {
        SecretsFile.create(folder.resolve("secrets"), List.of("audit.1", "totp.1"), new SecureRandom());
        SecretsFile.writePrivately(folder.resolve("password"), "geheim\n");
        environment.put("BAKEN_DB_URL", "jdbc:mariadb://127.0.0.1:" + Listener.anyFreePort() + "/baken");
        environment.put(
                "BAKEN_DB_CENTRE_PASSWORD_FILE", folder.resolve("password").toString());
        environment.put("BAKEN_SECRETS_CENTRE", folder.resolve("secrets").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAKEN_DB_URL", "BAKEN_DB_CENTRE_PASSWORD_FILE", "BAKEN_SECRETS_CENTRE"})
    void each_that_is_missing_is_named(String variable) {
        environment.remove(variable);

        assertRefused(" is missing. ", this::trail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets", "password"})
    void a_secret_that_others_may_read_is_refused(String name) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-r-----"));

        assertRefused(folder.resolve(name).toString(), this::trail);
    }

    @Test
    void to_shorten_it_takes_the_password_of_the_account_that_may() {
        assertRefused("Setting baken.db.retention.password.file is missing. ", () -> trail().drop(Instant.EPOCH));
    }

    @Test
    void a_database_that_is_not_there_is_one_line() {
        assertRefused("cannot be used", () -> trail().verify(Optional.empty()));
    }

    private OutsideTrail trail() {
        return new OutsideTrail(new GivenSettings(null, environment, new Properties()));
    }

    private static void assertRefused(String reason, Executable act) {
        String line = String.valueOf(assertThrows(Refused.class, act).getMessage());
        assertTrue(line.contains(reason), line);
        assertEquals(1, line.lines().count(), line);
        assertFalse(line.contains("geheim"), line);
    }
}
