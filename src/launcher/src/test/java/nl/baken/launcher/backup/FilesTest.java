package nl.baken.launcher.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a wing are backed up, keys of both kinds, and the file of tombstones. */
class FilesTest {
    private static final String PUBLIC = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void installation() throws IOException {
        for (String name : Set.of("centre", "portal", "trust-root", "tombstones", "settings")) {
            Files.writeString(folder.resolve(name), "of " + name);
        }
        environment.put("BAKEN_DATA", folder.toString());
        environment.put("BAKEN_SECRETS_CENTRE", folder.resolve("centre").toString());
        environment.put("BAKEN_SECRETS_PORTAL", folder.resolve("portal").toString());
    }

    @Test
    void the_centres_have_all_but_the_portals_secrets_and_the_portals_not_the_centres() {
        assertEquals(
                Set.of("baken.secrets.centre", "baken.trust-root.file", "baken.tombstones.file", "settings"),
                of(Kind.CENTRE).keySet());
        assertEquals(
                Set.of("baken.secrets.portal", "baken.trust-root.file", "settings"),
                of(Kind.PORTAL).keySet());
    }

    @Test
    void without_secrets_there_is_nothing_to_back_up() throws IOException {
        Files.delete(folder.resolve("centre"));

        assertThrows(Refused.class, () -> of(Kind.CENTRE));
    }

    @Test
    void they_come_back_as_they_were_for_their_owner_alone() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        assertEquals(4, InstanceFiles.write(of(Kind.CENTRE), archive));
        Path to = Files.createDirectory(folder.resolve("to"));

        assertEquals(4, InstanceFiles.look(new ByteArrayInputStream(archive.toByteArray())));
        assertEquals(4, InstanceFiles.put(new ByteArrayInputStream(archive.toByteArray()), to));

        assertEquals("of tombstones", Files.readString(to.resolve("baken.tombstones.file")));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("baken.secrets.centre"))));
    }

    @Test
    void a_file_that_would_lie_elsewhere_is_refused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("../settings"));
        }

        assertThrows(Refused.class, () -> InstanceFiles.look(new ByteArrayInputStream(archive.toByteArray())));
    }

    @Test
    void a_public_key_is_one_and_a_private_key_has_no_place_beside_it() throws IOException {
        Path keys = folder.resolve("keys");
        Files.writeString(keys, "# of the team\n" + PUBLIC + "\n");
        Seal.requirePublic(keys);

        assertThrows(Refused.class, () -> Seal.identity(keys));
        for (String wrong :
                Set.of("", "# none\n", PUBLIC + "x\n", "ssh-ed25519 AAAA\n", PUBLIC + "\nAGE-SECRET-KEY-1X\n")) {
            Files.writeString(keys, wrong);
            assertThrows(Refused.class, () -> Seal.requirePublic(keys), wrong);
        }
        assertThrows(Refused.class, () -> Seal.requirePublic(folder.resolve("none")));
    }

    @Test
    void a_file_of_tombstones_is_there_and_whole_but_for_a_last_line_that_a_crash_cut_off() throws IOException {
        Path file = folder.resolve("tombstones");
        String line = "0b8f8c55-6bb7-4c5d-9f2b-3a1f4e7f7c11 report withdrawn 2026-11-20\n";
        for (String good : Set.of("", line, line + line.substring(0, 20))) {
            Files.writeString(file, good);
            TombstoneLines.in(file);
        }
        for (String wrong : Set.of("x\n", "x\n" + line, line + "'; DROP TABLE report; --\n")) {
            Files.writeString(file, wrong);
            assertTrue(String.valueOf(assertThrows(Refused.class, () -> TombstoneLines.in(file))
                            .getMessage())
                    .contains("is no tombstone"));
        }
        assertThrows(Refused.class, () -> TombstoneLines.in(folder.resolve("none")));
    }

    private Map<String, Path> of(Kind kind) {
        return InstanceFiles.of(
                kind, new GivenSettings(null, environment, new Properties()), folder.resolve("settings"));
    }
}
