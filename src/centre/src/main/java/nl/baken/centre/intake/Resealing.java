package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Part;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.Sealer;

/** Seals a report, or what its reporter sent afterwards, anew, for a reader outside the centre. Writes no audit row: its callers do. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@AllowedTo(Right.ANSWERS)
public class Resealing {
    private Reports reports;
    private Mailboxes mailboxes;
    private Seals seals;
    private SecureRandom random;

    @Inject
    Resealing(Reports reports, Mailboxes mailboxes, Seals seals, SecureRandom random) {
        this.reports = reports;
        this.mailboxes = mailboxes;
        this.seals = seals;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Resealing() {}

    /**
     * The same submission, sealed to another key. Parts that are not for that reader are there and empty, so that the
     * envelope does not tell whether anything was in them.
     *
     * @param parts what the reader gets
     * @throws Intake.NotForThisRole when the member may not see all of these
     * @throws EnvelopeUnreadable when one of them does not open for this member
     */
    public Envelope forReader(UUID id, Set<Part> parts, ECKey reader, Actor actor) {
        if (!parts.stream().allMatch(actor.role()::maySee)) {
            throw new Intake.NotForThisRole();
        }
        Report report = reports.hold(id);
        Envelope envelope = reports.envelope(id)
                .flatMap(kept -> seals.envelope(kept.json(), id, report.kind()))
                .orElseThrow(() -> new EnvelopeUnreadable("there is no envelope of this report"));
        Map<Part, String> texts = new EnumMap<>(Part.class);
        for (Part part : parts) {
            texts.put(
                    part,
                    seals.open(envelope, part, actor)
                            .orElseThrow(() -> new EnvelopeUnreadable("a part does not open")));
        }
        return new Sealer(List.of(reader), random).seal(envelope.binding(), texts);
    }

    /**
     * What the reporter sent after a report, sealed to another key: only what is proven to be from them.
     *
     * @param parts what the reader gets; what reporters tell must be among it
     * @throws Intake.NotForThisRole when the member may not see all of these, or the reader does not get it
     * @throws EnvelopeUnreadable when it does not open for this member, or somebody else may have sent it
     */
    public Envelope forReader(UUID id, UUID message, Set<Part> parts, ECKey reader, Actor actor) {
        if (!parts.contains(Part.STORY) || !parts.stream().allMatch(actor.role()::maySee)) {
            throw new Intake.NotForThisRole();
        }
        Report report = reports.hold(id);
        ReportMessage sent = reports.message(report, message);
        Envelope envelope = seals.envelope(sent.envelope(), sent.id(), sent.kind())
                .orElseThrow(() -> new EnvelopeUnreadable("it is no envelope of this message"));
        String json =
                seals.open(envelope, Part.STORY, actor).orElseThrow(() -> new EnvelopeUnreadable("it does not open"));
        if (!mailboxes.proven(report, actor).contains(envelope.binding().mailbox())) {
            throw new EnvelopeUnreadable("it names a mailbox of another report");
        }
        ReporterMessage.verify(json, envelope.binding());
        return new Sealer(List.of(reader), random).seal(envelope.binding(), Map.of(Part.STORY, json));
    }
}
