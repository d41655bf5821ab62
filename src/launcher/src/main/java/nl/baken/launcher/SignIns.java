package nl.baken.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demo sign-ins that the centre wrote: {@code name<TAB>passphrase<TAB>secret in base32}, after lines with #. */
final class SignIns {
    private final Path file;

    SignIns(Path file) {
        this.file = file;
    }

    /** @throws Refused when there is no such sign-in */
    String codeOf(String name, Instant at) {
        Map<String, String> secrets = secrets();
        String secret = secrets.get(name);
        if (secret == null) {
            throw new Refused(
                    "No sign-in " + name + " in " + file + ". It has: " + String.join(", ", secrets.keySet()));
        }
        return Totp.code(Totp.base32(secret), at);
    }

    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", -1);
                if (!line.startsWith("#") && fields.length >= 3) {
                    secrets.put(fields[0], fields[2]);
                }
            }
        } catch (IOException e) {
            throw new Refused("No demo sign-ins: cannot read " + file, e);
        }
        return secrets;
    }
}
