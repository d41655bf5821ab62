package nl.baken.post;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;

/**
 * Where a reporter finds the centre's answers. Its life: opened with the report → used now and then → expired, 90 days
 * after its last use, or replaced by another when the reporter gets a new code. Its private half lies here locked by the receipt code, so that nobody else opens it.
 */
@Entity
@Table(name = "mailbox")
public class Mailbox {
    /** Days after the last use. */
    public static final int LIFE_DAYS = 90;

    @Id
    private String address;

    private String thumbprint;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "locked_key")
    private String lockedKey;

    private LocalDate opened;
    private LocalDate expires;

    @SuppressWarnings("NullAway.Init")
    protected Mailbox() {}

    public Mailbox(String address, ECKey key, LockedKey lockedKey, Instant now) {
        this(address, key, lockedKey, LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }

    /** @param opened day on which its report was received */
    public Mailbox(String address, ECKey key, LockedKey lockedKey, LocalDate opened, Instant now) {
        this.address = address;
        this.thumbprint = Keys.thumbprint(key);
        this.publicKey = Keys.publicJson(key);
        this.lockedKey = lockedKey.jwe();
        this.opened = opened;
        this.expires = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(LIFE_DAYS);
    }

    /**
     * The key to which answers are sealed.
     *
     * @throws EnvelopeUnreadable when the row was tampered with: the key is not the one envelopes are bound to
     */
    ECKey publicKey(String expectedThumbprint) {
        ECKey key = Keys.parse(publicKey);
        if (!Keys.thumbprint(key).equals(expectedThumbprint)) {
            throw new EnvelopeUnreadable("the mailbox has another key than its report names");
        }
        return key;
    }

    LockedKey lockedKey() {
        return new LockedKey(lockedKey);
    }

    String address() {
        return address;
    }

    LocalDate opened() {
        return opened;
    }

    LocalDate expires() {
        return expires;
    }
}
