package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.centre.staff.Members.Enrolment;
import nl.baken.platform.Organisation;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;
import nl.baken.seal.WrongSecret;

/**
 * What the recovery sheet is for: nobody can open the keys any more, and somebody holds the paper. They become a team lead
 * with a new key, passphrase and one-time codes, under a new sign-in name or the one they had, and everything that was
 * sealed to the sheet is sealed to them.
 *
 * <p>Guarantees: only the words do it. They open the sheet's key or they do not, and what the sheet's key opens decides what
 * is handed over. A sheet that the trust root has not signed for is none, whatever words open it.
 */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // the words say who may
public class Recovery {
    private Handing handing;
    private Organisation organisation;

    @Inject
    Recovery(Handing handing, Organisation organisation) {
        this.handing = handing;
        this.organisation = organisation;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Recovery() {}

    /** Whose centre it is. */
    String organisation() {
        return organisation.name();
    }

    /** Whether these are the words of the sheet. Takes some tenths of a second of work when they go together at all. */
    public boolean opens(String typed) {
        return unlock(typed).isPresent();
    }

    /**
     * Makes the holder of the sheet a team lead.
     *
     * @param totpStep of the one-time code that they showed, which is used up by that
     * @throws Membership.NotNow when these are not the words, or the sheet opens nothing
     */
    public void perform(String typed, Enrolment holder, long totpStep) {
        ECKey sheet = unlock(typed).orElseThrow(Membership.NotNow::new);
        try (Caller.Acting acting = Caller.as(Caller.SYSTEM)) {
            handing.over(sheet, holder.as(Role.TEAM_LEAD), totpStep);
        }
    }

    private Optional<ECKey> unlock(String typed) {
        Optional<String> words = RecoverySheet.read(typed);
        Optional<LockedKey> locked = words.flatMap(read -> handing.current());
        if (words.isEmpty() || locked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Passphrase.unlock(locked.get(), words.get()));
        } catch (WrongSecret e) {
            return Optional.empty();
        }
    }

    /** The one transaction. */
    @ApplicationScoped
    @Transactional
    static class Handing {
        @PersistenceContext(unitName = "baken")
        private EntityManager em;

        private Members members;
        private CentreSecrets secrets;
        private KeyShares shares;
        private RecoverySheets sheets;
        private Sessions sessions;
        private Audit audit;
        private SecureRandom random;

        @Inject
        Handing(
                Members members,
                CentreSecrets secrets,
                KeyShares shares,
                RecoverySheets sheets,
                Sessions sessions,
                Audit audit,
                SecureRandom random) {
            this.members = members;
            this.secrets = secrets;
            this.shares = shares;
            this.sheets = sheets;
            this.sessions = sessions;
            this.audit = audit;
            this.random = random;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Handing() {}

        Optional<LockedKey> current() {
            return sheets.current().map(RecoverySheets.Kept::lockedKey);
        }

        void over(ECKey sheet, Enrolment holder, long totpStep) {
            RecoverySheets.Kept kept = sheets.current().orElseThrow(Membership.NotNow::new);
            if (!Keys.thumbprint(kept.publicKey()).equals(Keys.thumbprint(sheet))) {
                throw new Membership.NotNow();
            }
            ECKey root = shares.root(sheet).orElseThrow(Membership.NotNow::new);
            Member member = renewed(holder).orElseGet(() -> members.enrol(holder));
            em.flush();
            shares.takeAll(member.id());
            shares.give(root, Purpose.ROOT, member.publicKey(), member.id());
            for (Purpose purpose : List.of(Purpose.INTAKE, Purpose.ANSWER)) {
                shares.open(purpose, sheet).forEach(key -> shares.give(key, purpose, member.publicKey(), member.id()));
            }
            sessions.endAll(member.id());
            member.tookCode(totpStep);
            member.certify(Certificates.of(member, root));
            audit.record(member.id(), Act.RECOVERED, member.id().toString(), Keys.thumbprint(sheet));
        }

        /** Who had the sign-in name before, with what they bring now. */
        private Optional<Member> renewed(Enrolment holder) {
            Optional<Member> found = members.everNamed(holder.signInName());
            found.ifPresent(member -> {
                em.lock(member, LockModeType.PESSIMISTIC_WRITE);
                ECKey key = Keys.generate(random);
                member.renew(
                        holder,
                        key,
                        Passphrase.lock(key, holder.passphrase(), random),
                        secrets.seal(holder.totpSecret(), member.id()));
            });
            return found;
        }
    }
}
