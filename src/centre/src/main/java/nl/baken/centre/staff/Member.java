package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;
import org.jspecify.annotations.Nullable;

/**
 * A member of the centre's staff, with a key of their own. The private half lies here locked by a passphrase that is
 * kept nowhere; the one-time-code secret is sealed with a secret that the database does not hold.
 */
@Entity
@Table(name = "member")
public class Member {
    @Id
    private UUID id;

    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "locked_key")
    private String lockedKey;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_last_step")
    private long totpLastStep;

    private boolean active;
    private @Nullable String certificate;
    private LocalDateTime created;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(
            UUID id,
            String signInName,
            String displayName,
            Role role,
            ECKey key,
            LockedKey lockedKey,
            String totpSecret,
            Instant now) {
        this.id = id;
        this.signInName = signInName;
        this.displayName = displayName;
        this.role = role;
        this.publicKey = Keys.publicJson(key);
        this.lockedKey = lockedKey.jwe();
        this.totpSecret = totpSecret;
        this.active = true;
        this.created = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** Notes that the one-time code of this step was used to show that the member's app has the secret. */
    void tookCode(long step) {
        totpLastStep = step;
    }

    /** Notes what the trust root says of this member. */
    void certify(String signed) {
        certificate = signed;
    }

    /** Takes what the member brings now in the place of what they had, and is active again. */
    void renew(Members.Enrolment brought, ECKey key, LockedKey locked, String sealedTotpSecret) {
        displayName = brought.displayName();
        role = brought.role();
        publicKey = Keys.publicJson(key);
        lockedKey = locked.jwe();
        totpSecret = sealedTotpSecret;
        active = true;
    }

    /** Gives another role, with which they wait to be let in. */
    void become(Role other) {
        role = other;
        certificate = null;
    }

    void end() {
        active = false;
        certificate = null;
    }

    /** What the trust root says of this member; empty while nobody let them in. */
    Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** Grows with each change of the account. */
    int version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public String signInName() {
        return signInName;
    }

    /** For lists on screen. */
    public UUID getId() {
        return id;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }

    ECKey publicKey() {
        return Keys.parse(publicKey);
    }

    LockedKey lockedKey() {
        return new LockedKey(lockedKey);
    }

    String totpSecret() {
        return totpSecret;
    }

    long totpLastStep() {
        return totpLastStep;
    }

    LocalDateTime created() {
        return created;
    }
}
