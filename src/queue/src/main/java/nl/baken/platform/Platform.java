package nl.baken.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the application its one clock, its one source of randomness, and the organisation that runs it. */
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

    /** @throws Organisation.OrganisationRefused when the file that a setting names is not one to start with */
    @Produces
    @Singleton
    Organisation organisation(Settings settings) {
        return settings.find(Setting.ORGANISATION_FILE)
                .map(Path::of)
                .map(Organisation::read)
                .orElseGet(Organisation::packaged);
    }

    /** Before the first request, so that nothing starts on half of it. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) ServletContext start, Organisation organisation) {
        LOG.log(Level.INFO, "Runs for {0}", organisation.name());
    }

    private static final Logger LOG = Logger.getLogger(Platform.class.getName());

    private static final SecureRandom RANDOM = new SecureRandom();
}
