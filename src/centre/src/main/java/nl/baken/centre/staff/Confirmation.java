package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/**
 * The passphrase again, before what is {@link nl.baken.centre.access.Confirmed}: somebody who finds a desk unattended, or
 * has got hold of a session, can look and cannot take over. It holds for this session and for a few minutes.
 */
@ApplicationScoped
@AllowedTo(Right.SIGNED_IN)
public class Confirmation {
    /** How long one holds. */
    static final Duration VALID = Duration.ofMinutes(5);

    private Members members;
    private OwnKey ownKey;
    private Noting noting;
    private CurrentMember me;
    private InstantSource clock;

    @Inject
    Confirmation(Members members, OwnKey ownKey, Noting noting, CurrentMember me, InstantSource clock) {
        this.members = members;
        this.ownKey = ownKey;
        this.noting = noting;
        this.me = me;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Confirmation() {}

    /** Whether the one who is signed in must type it before their next act of that kind. */
    public boolean isNeeded() {
        return !me.isConfirmed(clock.instant());
    }

    /**
     * Tries a passphrase.
     *
     * @return empty when it is theirs; else how long the next try must wait, zero when it need not
     */
    public Optional<Duration> confirm(String passphrase) {
        Optional<Member> member = members.find(me.id()).filter(Member::isActive);
        if (member.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        if (ownKey.open(member.get(), passphrase) instanceof OwnKey.Outcome.Refused refused) {
            return Optional.of(refused.pause());
        }
        noting.confirmed(member.get());
        me.confirm(clock.instant().plus(VALID));
        return Optional.empty();
    }

    /** The row, in a transaction of its own: before it is there nothing is confirmed. */
    @ApplicationScoped
    @Transactional
    static class Noting {
        private Audit audit;

        @Inject
        Noting(Audit audit) {
            this.audit = audit;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Noting() {}

        void confirmed(Member member) {
            audit.record(member.id(), Act.PASSPHRASE_CONFIRMED, member.id().toString(), "");
        }
    }
}
