package nl.baken.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Gives the application its one clock and its one source of randomness. */
@ApplicationScoped
class Platform {

    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Dependent on purpose: {@code SecureRandom} cannot be proxied; it is safe for use by many threads. */
    @Produces
    SecureRandom random() {
        return RANDOM;
    }

    private static final SecureRandom RANDOM = new SecureRandom();
}
