package nl.baken.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The one-time token with which an empty centre is set up: 20 random letters and digits (100 bits), printed once where
 * the centre was started. Its hash lies in a file beside the database, never inside it, so that whoever owns the database
 * cannot make one.
 */
public record SetUpToken(String hash, Instant expires) {
    /** How long it can be used. */
    public static final int HOURS = 24;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /**
     * Makes a new token; one that was there before is void from then on.
     *
     * @return the token, in groups; kept nowhere
     * @throws UncheckedIOException when the file cannot be written
     */
    public static String create(Path file, SecureRandom random, Instant now) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                token.append('-');
            }
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        destroy(file);
        SecretsFile.writePrivately(file, hash(token.toString()) + " " + now.plus(Duration.ofHours(HOURS)) + "\n");
        return token.toString();
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
                hash(typed).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
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

    private static String hash(String token) {
        try {
            byte[] plain =
                    token.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the hash: it would be something to guess against. */
    @Override
    public String toString() {
        return "SetUpToken";
    }
}
