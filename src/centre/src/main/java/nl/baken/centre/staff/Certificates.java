package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.MemberCertificate;

/**
 * Who is a member, as the trust root says. The database says who may be one: a row whose key or role was changed there,
 * or that somebody added, has no certificate that fits, and its member may do nothing but wait.
 */
@ApplicationScoped
class Certificates {
    /** Who the recovery sheet is among the members. */
    private static final UUID SHEET = new UUID(0, 0);

    private static final String SHEET_ROLE = "RECOVERY_SHEET";

    private Settings settings;

    @Inject
    Certificates(Settings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Certificates() {}

    static String of(Member member, ECKey root) {
        return of(member).sign(root);
    }

    static String ofSheet(ECKey sheet, ECKey root) {
        return new MemberCertificate(SHEET, SHEET_ROLE, Keys.thumbprint(sheet)).sign(root);
    }

    /** Whether the trust root says that the member has the key and the role that the row says. */
    boolean holds(Member member) {
        return member.certificate().filter(text -> says(text, of(member))).isPresent();
    }

    boolean holdsForSheet(ECKey sheet, String certificate) {
        return says(certificate, new MemberCertificate(SHEET, SHEET_ROLE, Keys.thumbprint(sheet)));
    }

    /** Whether it is the trust root whose fingerprint is pinned. */
    boolean isRoot(ECKey key) {
        return pinned().filter(Keys.thumbprint(key)::equals).isPresent();
    }

    private static MemberCertificate of(Member member) {
        return new MemberCertificate(member.id(), member.role().name(), Keys.thumbprint(member.publicKey()));
    }

    private boolean says(String text, MemberCertificate expected) {
        try {
            return pinned().filter(root -> MemberCertificate.verify(text, root).equals(expected))
                    .isPresent();
        } catch (EnvelopeUnreadable e) {
            return false;
        }
    }

    private Optional<String> pinned() {
        Path file = settings.path(Setting.TRUST_ROOT_FILE);
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
