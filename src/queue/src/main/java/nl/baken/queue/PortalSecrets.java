package nl.baken.queue;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.MailboxPasses;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;
import nl.baken.seal.SendTokens;
import org.jspecify.annotations.Nullable;

/** The portal's secrets at work: what issues send tokens and finds mailboxes. Read at first use. */
@ApplicationScoped
public class PortalSecrets {
    private static final int PREVIEW_BYTES = 16;

    @Inject
    private Settings settings;

    @Inject
    private SecureRandom random;

    @Inject
    private InstantSource clock;

    private final Once<SendTokens> tokens = new Once<>(() -> new SendTokens(file().versions("token"), random));
    private final Once<MailboxPasses> passes = new Once<>(() -> new MailboxPasses(file().versions("token"), random));
    private final Once<MailboxLock> lock =
            new Once<>(() -> new MailboxLock(Argon2Gate.forCodes(), file().versions("pepper")));

    /** A new send token, sealed. */
    public String issueToken() {
        return tokens.get().seal(SendToken.create(random, clock.instant()));
    }

    /** @throws SendTokenRefused when it is missing, altered, foreign or older than 24 hours */
    public SendToken openToken(@Nullable String sealed) {
        return tokens.get().open(sealed, clock.instant());
    }

    /** A new pass for a mailbox that was opened, sealed. */
    public String issuePass(ECKey mailboxKey) {
        return passes.get().seal(MailboxPass.create(mailboxKey, random, clock.instant()));
    }

    /** Empty when it is missing, altered, foreign or older than 24 hours. */
    public Optional<MailboxPass> openPass(@Nullable String sealed) {
        return passes.get().open(sealed, clock.instant());
    }

    /** What finds and locks mailboxes. The one secret that the centre needs too, for new codes. */
    public MailboxLock mailboxLock() {
        return lock.get();
    }

    /**
     * A word that only who has these secrets can make of another one: 32 hexadecimal digits, 128 bits of an HMAC-SHA256.
     * It changes when a newer version of the token secret comes into use.
     *
     * @param of what it stands for
     */
    public String previewCode(String of) {
        byte[] secret = file().versions("token").lastEntry().getValue();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] whole = mac.doFinal(("preview " + of).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, PREVIEW_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private SecretsFile file() {
        return SecretsFile.read(settings.path(Setting.PORTAL_SECRETS));
    }

    /** Made at first use. */
    private static final class Once<T> {
        private final Supplier<T> maker;
        private volatile @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            T ready = made;
            if (ready == null) {
                synchronized (this) {
                    ready = made;
                    if (ready == null) {
                        ready = maker.get();
                        made = ready;
                    }
                }
            }
            return ready;
        }
    }
}
