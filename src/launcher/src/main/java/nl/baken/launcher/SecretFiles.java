package nl.baken.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.SecretsFile.SecretsRefused;

/** Reads what only its owner may read, and refuses it when others may. No message of it tells a secret. */
public final class SecretFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SecretFiles() {}

    /**
     * The password on the first line of a file.
     *
     * @throws Refused when there is none, or others may read it
     */
    public static String password(Path file) {
        String text;
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new Refused("Password file " + file + " is not for its owner alone: chmod 0400 " + file + ".");
            }
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused("Password file " + file + " is missing or cannot be read.", e);
        }
        return text.lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .orElseThrow(() -> new Refused("Password file " + file + " has no password on its first line."));
    }

    /**
     * Looks whether a file of named secrets will do.
     *
     * @param names those that must be in it, each with a version at least
     * @throws Refused when it is missing, readable by others, or lacks one of them
     */
    public static void require(Path file, List<String> names) {
        if (Files.notExists(file)) {
            throw new Refused("Secrets file " + file + " is missing or cannot be read.");
        }
        try {
            SecretsFile secrets = SecretsFile.read(file);
            names.forEach(secrets::versions);
        } catch (SecretsRefused e) {
            throw new Refused(e.getMessage() + ".", e);
        }
    }
}
