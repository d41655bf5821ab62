package nl.baken.post;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.PortalSecrets;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.KeySet;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.Reply;
import nl.baken.seal.SealedReply;
import nl.baken.seal.WrongSecret;

/** Carries answers: the centre sends, the reporter reads. */
@ApplicationScoped
@Transactional
public class Post {
    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    @Inject
    private PublishedKeys keys;

    @Inject
    private PortalSecrets secrets;

    @Inject
    private InstantSource clock;

    @Inject
    private SecureRandom random;

    /**
     * Seconds, by the database's clock, in which a sent answer can be taken back: the ten that a member is told, and what
     * a request takes.
     */
    public static final int RECALL_SECONDS = 12;

    /** Longer than it can be taken back, by more than the clocks of a cluster differ or a transaction takes. */
    private static final int HIDDEN_SECONDS = RECALL_SECONDS + 3;

    /**
     * Signs an answer and lays it, sealed, into the mailbox that the report's envelope names. It shows there
     * {@value #HIDDEN_SECONDS} seconds later.
     *
     * @param answerKey a certified answer key with its private half
     * @return false when that mailbox is gone: it expired, and nobody can read the answer
     * @throws EnvelopeUnreadable when the mailbox was tampered with
     * @throws nl.baken.seal.Padding.PartTooLarge when the text is too long
     */
    public boolean send(Reply reply, ECKey answerKey) {
        Optional<Mailbox> mailbox = withThumbprint(reply.mailbox());
        mailbox.ifPresent(box -> {
            lay(reply, answerKey, box);
            entities.flush();
            entities.createNativeQuery("UPDATE answer SET visible_from = UTC_TIMESTAMP(6) + INTERVAL " + HIDDEN_SECONDS
                            + " SECOND WHERE id = ?1")
                    .setParameter(1, reply.id().toString())
                    .executeUpdate();
        });
        return mailbox.isPresent();
    }

    /**
     * Takes an answer back that nobody can have read. Centre only.
     *
     * @return false when it is too late, or the answer is gone
     */
    public boolean recall(UUID reply) {
        return entities.createNativeQuery(
                                "DELETE FROM answer WHERE id = ?1 AND visible_from > UTC_TIMESTAMP(6) + INTERVAL "
                                        + (HIDDEN_SECONDS - RECALL_SECONDS) + " SECOND")
                        .setParameter(1, reply.toString())
                        .executeUpdate()
                > 0;
    }

    /**
     * Opens the mailbox of a code. Unknown, expired and replaced codes are all empty, after the same work.
     *
     * @throws NoTrustedKeys when no signature can be checked
     * @throws nl.baken.seal.Argon2Gate.GateBusy when too many ask at once
     */
    public Optional<OpenedMailbox> read(ReceiptCode code) {
        KeySet trusted = keys.current().orElseThrow(NoTrustedKeys::new);
        MailboxLock.Derived derived = secrets.mailboxLock().derive(code);
        LocalDate today = today();
        Optional<Mailbox> mailbox = entities.createQuery(
                        "SELECT m FROM Mailbox m WHERE m.address = :address AND m.expires >= :today", Mailbox.class)
                .setParameter("address", derived.address())
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
        if (mailbox.isEmpty()) {
            return Optional.empty();
        }
        ECKey mailboxKey;
        try {
            mailboxKey = derived.unlock(mailbox.get().lockedKey());
        } catch (WrongSecret e) { // the row was tampered with: to its reporter it is gone
            return Optional.empty();
        }
        entities.persist(new MailboxUse(mailbox.get().address(), today));
        return Optional.of(opened(mailbox.get(), mailboxKey, trusted));
    }

    /**
     * Opens a mailbox again that its code has opened before; empty when it is gone by now.
     *
     * @throws NoTrustedKeys when no signature can be checked
     */
    public Optional<OpenedMailbox> look(MailboxPass pass) {
        KeySet trusted = keys.current().orElseThrow(NoTrustedKeys::new);
        return open(pass).map(mailbox -> opened(mailbox, pass.mailboxKey(), trusted));
    }

    /** The mailbox of a pass, while a code still opens it. */
    public Optional<Mailbox> open(MailboxPass pass) {
        return withThumbprint(pass.mailbox())
                .filter(mailbox -> !mailbox.expires().isBefore(today()));
    }

