package nl.baken.centre.partner;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.MemberCertificate;

/**
 * Which partners the trust root signed for, with which key and for what. A row whose key, parts or scope was changed in the
 * database has no certificate that fits, and gets nothing.
 */
@ApplicationScoped
class Certificates {
    private Settings settings;

    @Inject
    Certificates(Settings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Certificates() {}

    /** @throws NotOurRoot when this is another key than the pinned one */
    void certify(Partner partner, ECKey root) {
        partner.certify(partner.claim().sign(root));
        if (!holds(partner)) {
            throw new NotOurRoot();
        }
    }

    boolean holds(Partner partner) {
        String signed = partner.certificate();
        if (signed == null || partner.isEnded()) {
            return false;
        }
        try {
            String pinned =
                    Files.readString(settings.path(Setting.TRUST_ROOT_FILE)).strip();
            return MemberCertificate.verify(signed, pinned).equals(partner.claim());
        } catch (EnvelopeUnreadable | IOException e) {
            return false;
        }
    }

    /** The key that was opened is not the pinned trust root. */
    static final class NotOurRoot extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotOurRoot() {
            super("This is not the pinned trust root");
        }
    }
}
