package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;

/** The keys of the sheets that were made, each locked by the words on its paper. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecoverySheets {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private InstantSource clock;

    @Inject
    RecoverySheets(InstantSource clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RecoverySheets() {}

    void keep(RecoverySheet sheet) {
        em.createNativeQuery(
                        "INSERT INTO recovery_sheet (holder_key, public_key, locked_key, made) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, Keys.thumbprint(sheet.key()))
                .setParameter(2, Keys.publicJson(sheet.key()))
                .setParameter(3, sheet.lockedKey().jwe())
                .setParameter(4, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .executeUpdate();
    }

    /** Notes what the trust root says of a sheet. */
    void certify(ECKey sheet, String certificate) {
        em.createNativeQuery("UPDATE recovery_sheet SET certificate = ?2 WHERE holder_key = ?1")
                .setParameter(1, Keys.thumbprint(sheet))
                .setParameter(2, certificate)
                .executeUpdate();
    }

    /** A sheet as the database has it. */
    record Kept(ECKey publicKey, LockedKey lockedKey) {}

    /** The one that was made last. */
    Optional<Kept> newest() {
        List<?> rows = em.createNativeQuery(
                        "SELECT public_key, locked_key FROM recovery_sheet ORDER BY made DESC LIMIT 1")
                .getResultList();
        return rows.stream().findFirst().map(found -> {
            Object[] row = (Object[]) found;
            return new Kept(Keys.parse((String) row[0]), new LockedKey((String) row[1]));
        });
    }
}
