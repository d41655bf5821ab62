package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/** Another app for a member's one-time codes: after a lost phone, or for a new one. Codes of the one before open nothing. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.SIGNED_IN)
public class AppChange {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private CentreSecrets secrets;
    private Audit audit;

    @Inject
    AppChange(CentreSecrets secrets, Audit audit) {
        this.secrets = secrets;
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AppChange() {}

    /**
     * Takes the new secret. The account is the same otherwise, so the member's sessions go on.
     *
     * @param step of the one-time code that the member showed, which is used up by that
     */
    @Confirmed
    public void replace(UUID member, byte[] totpSecret, long step) {
        em.createNativeQuery("UPDATE member SET totp_secret = ?2, totp_last_step = ?3 WHERE id = ?1")
                .setParameter(1, member.toString())
                .setParameter(2, secrets.seal(totpSecret, member))
                .setParameter(3, step)
                .executeUpdate();
        audit.record(member, Act.APP_REPLACED, member.toString(), "");
    }
}
