package nl.baken.seal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id (RFC 9106) behind a gate: at most so many derivations at once, so that neither a crowd nor an attacker can
 * exhaust memory. Codes and passphrases have a gate each, so that one cannot starve the other.
 */
public final class Argon2Gate {
    private static final long PATIENCE_SECONDS = 20;

    /**
     * What a derivation costs whoever guesses.
     *
     * @param memoryKiB 8 to 262,144
     * @param iterations 1 to 10
     */
    public record Cost(int memoryKiB, int iterations) {
        /** For secrets that people choose. */
        public static final Cost PASSPHRASE = new Cost(64 << 10, 3);
        /** For receipt codes: 63 random bits, with a pepper that the database does not hold. */
        public static final Cost CODE = new Cost(2 << 10, 1);

        public Cost {
            if (memoryKiB < 8 || memoryKiB > 256 << 10 || iterations < 1 || iterations > 10) {
                throw new IllegalArgumentException("Argon2 cost out of range");
            }
        }
    }

    private final Cost cost;
    private final BlockingQueue<Permit> permits;

    /** A place to derive in; it keeps its memory when that is small, so that it need not be cleared anew each time. */
    private record Permit(@Nullable FixedBlockPool pool) {}

    private Argon2Gate(Cost cost, int places, boolean pooled) {
        this.cost = cost;
        this.permits = new ArrayBlockingQueue<>(places);
        for (int i = 0; i < places; i++) {
            permits.add(new Permit(pooled ? new FixedBlockPool(cost.memoryKiB()) : null));
        }
    }

    /** The gate for receipt codes: a place per core, memory kept. */
    public static Argon2Gate forCodes() {
        return new Argon2Gate(Cost.CODE, Runtime.getRuntime().availableProcessors(), true);
    }

    /** The gate for passphrases: a place per core, memory given back after each use, since signing in is rare. */
    public static Argon2Gate forPassphrases() {
        return new Argon2Gate(Cost.PASSPHRASE, Runtime.getRuntime().availableProcessors(), false);
    }

    public Cost cost() {
        return cost;
    }

    /**
     * Derives bytes at this gate's cost.
     *
     * @param salt at least 16 bytes
     * @param pepper a secret kept outside the database, or empty
     * @param length of the result, in bytes
     * @throws GateBusy when no place comes free within 20 seconds
     */
    public byte[] derive(byte[] secret, byte[] salt, byte[] pepper, int length) {
        Permit permit = enter();
        try {
            Argon2Parameters.Builder parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKiB())
                    .withIterations(cost.iterations())
                    .withParallelism(1)
                    .withSalt(salt)
                    .withSecret(pepper);
            if (permit.pool() != null) {
                parameters.withBlockPool(permit.pool());
            }
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters.build());
            byte[] derived = new byte[length];
            generator.generateBytes(secret, derived);
            return derived;
        } finally {
            permits.add(permit);
        }
    }

    private Permit enter() {
        try {
            Permit permit = permits.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (permit != null) {
                return permit;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new GateBusy();
    }

    /** Too many derivations at once; nothing is wrong with the secret, and trying again helps. */
    public static final class GateBusy extends RuntimeException {
        GateBusy() {
            super("too many at once", null, false, true);
        }
    }
}
