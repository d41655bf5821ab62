package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.seal.Keys;

/** A new recovery sheet in the place of the old one, whose words open nothing from then on. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.KEYS)
public class SheetRenewal {
    private RecoverySheets sheets;
    private KeyShares shares;
    private Audit audit;
    private SecureRandom random;

    @Inject
    SheetRenewal(RecoverySheets sheets, KeyShares shares, Audit audit, SecureRandom random) {
        this.sheets = sheets;
        this.shares = shares;
        this.audit = audit;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SheetRenewal() {}

    /** When the sheet was made that works; empty when none does. */
    public Optional<Instant> made() {
        return sheets.current().map(RecoverySheets.Kept::made);
    }

    /**
     * Makes it, and seals to it all that it stands in for.
     *
     * @param root the trust root with its private half
     * @param keys what the member who makes it can open
     * @return its words, which are kept nowhere
     */
    public List<String> renew(ECKey root, Keyring keys, UUID by) {
        RecoverySheet sheet = RecoverySheet.make(random);
        sheets.keep(sheet);
        sheets.certify(sheet.key(), Certificates.ofSheet(sheet.key(), root));
        keys.intake().forEach(key -> shares.give(key, Purpose.INTAKE, sheet.key(), null));
        keys.answer().ifPresent(key -> shares.give(key, Purpose.ANSWER, sheet.key(), null));
        shares.give(root, Purpose.ROOT, sheet.key(), null);
        sheets.endOthers(sheet.key());
        audit.record(by, Act.RECOVERY_SHEET_MADE, Keys.thumbprint(sheet.key()), "");
        return sheet.words();
    }
}
