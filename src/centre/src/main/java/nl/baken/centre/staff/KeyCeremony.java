package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.queue.KeyPublisher;
import nl.baken.seal.Keys;

/**
 * Makes the centre's keys, once: the trust root, which goes to the team lead and the recovery sheet only; the answer
 * key, which goes to whoever answers reporters; and the intake key, which goes to whoever may read reports. Publishes the two public
 * halves under the root's signature and writes the root's fingerprint where the portal looks for it.
 *
 * <p>Guarantee: when it is over, no private half exists anywhere but sealed to its holders, and in the keyring that is
 * handed back.
 */
@ApplicationScoped
@AllowedTo(Right.SYSTEM)
public class KeyCeremony {
    private KeyShares shares;
    private RecoverySheets sheets;
    private KeyPublisher publisher;
    private Audit audit;
    private Settings settings;
    private SecureRandom random;

    @Inject
    KeyCeremony(
            KeyShares shares,
            RecoverySheets sheets,
            KeyPublisher publisher,
            Audit audit,
            Settings settings,
            SecureRandom random) {
        this.shares = shares;
        this.sheets = sheets;
        this.publisher = publisher;
        this.audit = audit;
        this.settings = settings;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected KeyCeremony() {}

    /**
     * Makes, hands out and publishes the keys for these members.
     *
     * @param recoverySheet public key of the sheet that can stand in for everybody; empty while there is none
     * @throws IllegalArgumentException when nobody among them may hold the trust root
     */
    @Transactional
    public Keyring perform(List<Member> members, Optional<ECKey> recoverySheet) {
        if (members.stream().noneMatch(member -> member.role().holdsTrustRoot())) {
            throw new IllegalArgumentException("A team lead must hold the trust root");
        }
        ECKey root = Keys.generate(random);
        ECKey answer = Keys.generate(random);
        ECKey intake = Keys.generate(random);
        for (Member member : members) {
            member.certify(Certificates.of(member, root));
            if (member.role().holdsIntakeKey()) {
                shares.give(intake, Purpose.INTAKE, member.publicKey(), member.id());
            }
            if (member.role().mayAnswer()) {
                shares.give(answer, Purpose.ANSWER, member.publicKey(), member.id());
            }
            if (member.role().holdsTrustRoot()) {
                shares.give(root, Purpose.ROOT, member.publicKey(), member.id());
            }
        }
        recoverySheet.ifPresent(sheet -> {
            shares.give(intake, Purpose.INTAKE, sheet, null);
            shares.give(answer, Purpose.ANSWER, sheet, null);
            shares.give(root, Purpose.ROOT, sheet, null);
            sheets.certify(sheet, Certificates.ofSheet(sheet, root));
        });
        String fingerprint = Keys.thumbprint(root);
        publisher.publish(List.of(intake.toPublicJWK()), List.of(answer.toPublicJWK()), root);
        audit.record(Audit.SYSTEM, Act.KEYS_MADE, fingerprint, "");
        pin(fingerprint);
        return new Keyring(Optional.of(intake), List.of(intake), Optional.of(answer));
    }

    /**
     * Inside the transaction: a ceremony that fails to commit leaves a fingerprint behind that trusts nothing, and the
     * next one overwrites it.
     */
    private void pin(String fingerprint) {
        Path file = settings.path(Setting.TRUST_ROOT_FILE);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, fingerprint + "\n", StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
