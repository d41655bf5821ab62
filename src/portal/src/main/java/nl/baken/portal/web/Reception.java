package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Whether reports are taken: only while there is a trusted key to seal them to. Looks again at most once a second. */
@ApplicationScoped
public class Reception {
    private Settings settings;
    private InstantSource clock;
    private volatile Look last = new Look(Instant.MIN, false);

    @Inject
    Reception(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Reception() {}

    public boolean isOpen() {
        Instant now = clock.instant();
        Look look = last;
        if (now.isAfter(look.next())) {
            look = new Look(now.plusSeconds(1), hasTrustRoot());
            last = look;
        }
        return look.open();
    }

    private boolean hasTrustRoot() {
        return settings.find(Setting.TRUST_ROOT_FILE)
                .map(Path::of)
                .filter(Files::isReadable)
                .isPresent();
    }

    private record Look(Instant next, boolean open) {}
}
