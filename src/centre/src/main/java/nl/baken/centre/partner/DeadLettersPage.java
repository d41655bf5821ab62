package nl.baken.centre.partner;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.web.Rendering;
import org.jspecify.annotations.Nullable;

/** What could not be handed over, on a team lead's screen, as it was shown: what is thrown away is what stood there. */
@Named("deadLetters")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class DeadLettersPage implements Serializable {
    private static final long serialVersionUID = 1;

    private DeadLetters letters;
    private CurrentMember me;
    private transient @Nullable List<DeadLetters.DeadLetter> all;

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

    /** How many older ones follow on those that are shown. */
    public int getMore() {
        int shown = getAll().size();
        return shown == 0 ? 0 : Rendering.once("dead-letters", letters::count) - shown;
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
