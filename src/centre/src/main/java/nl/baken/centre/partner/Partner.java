package nl.baken.centre.partner;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.Keys;
import nl.baken.seal.MemberCertificate;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/**
 * Another case system, from registration to end: registered → let in (the trust root signed for its key and for what it
 * may get) → ended. It comes with a token, which may be replaced at any time.
 */
@Entity
@Table(name = "partner")
public class Partner {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "public_key")
    private String publicKey;

    private String parts;
    private boolean answers;
    private @Nullable String certificate;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "token_made")
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant tokenMade;

    private boolean ended;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    Partner(UUID id, Registration registration) {
        this.id = id;
        this.code = registration.code();
        this.name = registration.name();
        this.publicKey = Keys.publicJson(registration.key());
        this.parts = registration.parts().stream().map(Part::name).collect(Collectors.joining(" "));
        this.answers = registration.answers();
    }

    /** What the trust root has to say of it. */
    MemberCertificate claim() {
        String scope = "PARTNER_SYSTEM " + parts + (answers ? " ANSWERS" : "");
        return new MemberCertificate(id, scope, Keys.thumbprint(key()));
    }

    void certify(String signed) {
        requireActive();
        certificate = signed;
    }

    /** Gives it another token; the one before is unknown from then on. */
    void takeToken(String hash, Instant now) {
        requireActive();
        tokenHash = hash;
        tokenMade = now;
    }

    void loseToken() {
        tokenHash = null;
        tokenMade = null;
    }

    void end() {
        requireActive();
        ended = true;
        certificate = null;
        loseToken();
    }

    private void requireActive() {
        if (ended) {
            throw new Partners.NotNow();
        }
    }

    @Nullable String certificate() {
        return certificate;
    }

    ECKey key() {
        return Keys.parse(publicKey);
    }

    Set<Part> parts() {
        return Arrays.stream(parts.split(" ", -1))
                .map(Part::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** Whether it may propose answers. */
    public boolean isAnswering() {
        return answers;
    }

    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    /** Who it is in the audit trail. */
    public String actor() {
        return "partner:" + code;
    }

    public String getName() {
        return name;
    }

    public List<Part> getParts() {
        return List.copyOf(parts());
    }

    /** RFC 7638 thumbprint of its key, in groups of four. */
    public String getFingerprint() {
        return Keys.thumbprint(key()).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Null while it has no token. */
    public @Nullable Instant getTokenMade() {
        return tokenMade;
    }

    public boolean isEnded() {
        return ended;
    }
}
