package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;
import nl.baken.seal.SendTokens;
import org.jspecify.annotations.Nullable;

/** The portal's secrets at work: what issues send tokens and finds mailboxes. Read at first use. */
@ApplicationScoped
public class PortalSecrets {
    @Inject
    private Settings settings;

    @Inject
    private SecureRandom random;

    @Inject
    private InstantSource clock;

    private volatile @Nullable Tools tools;

    private record Tools(SendTokens tokens, MailboxLock mailboxLock) {}

    /** A new send token, sealed. */
    public String issueToken() {
        return tools().tokens().seal(SendToken.create(random, clock.instant()));
    }

    /** @throws SendTokenRefused when it is missing, altered, foreign or older than 24 hours */
    public SendToken openToken(@Nullable String sealed) {
        return tools().tokens().open(sealed, clock.instant());
    }

    /** What finds and locks mailboxes. */
    public MailboxLock mailboxLock() {
        return tools().mailboxLock();
    }

    private Tools tools() {
        Tools ready = tools;
        if (ready == null) {
            synchronized (this) {
                ready = tools;
                if (ready == null) {
                    SecretsFile file = SecretsFile.read(settings.path(Setting.PORTAL_SECRETS));
                    ready = new Tools(
                            new SendTokens(file.versions("token"), random),
                            new MailboxLock(Argon2Gate.forCodes(), file.versions("pepper")));
                    tools = ready;
                }
            }
        }
        return ready;
    }
}