    /** Whether the reporter withdrew. */
    public boolean isWithdrawn(Mailbox mailbox) {
        return entities.find(MailboxWithdrawal.class, mailbox.address()) != null;
    }

    /**
     * Puts a new mailbox in the place of former ones, with the same answers, signed anew. Codes of the former ones are
     * unknown from then on. Centre only.
     *
     * @param former thumbprints
     * @param withdrawn day of a withdrawal that stands
     * @param replies answers so far, for the new mailbox
     */
    public void replace(
            List<String> former, Mailbox fresh, Optional<LocalDate> withdrawn, List<Reply> replies, ECKey answerKey) {
        entities.createQuery("DELETE FROM Mailbox m WHERE m.thumbprint IN :former")
                .setParameter("former", former)
                .executeUpdate();
        entities.persist(fresh);
        entities.flush();
        withdrawn.ifPresent(day -> entities.persist(new MailboxWithdrawal(fresh, day)));
        replies.forEach(reply -> lay(reply, answerKey, fresh));
    }

    /**
     * Moves the expiry of mailboxes that were used, removes the expired ones with their answers, and forgets since when
     * an answer is visible. Centre only.
     */
    public void tidy() {
        LocalDate today = today();
        entities.createNativeQuery("UPDATE mailbox m JOIN (SELECT address, MAX(day) AS day FROM mailbox_use"
                        + " WHERE day <= ?1 GROUP BY address) u ON u.address = m.address"
                        + " SET m.expires = GREATEST(m.expires, u.day + INTERVAL " + Mailbox.LIFE_DAYS + " DAY)")
                .setParameter(1, today)
                .executeUpdate();
        // Today's uses may still be growing: they stay until tomorrow.
        entities.createNativeQuery("DELETE FROM mailbox_use WHERE day < ?1")
                .setParameter(1, today)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM mailbox WHERE expires < ?1")
                .setParameter(1, today)
                .executeUpdate();
        entities.createNativeQuery("UPDATE answer SET visible_from = NULL WHERE visible_from < UTC_TIMESTAMP(6)")
                .executeUpdate();
    }

    private OpenedMailbox opened(Mailbox mailbox, ECKey mailboxKey, KeySet trusted) {
        Optional<LocalDate> withdrawn = Optional.ofNullable(entities.find(MailboxWithdrawal.class, mailbox.address()))
                .map(MailboxWithdrawal::day);
        List<Reply> replies = new ArrayList<>();
        int refused = 0;
        for (Answer answer : withdrawn.isPresent() ? List.<Answer>of() : answersTo(mailbox)) {
            try {
                replies.add(answer.sealed().open(mailboxKey, trusted));
            } catch (EnvelopeUnreadable e) {
                refused++;
            }
        }
        replies.sort(Comparator.comparing(Reply::at));
        LocalDate expires = max(mailbox.expires(), today().plusDays(Mailbox.LIFE_DAYS));
        return new OpenedMailbox(mailbox.opened(), expires, replies, refused, withdrawn, secrets.issuePass(mailboxKey));
    }

    private Optional<Mailbox> withThumbprint(String thumbprint) {
        return entities.createQuery("SELECT m FROM Mailbox m WHERE m.thumbprint = :thumbprint", Mailbox.class)
                .setParameter("thumbprint", thumbprint)
                .getResultStream()
                .findFirst();
    }

    private void lay(Reply reply, ECKey answerKey, Mailbox mailbox) {
        SealedReply sealed = SealedReply.seal(reply, answerKey, mailbox.publicKey(reply.mailbox()), random);
        entities.persist(new Answer(reply.id(), mailbox, sealed, clock.instant()));
    }

    /** Those that can no longer be taken back. */
    @SuppressWarnings("unchecked") // a native query for one entity
    private List<Answer> answersTo(Mailbox mailbox) {
        return entities.createNativeQuery(
                        "SELECT id, mailbox, posted, sealed FROM answer WHERE mailbox = ?1 AND (visible_from IS NULL"
                                + " OR visible_from <= UTC_TIMESTAMP(6)) ORDER BY posted LIMIT 200",
                        Answer.class)
                .setParameter(1, mailbox.address())
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
