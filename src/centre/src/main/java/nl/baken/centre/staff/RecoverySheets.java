package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;

/** The keys of the sheets that were made, each locked by the words on its paper. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecoverySheets {
    /** More than there ever are, unless somebody adds some. */
    private static final int LIMIT = 64;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Certificates certificates;
    private InstantSource clock;

    @Inject
    RecoverySheets(Certificates certificates, InstantSource clock) {
        this.certificates = certificates;
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

    /**
     * A sheet as the database has it.
     *
     * @param certificate what the trust root says of it
     */
    record Kept(ECKey publicKey, LockedKey lockedKey, String certificate, Instant made) {}

    /** The one that was made last, of those that the trust root has signed for; others are none. */
    Optional<Kept> current() {
        List<?> rows = em.createNativeQuery("SELECT public_key, locked_key, certificate, made FROM recovery_sheet"
                        + " WHERE certificate IS NOT NULL ORDER BY made DESC LIMIT " + LIMIT)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .flatMap(row -> kept(row).stream())
                .filter(sheet -> certificates.holdsForSheet(sheet.publicKey(), sheet.certificate()))
                .findFirst();
    }

    private static Optional<Kept> kept(Object[] row) {
        try {
            return Optional.of(new Kept(
                    Keys.parse((String) row[0]),
                    new LockedKey((String) row[1]),
                    (String) row[2],
                    Rows.instant(row[3])));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    /** Ends all sheets but this one: their keys, and what is sealed to them, are gone. */
    void endOthers(ECKey kept) {
        String holder = Keys.thumbprint(kept);
        em.createNativeQuery("DELETE FROM key_share WHERE member IS NULL AND holder_key <> ?1")
                .setParameter(1, holder)
                .executeUpdate();
        em.createNativeQuery("DELETE FROM recovery_sheet WHERE holder_key <> ?1")
                .setParameter(1, holder)
                .executeUpdate();
    }
}
