package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.Members.Enrolment;
import nl.baken.platform.Organisation;
import nl.baken.platform.SetUpToken;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.Keys;

/**
 * Makes an empty centre ready: the first member, who is its team lead, its keys, and the recovery sheet. Whoever holds the
 * token that was printed when the centre was started may do so, once.
 *
 * <p>Guarantees: the token works once and for a day; its hash lies outside the database, so whoever owns that cannot make
 * one; a centre that has a member or a trust root is never set up again, whatever is typed; of two at once, one is told
 * that it is done.
 */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // the token says who may
public class SetUp {
    private Settings settings;
    private Organisation organisation;
    private Members members;
    private Making making;
    private InstantSource clock;

    @Inject
    SetUp(Settings settings, Organisation organisation, Members members, Making making, InstantSource clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.members = members;
        this.making = making;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SetUp() {}

    /** Whether it can be done now. */
    public enum Standing {
        OPEN,
        /** The centre has members. */
        DONE,
        /** No token was printed here, or it was used. */
        NO_TOKEN,
        EXPIRED,
        WRONG_TOKEN
    }

    /**
     * What the first member must keep.
     *
     * @param words of the recovery sheet, shown once and kept nowhere
     * @param trustRoot fingerprint that portals on other machines need in a file
     */
    public record Made(List<String> words, String trustRoot) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** Whose centre it is. */
    String organisation() {
        return organisation.name();
    }

    /** How things stand before anything was typed. */
    public Standing standing() {
        try (Caller.Acting acting = Caller.as(Caller.SYSTEM)) {
            if (Files.exists(settings.path(Setting.TRUST_ROOT_FILE)) || !members.isEmpty()) {
                return Standing.DONE;
            }
        }
        return token().map(token -> token.hasExpired(clock.instant()) ? Standing.EXPIRED : Standing.OPEN)
                .orElse(Standing.NO_TOKEN);
    }

    /** How things stand for whoever typed this token. */
    public Standing standing(String typed) {
        Standing standing = standing();
        return standing == Standing.OPEN
                        && !token().filter(token -> token.isTyped(typed)).isPresent()
                ? Standing.WRONG_TOKEN
                : standing;
    }

    /**
     * Does it all, or nothing.
     *
     * @param first the first member; becomes team lead whatever role it names
     * @param totpStep of the one-time code that the member showed, which is used up by that
     * @throws NotOpen when the token is not right (any more), or somebody was quicker
     */
    public Made perform(String typed, Enrolment first, long totpStep) {
        if (standing(typed) != Standing.OPEN) {
            throw new NotOpen();
        }
        try (Caller.Acting acting = Caller.as(Caller.SYSTEM)) {
            Made made = making.make(first, totpStep, settings.path(Setting.TRUST_ROOT_FILE));
            SetUpToken.destroy(settings.path(Setting.SET_UP_FILE));
            return made;
        }
    }

    private Optional<SetUpToken> token() {
        return settings.find(Setting.SET_UP_FILE).map(Path::of).flatMap(SetUpToken::read);
    }

    /** The one transaction. */
    @ApplicationScoped
    @Transactional
    static class Making {
        @PersistenceContext(unitName = "baken")
        private EntityManager em;

        private Members members;
        private KeyCeremony ceremony;
        private RecoverySheets sheets;
        private Audit audit;
        private SecureRandom random;

        @Inject
        Making(Members members, KeyCeremony ceremony, RecoverySheets sheets, Audit audit, SecureRandom random) {
            this.members = members;
            this.ceremony = ceremony;
            this.sheets = sheets;
            this.audit = audit;
            this.random = random;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Making() {}

        Made make(Enrolment first, long totpStep, Path trustRoot) {
            // Whoever else is at it waits here, and then finds a member.
            em.createNativeQuery("SELECT seq FROM audit_head WHERE id = 1 FOR UPDATE")
                    .getSingleResult();
            if (!members.isEmpty()) {
                throw new NotOpen();
            }
            Member lead = members.enrol(first.as(Role.TEAM_LEAD));
            lead.tookCode(totpStep);
            RecoverySheet sheet = RecoverySheet.make(random);
            sheets.keep(sheet);
            audit.record(lead.id(), Act.RECOVERY_SHEET_MADE, Keys.thumbprint(sheet.key()), "");
            ceremony.perform(List.of(lead), Optional.of(sheet.key()));
            return new Made(sheet.words(), SetUp.read(trustRoot));
        }
    }

    private static String read(Path trustRoot) {
        try {
            return Files.readString(trustRoot).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody may not set this centre up, or no longer. */
    public static final class NotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotOpen() {
            super("This centre cannot be set up now");
        }
    }
}
