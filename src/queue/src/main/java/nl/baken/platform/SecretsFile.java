package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file of named secrets, 32 random bytes each, one {@code name=base64url} per line, mode 0600. Such a file is mounted
 * beside the database, never inside it, and is backed up apart from it.
 *
 * <p>Guarantee: a file that its group or others may touch is refused, and no message tells a secret.
 */
public final class SecretsFile {
    private static final int SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;
    private final Map<String, byte[]> secrets;

    private SecretsFile(Path path, Map<String, byte[]> secrets) {
        this.path = path;
        this.secrets = secrets;
    }

    /**
     * Makes a new file with a fresh secret for each name.
     *
     * @throws UncheckedIOException when the file exists already or cannot be written
     */
    public static SecretsFile create(Path path, List<String> names, SecureRandom random) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            secrets.put(name, secret);
            lines.append(name)
                    .append('=')
                    .append(Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                    .append('\n');
        }
        writePrivately(path, lines.toString());
        return new SecretsFile(path, secrets);
    }

    /**
     * Writes a new text file that only its owner may read.
     *
     * @throws UncheckedIOException when the file exists already or cannot be written
     */
    public static void writePrivately(Path path, String text) {
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** @throws SecretsRefused when the file is missing, readable by others, or not of this form */
    public static SecretsFile read(Path path) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new SecretsRefused("Secrets file " + path + " must have mode 0600");
            }
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int equals = line.indexOf('=');
                byte[] secret =
                        equals < 1 ? new byte[0] : Base64.getUrlDecoder().decode(line.substring(equals + 1));
                if (secret.length != SECRET_BYTES) {
                    throw new SecretsRefused("Secrets file " + path + " holds a line that is not name=secret");
                }
                secrets.put(line.substring(0, equals), secret);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SecretsRefused("Secrets file " + path + " cannot be read");
        }
        return new SecretsFile(path, secrets);
    }

    /** @throws SecretsRefused when the file has no such secret */
    public byte[] get(String name) {
        byte[] secret = secrets.get(name);
        if (secret == null) {
            throw new SecretsRefused("Secrets file " + path + " has no " + name);
        }
        return secret.clone();
    }

    /** The versions of a secret, {@code token.1}, {@code token.2}, …, by their number; the highest is the one in use. */
    public TreeMap<Integer, byte[]> versions(String name) {
        TreeMap<Integer, byte[]> versions = new TreeMap<>();
        secrets.forEach((key, secret) -> {
            if (key.matches(name + "\\.[1-9][0-9]{0,3}")) {
                versions.put(Integer.valueOf(key.substring(name.length() + 1)), secret.clone());
            }
        });
        if (versions.isEmpty()) {
            throw new SecretsRefused("Secrets file " + path + " has no " + name + ".1");
        }
        return versions;
    }

    /** A secrets file that cannot be trusted or used. */
    public static final class SecretsRefused extends IllegalStateException {
        SecretsRefused(String message) {
            super(message);
        }
    }
}
