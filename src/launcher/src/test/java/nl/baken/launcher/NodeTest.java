package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import nl.baken.platform.SecretsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one wing alone refuses before it touches or connects to anything. */
class NodeTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void settings() throws IOException {
        SecretsFile.create(folder.resolve("portal"), List.of("pepper.1", "token.1"), new SecureRandom());
        SecretsFile.create(folder.resolve("centre"), List.of("audit.1", "totp.1"), new SecureRandom());
        SecretsFile.writePrivately(folder.resolve("password"), "geheim\n");
        set("baken.data", "data");
        environment.put("BAKEN_DB_URL", "jdbc:mariadb://127.0.0.1:" + Listener.anyFreePort() + "/baken");
        environment.put("BAKEN_SITE_URL", "https://portal.example");
        environment.put("BAKEN_TLS", "true");
        set("baken.secrets.portal", "portal");
    }

    private void of(Wing wing) {
        if (wing == Wing.PORTAL) {
            set("baken.db.portal.password.file", "password");
            set("baken.trust-root.file", "trust-root");
        } else {
            set("baken.db.centre.password.file", "password");
            set("baken.secrets.centre", "centre");
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_all_that_it_needs_nothing_is_refused_and_nothing_touched(Wing wing) {
        of(wing);
        assertDoesNotThrow(() -> node(wing).requireSettings());
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @ParameterizedTest
    @EnumSource
    void each_that_is_missing_is_named(Wing wing) {
        of(wing);
        for (var needed : wing.needed()) {
            String kept = environment.remove(GivenSettings.variable(needed));
            assertRefused(wing, "Setting " + needed.key() + " is missing. ");
            environment.put(GivenSettings.variable(needed), kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_secret_of_somebody_else_within_its_reach_is_refused(Wing wing) {
        of(wing);
        for (var foreign : wing.foreign()) {
            set(foreign.key(), "password");
            assertRefused(wing, "Setting " + foreign.key() + " must not be within reach of the " + wing.war());
            environment.remove(GivenSettings.variable(foreign));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_never_a_demo(Wing wing) {
        of(wing);
        environment.put("BAKEN_DEMO", "true");

        assertRefused(wing, "Demo data is for baken.jar run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAKEN_DB_PORTAL_PASSWORD", "BAKEN_DB_CENTRE_PASSWORD"})
    void a_password_in_a_setting_is_refused(String variable) {
        of(Wing.PORTAL);
        environment.put(variable, "geheim");

        assertRefused(Wing.PORTAL, "Put it into a file, and name that in baken.db.portal.password.file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "centre", "password"})
    void a_secret_that_others_may_read_is_refused(String name) throws IOException {
        of(Wing.CENTRE);
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-r-----"));

        assertRefused(Wing.CENTRE, folder.resolve(name).toString());
    }

    @Test
    void a_mistake_in_the_organisation_is_told() throws IOException {
        of(Wing.PORTAL);
        Files.writeString(folder.resolve("organisation.yaml"), "name: [");
        set("baken.organisation.file", "organisation.yaml");

        assertRefused(Wing.PORTAL, "organisation.yaml");
    }

    private void set(String key, String file) {
        environment.put(
                key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
                folder.resolve(file).toString());
    }

    private Node node(Wing wing) {
        return new Node(
                wing,
                new Listener(InetAddress.getLoopbackAddress(), Listener.anyFreePort()),
                new GivenSettings(null, environment, new Properties()),
                new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
    }

    private void assertRefused(Wing wing, String reason) {
        String line = String.valueOf(
                assertThrows(Refused.class, () -> node(wing).requireSettings()).getMessage());
        assertTrue(line.contains(reason), line);
        assertEquals(1, line.lines().count(), line);
        assertFalse(line.contains("geheim"));
        assertFalse(Files.exists(folder.resolve("data")), "nothing was touched");
    }
}
