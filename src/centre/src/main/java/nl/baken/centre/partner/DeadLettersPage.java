package nl.baken.centre.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.baken.centre.staff.CurrentMember;
import org.jspecify.annotations.Nullable;

/** What could not be handed over, on a team lead's screen. */
@Named("deadLetters")
@RequestScoped
public class DeadLettersPage {
    private DeadLetters letters;
    private CurrentMember me;
    private @Nullable List<DeadLetters.DeadLetter> all;

    @Inject
    DeadLettersPage(DeadLetters letters, CurrentMember me) {
        this.letters = letters;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DeadLettersPage() {}

    public List<DeadLetters.DeadLetter> getAll() {
        List<DeadLetters.DeadLetter> known = all;
        if (known == null) {
            known = letters.all();
            all = known;
        }
        return known;
    }

    public void requeue(DeadLetters.DeadLetter letter) {
        act(letters::requeue, letter, "requeued");
    }

    public void drop(DeadLetters.DeadLetter letter) {
        act(letters::drop, letter, "dropped");
    }

    private void act(BiConsumer<UUID, UUID> act, DeadLetters.DeadLetter letter, String done) {
        try {
            act.accept(letter.id(), me.id());
            PartnerNotices.good(done);
        } catch (Partners.NotNow e) {
            PartnerNotices.bad("meanwhile");
        }
        all = null;
    }
}
