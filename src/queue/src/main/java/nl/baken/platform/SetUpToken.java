package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The {@link OneTimeToken} with which an empty centre is set up, printed once where
 * the centre was started. Its hash lies in a file beside the database, never inside it, so that whoever owns the database
 * cannot make one.
 */
public record SetUpToken(String hash, Instant expires) {
    /** How long it can be used. */
    public static final int HOURS = 24;

    /**
     * Makes a new token; one that was there before is void from then on.
     *
     * @return the token, in groups; kept nowhere
     * @throws UncheckedIOException when the file cannot be written
     */
    public static String create(Path file, SecureRandom random, Instant now) {
        String token = OneTimeToken.random(random);
        destroy(file);
        SecretsFile.writePrivately(file, OneTimeToken.hash(token) + " " + now.plus(Duration.ofHours(HOURS)) + "\n");
        return token;
    }

    /** The token whose hash lies there; empty when there is none, or none that can be read. */
    public static Optional<SetUpToken> read(Path file) {
        try {
            String[] fields =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
            return fields.length == 2
                    ? Optional.of(new SetUpToken(fields[0], Instant.parse(fields[1])))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether this was typed, with or without its dashes, in capitals or not. */
    public boolean isTyped(String typed) {
        return MessageDigest.isEqual(
                OneTimeToken.hash(typed).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    public boolean hasExpired(Instant now) {
        return !now.isBefore(expires);
    }

    /** Makes it void; a file that is gone already is fine. */
    public static void destroy(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /** Never the hash: it would be something to guess against. */
    @Override
    public String toString() {
        return "SetUpToken";
    }
}
