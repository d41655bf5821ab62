package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.post.Mailbox;
import nl.baken.post.MailboxWithdrawal;
import nl.baken.post.Post;
import nl.baken.seal.Envelope;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;
import org.jspecify.annotations.Nullable;

/** The queue between the wings: the portal stores, the centre claims. */
@ApplicationScoped
@Transactional
public class SubmissionQueue {
    /** How long used tokens are remembered, in days: longer than any token is taken. */
    private static final int SEEN_DAYS = 2;

    /** In the place of a route's name, for what comes by the answer page. */
    private static final String CORRESPONDENCE = "antwoord";

    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    @Inject
    private Post post;

    /**
     * Stores a submission with its envelope and its mailbox, or nothing.
     *
     * @throws AlreadyStored when this token was used before; the earlier submission stands
     * @throws SendTokenRefused when it was not, and the token is too old for a first send
     */
    public void store(
            SendToken token,
            Envelope envelope,
            String route,
            boolean urgent,
            boolean heldApart,
            Mailbox mailbox,
            Instant now) {
        rememberFirst(token.id(), token.takesFirstSend(now), now);
        Submission submission = new Submission(envelope, route, urgent, heldApart, now);
        entities.persist(submission);
        entities.flush();
        entities.persist(new SubmissionEnvelope(submission.id(), envelope.toJson()));
        entities.persist(mailbox);
    }

    /**
     * Finds out whether a token was used, and leaves no trace. The portal may add to the table of used tokens and not
     * look into it, so this adds the token and takes it back with the transaction.
     *
     * @throws AlreadyStored when it was used before
     * @throws NeverStored when it was not
     */
    public void tryToken(SendToken token, Instant now) {
        rememberFirst(token.id(), token.takesFirstSend(now), now);
        throw new NeverStored();
    }

    /**
     * Stores what a reporter sends after the report, with its envelope; a withdrawal also hides the mailbox at once.
     *
     * @throws AlreadyStored when the same was sent with this pass before; it stands
     * @throws SendTokenRefused when it was not, and the pass is too old for a first send
     * @throws MailboxClosed when no code opens the mailbox any more, or the reporter withdrew before
     */
    public void store(MailboxPass pass, Envelope envelope, Instant now) {
        rememberFirst(envelope.binding().submission(), pass.isValid(now), now);
        Mailbox mailbox =
                post.open(pass).filter(open -> !post.isWithdrawn(open)).orElseThrow(MailboxClosed::new);
        Submission submission = new Submission(envelope, CORRESPONDENCE, false, false, now);
        entities.persist(submission);
        entities.flush();
        entities.persist(new SubmissionEnvelope(submission.id(), envelope.toJson()));
        if (envelope.binding().kind() == Kind.WITHDRAWAL) {
            entities.persist(new MailboxWithdrawal(mailbox, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        }
    }

    /**
     * Takes over waiting submissions: reports first, urgent and oldest first, then what follows on reports that are with
     * the centre already. Passes over those that another node is taking. The portal's copies are deleted in the caller's
     * transaction, which must keep what it gets.
     *
     * @param max 1 to 1000
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Claimed> claim(int max) {
        List<Claimed> claimed = new ArrayList<>(take("kind = 'report'", max, null));
        if (claimed.size() < max) {
            // A report that waits, or that another node is just taking, may be the one that is followed up.
            Object oldest = entities.createNativeQuery("SELECT MIN(received) FROM submission WHERE kind = 'report'")
                    .getSingleResult();
            claimed.addAll(
                    oldest == null
                            ? take("kind <> 'report'", max - claimed.size(), null)
                            : take("kind <> 'report' AND received < ?2", max - claimed.size(), oldest));
        }
        return claimed;
    }

    /**
     * Takes over one submission that waits.
     *
     * @return empty when there is none of this id, or another node is taking it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Claimed> claim(UUID id) {
        return take("id = ?2", 1, id.toString()).stream().findFirst();
    }

    private List<Claimed> take(String which, int max, @Nullable Object second) {
        Query query = entities.createNativeQuery(
                        "SELECT id, kind, route, urgent, received, held_apart, size_class FROM submission WHERE "
                                + which + " ORDER BY urgent DESC, received, id LIMIT ?1 FOR UPDATE SKIP LOCKED",
                        Submission.class)
                .setParameter(1, max);
        if (second != null) {
            query.setParameter(2, second);
        }
        @SuppressWarnings("unchecked") // a native query for one entity
        List<Submission> waiting = query.getResultList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = waiting.stream().map(Submission::id).toList();
        Map<UUID, String> sealed = entities.createQuery(
                        "SELECT e FROM SubmissionEnvelope e WHERE e.id IN :ids", SubmissionEnvelope.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(SubmissionEnvelope::id, SubmissionEnvelope::sealed));
        entities.createQuery("DELETE FROM SubmissionEnvelope e WHERE e.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createQuery("DELETE FROM Submission s WHERE s.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return waiting.stream()
                .map(submission -> submission.claimedWith(sealed.getOrDefault(submission.id(), "")))
                .toList();
    }

    /** Forgets used tokens that nobody could send again; returns how many. Centre only. */
    public int forgetOldTokens(LocalDate today) {
        return entities.createQuery("DELETE FROM SeenToken s WHERE s.day < :day")
                .setParameter("day", today.minusDays(SEEN_DAYS))
                .executeUpdate();
    }

    private void rememberFirst(UUID token, boolean takesFirstSend, Instant now) {
        entities.persist(new SeenToken(token, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new AlreadyStored();
            }
            throw e;
        }
        if (!takesFirstSend) {
            throw new SendTokenRefused(SendTokenRefused.Reason.EXPIRED);
        }
    }

    private static boolean isDuplicate(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    /** This token was used before. Not an error: the sender repeats a send whose acknowledgement got lost. */
    static final class AlreadyStored extends RuntimeException {
        AlreadyStored() {
            super("already stored", null, false, false);
        }
    }

    /** This token was not used before. */
    static final class NeverStored extends RuntimeException {
        NeverStored() {
            super("never stored", null, false, false);
        }
    }
}
