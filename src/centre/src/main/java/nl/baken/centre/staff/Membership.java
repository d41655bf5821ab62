package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.centre.web.Sheet;

/**
 * Who is a member, from invitation to end: invited → waiting (they have a key, and may do nothing) → let in (the trust
 * root has signed that they are one, and the keys of their role are sealed to them) → ended. A change of role goes back to
 * waiting. Each act is one transaction with its audit row.
 *
 * <p>Guarantees: nobody is let in without the trust root and without the words that only the newcomer can read out;
 * whoever ends or changes an account cannot give themselves anything by that; one team lead always stays.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.MEMBERS)
public class Membership {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Members members;
    private KeyShares shares;
    private Certificates certificates;
    private Sessions sessions;
    private Audit audit;

    @Inject
    Membership(Members members, KeyShares shares, Certificates certificates, Sessions sessions, Audit audit) {
        this.members = members;
        this.shares = shares;
        this.certificates = certificates;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    /** How far somebody is. */
    public enum Stage {
        WAITING,
        LET_IN,
        ENDED
    }

    /**
     * A member and what they can open.
     *
     * @param keys names of what the keys are for that are sealed to them
     */
    public record Standing(Member member, Stage stage, Set<String> keys) {
        /** Key of the role's word in the texts. */
        public String roleKey() {
            return "role." + member.role().name();
        }
    }

    /** How many there are and were. */
    public int count() {
        return members.count();
    }

    /** Those on one sheet of all that there are and were, by name. */
    public List<Standing> on(Sheet sheet) {
        return standings(members.on(sheet));
    }

    /** One of them; empty when there is no such member. */
    public Optional<Standing> one(UUID id) {
        return standings(members.find(id).stream().toList()).stream().findFirst();
    }

    private List<Standing> standings(List<Member> some) {
        Map<UUID, Set<String>> held = shares.held(some.stream().map(Member::id).toList());
        return some.stream()
                .map(member -> new Standing(member, stage(member), held.getOrDefault(member.id(), Set.of())))
                .toList();
    }

    private Stage stage(Member member) {
        if (!member.isActive()) {
            return Stage.ENDED;
        }
        return certificates.holds(member) ? Stage.LET_IN : Stage.WAITING;
    }

    /**
     * Lets somebody in: signs that they are a member and seals them the keys of their role.
     *
     * @param heard the words that the newcomer read out
     * @param root the trust root with its private half
     * @param keys what the one who lets in can open
     * @throws WrongWords when they are not those of the key in the database
     * @throws NotNow when the member is not waiting
     */
    @AllowedTo(Right.KEYS)
    public void letIn(UUID id, String heard, ECKey root, Keyring keys, UUID by) {
        Member member = hold(id);
        if (stage(member) != Stage.WAITING) {
            throw new NotNow();
        }
        if (!ShortCode.isHeard(heard, member.publicKey())) {
            throw new WrongWords();
        }
        member.certify(Certificates.of(member, root));
        Role role = member.role();
        if (role.holdsIntakeKey()) {
            keys.intake().forEach(key -> shares.give(key, Purpose.INTAKE, member.publicKey(), id));
        }
        if (role.mayAnswer()) {
            keys.answer().ifPresent(key -> shares.give(key, Purpose.ANSWER, member.publicKey(), id));
        }
        if (role.holdsTrustRoot()) {
            shares.give(root, Purpose.ROOT, member.publicKey(), id);
        }
        audit.record(by, Act.MEMBER_LET_IN, id.toString(), role.name());
    }

    /**
     * Gives a member another role. The keys of the one before are gone at once, and they wait to be let in anew.
     *
     * @throws NotNow when it is their own, or that of the last team lead
     */
    @Confirmed
    public void changeRole(UUID id, Role role, UUID by) {
        Member member = hold(id);
        if (!role.isPerson() || member.role() == role || !member.isActive()) {
            throw new NotNow();
        }
        requireAnotherLead(member, by);
        member.become(role);
        shares.takeAll(id);
        sessions.endAll(id);
        audit.record(by, Act.ROLE_CHANGED, id.toString(), role.name());
    }

    /**
     * Ends an account and its sessions, and takes its keys and its codes for a lost phone away.
     *
     * @throws NotNow when it is their own, or that of the last team lead
     */
    @Confirmed
    public void end(UUID id, UUID by) {
        Member member = hold(id);
        if (!member.isActive()) {
            throw new NotNow();
        }
        requireAnotherLead(member, by);
        member.end();
        shares.takeAll(id);
        sessions.endAll(id);
        audit.record(by, Act.MEMBER_ENDED, id.toString(), member.role().name());
    }

    private void requireAnotherLead(Member member, UUID by) {
        boolean isLastLead = stage(member) == Stage.LET_IN
                && member.role().holdsTrustRoot()
                && members.active().stream()
                        .filter(other -> !other.id().equals(member.id()))
                        .noneMatch(other -> other.role().holdsTrustRoot() && certificates.holds(other));
        if (member.id().equals(by) || isLastLead) {
            throw new NotNow();
        }
    }

    private Member hold(UUID id) {
        Member member = em.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotNow();
        }
        return member;
    }

    /** What was read out does not belong to the key that the database has. */
    public static final class WrongWords extends IllegalStateException {
        private static final long serialVersionUID = 1;

        WrongWords() {
            super("These words belong to another key");
        }
    }

    /** It cannot be done to this member, or not any more. */
    public static final class NotNow extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotNow() {
            super("Not with this member, or not now");
        }
    }
}
