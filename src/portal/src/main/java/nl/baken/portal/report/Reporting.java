package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import nl.baken.queue.NewReport;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.queue.PortalSecrets;
import nl.baken.queue.PublishedKeys;
import nl.baken.queue.SealedReport;
import nl.baken.queue.Submitter;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.Finding;
import nl.baken.route.RouteDefinition;
import nl.baken.route.SubmittedAnswers;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.KeySet;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;
import org.jspecify.annotations.Nullable;

/** What the pages and the API do alike: check, hand out a send token, send. */
@ApplicationScoped
public class Reporting {
    @Inject
    private Validator validator;

    @Inject
    private PortalSecrets secrets;

    @Inject
    private PublishedKeys keys;

    @Inject
    private Submitter submitter;

    /** What is wrong with these answers, in the order of the questions. */
    List<Finding> check(RouteDefinition route, Answers answers) {
        return Finding.in(route, validator.validate(new SubmittedAnswers(route, answers)));
    }

    /** Whether there is a trusted key to seal to. */
    boolean isOpen() {
        return keys.current().isPresent();
    }

    /** Fingerprint of the trust root. @throws NoTrustedKeys when no reports are taken */
    String root() {
        return keys.current().map(KeySet::root).orElseThrow(NoTrustedKeys::new);
    }

    /** @throws NoTrustedKeys when no reports are taken */
    String newToken() {
        if (!isOpen()) {
            throw new NoTrustedKeys();
        }
        return secrets.issueToken();
    }

    /** @throws SendTokenRefused when it is missing, altered, foreign or too old */
    SendToken open(@Nullable String token) {
        return secrets.openToken(token);
    }

    /**
     * Seals and stores answers that were found good. The same token again is the same report and the same code.
     *
     * @param isApart whether it is held apart
     * @throws SendTokenRefused when the token is not taken
     * @throws NoTrustedKeys when no reports are taken
     * @throws NotStored when nothing was stored
     */
    ReceiptCode send(SendToken token, RouteDefinition route, Answers answers, boolean isApart) {
        return submitter.submit(token, newReport(route, answers, isApart));
    }

    /**
     * Seals answers that were found good, for a page that must not have them, and stores nothing.
     *
     * @return the envelope's JSON
     * @throws NoTrustedKeys when no reports are taken
     */
    String seal(SendToken token, RouteDefinition route, Answers answers) {
        return submitter.seal(token, newReport(route, answers, false)).toJson();
    }

    /** Whether this is the repeat of a send that was stored. @throws NotStored when that cannot be told */
    boolean isStored(SendToken token) {
        return submitter.isStored(token);
    }

    private static NewReport newReport(RouteDefinition route, Answers answers, boolean isApart) {
        Answers relevant = route.relevant(answers);
        return new NewReport(
                route.name(), route.version(), route.urgent(relevant), AnswersJson.split(route, relevant), isApart);
    }

    /**
     * Stores what its sender sealed, unopened. The same token again is the same report and the same code.
     *
     * @param envelope its JSON, as strings, lists and maps
     * @param isApart whether it is held apart
     * @throws EnvelopeRefused when it is not for this token, this route and the current keys
     * @throws SendTokenRefused when the token is not taken
     * @throws NoTrustedKeys when no reports are taken
     * @throws NotStored when nothing was stored
     */
    ReceiptCode sendSealed(
            SendToken token, RouteDefinition route, boolean urgent, Map<String, ?> envelope, boolean isApart) {
        return submitter.submit(token, new SealedReport(route.name(), route.version(), urgent, envelope, isApart));
    }
}
