package nl.baken.portal.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.post.OpenedMailbox;
import nl.baken.post.Post;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** Takes a receipt code and shows what the centre answered. */
@Named
@RequestScoped
public class AnswerPage {
    private Post post;
    private String code = "";
    private @Nullable Refusal refusal;
    private @Nullable Letters letters;

    /** Why nothing is shown; each has its text in the bundle. */
    enum Refusal {
        EMPTY(422),
        MISTYPED(422),
        UNKNOWN(404),
        NOKEYS(503),
        BUSY(503);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }
    }

    @Inject
    AnswerPage(Post post) {
        this.post = post;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerPage() {}

    public void read() {
        if (code.isBlank()) {
            refuse(Refusal.EMPTY);
            return;
        }
        Optional<ReceiptCode> parsed = ReceiptCode.parse(code);
        if (parsed.isEmpty()) {
            refuse(Refusal.MISTYPED);
            return;
        }
        try {
            Optional<OpenedMailbox> mailbox = post.read(parsed.get());
            if (mailbox.isPresent()) {
                letters = new Letters(mailbox.get());
                code = "";
            } else {
                refuse(Refusal.UNKNOWN);
            }
        } catch (NoTrustedKeys e) {
            refuse(Refusal.NOKEYS);
        } catch (Argon2Gate.GateBusy e) {
            refuse(Refusal.BUSY);
        }
    }

    private void refuse(Refusal why) {
        refusal = why;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(why.status);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    /** Key of the refusal's texts: {@code mistyped}; null when nothing was refused. */
    public @Nullable String getRefusal() {
        return refusal == null ? null : refusal.name().toLowerCase(Locale.ROOT);
    }

    /** Null until a code has opened a mailbox. */
    public @Nullable Letters getLetters() {
        return letters;
    }

    public List<Letters.Letter> getAll() {
        return letters == null ? List.of() : letters.getAll();
    }
}
