package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.queue.Claimed;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.KeySet;
import nl.baken.seal.MailboxChange;
import nl.baken.seal.Part;

/**
 * Which mailboxes are a report's. To find a report by its mailbox the table does; where an answer goes is proven: by the
 * opened envelope, and by a member's signature for each mailbox that took the place of the one before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mailboxes {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Seals seals;
    private PublishedKeys published;

    @Inject
    Mailboxes(Reports reports, Seals seals, PublishedKeys published) {
        this.reports = reports;
        this.seals = seals;
        this.published = published;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Mailboxes() {}

    /**
     * Notes the mailboxes that the kept envelopes of these reports name. One that another report named before stays with
     * that one. The database reads the header: parsing whole envelopes here would cost several times as much.
     */
    void note(List<Claimed> reports) {
        if (reports.isEmpty()) {
            return;
        }
        em.flush();
        Query insert = em.createNativeQuery(
                "INSERT IGNORE INTO report_mailbox (thumbprint, report, number) SELECT JSON_VALUE(header, '$.mailbox'),"
                        + " report, 0 FROM (SELECT report, CONVERT(FROM_BASE64(RPAD(REPLACE(REPLACE(sealed, '-', '+'),"
                        + " '_', '/'), CEIL(LENGTH(sealed) / 4) * 4, '=')) USING ascii) AS header FROM (SELECT report,"
                        + " JSON_VALUE(envelope, '$.story.protected') AS sealed FROM report_envelope WHERE report IN ("
                        + IntStream.rangeClosed(1, reports.size())
                                .mapToObj(i -> "?" + i)
                                .collect(Collectors.joining(", "))
                        + ")) e) h WHERE LENGTH(JSON_VALUE(header, '$.mailbox')) = 43");
        for (int i = 0; i < reports.size(); i++) {
            insert.setParameter(i + 1, reports.get(i).id().toString());
        }
        insert.executeUpdate();
    }

    /** The report with this mailbox, or with one whose place it took. */
    Optional<UUID> reportOf(String thumbprint) {
        List<?> found = em.createNativeQuery("SELECT CAST(report AS CHAR) FROM report_mailbox WHERE thumbprint = ?1")
                .setParameter(1, thumbprint)
                .getResultList();
        return found.stream().map(id -> UUID.fromString(String.valueOf(id))).findFirst();
    }

    /** Signs and keeps that another mailbox takes the place of the last of these. */
    void change(UUID report, List<String> soFar, String to, ECKey answerKey) {
        String from = soFar.get(soFar.size() - 1);
        em.createNativeQuery("INSERT INTO report_mailbox (thumbprint, report, number, signed) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, to)
                .setParameter(2, report.toString())
                .setParameter(3, soFar.size())
                .setParameter(4, new MailboxChange(report, from, to).sign(answerKey))
                .executeUpdate();
    }

    /**
     * Thumbprints of the report's mailboxes, the present one last.
     *
     * @throws EnvelopeUnreadable when the report does not open for this member, or a change is not signed by one
     * @throws NoTrustedKeys when no signature can be checked
     */
    List<String> proven(Report report, Actor actor) {
        UUID id = report.getId();
        Envelope envelope = reports.envelope(id)
                .flatMap(kept -> seals.envelope(kept.json(), id, report.kind()))
                .filter(kept -> seals.open(kept, Part.STORY, actor).isPresent())
                .orElseThrow(() -> new EnvelopeUnreadable("its mailbox is not proven"));
        List<String> mailboxes = new ArrayList<>(List.of(envelope.binding().mailbox()));
        for (Object signed : changes(id)) {
            KeySet keys = published.current().orElseThrow(NoTrustedKeys::new);
            MailboxChange change = MailboxChange.verify(String.valueOf(signed), keys);
            if (!change.report().equals(id) || !change.from().equals(mailboxes.get(mailboxes.size() - 1))) {
                throw new EnvelopeUnreadable("a change of its mailbox is one of another report");
            }
            mailboxes.add(change.to());
        }
        return mailboxes;
    }

    private List<?> changes(UUID report) {
        return em.createNativeQuery(
                        "SELECT signed FROM report_mailbox WHERE report = ?1 AND number > 0 ORDER BY number")
                .setParameter(1, report.toString())
                .getResultList();
    }
}
