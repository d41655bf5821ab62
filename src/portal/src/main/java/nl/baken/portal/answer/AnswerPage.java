package nl.baken.portal.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.portal.answer.Letterbox.MailboxAway;
import nl.baken.portal.web.LimitFilter;
import nl.baken.portal.web.Site;
import nl.baken.post.OpenedMailbox;
import nl.baken.queue.MailboxClosed;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.route.OwnWords;
import nl.baken.seal.Argon2Gate.GateBusy;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendTokenRefused;
import org.jspecify.annotations.Nullable;

/**
 * One request to the answer page: takes a receipt code and shows what the centre answered, takes what the reporter writes
 * back, and a withdrawal. The code is asked for once; from then on a sealed pass comes along in the form.
 */
@Named
@RequestScoped
public class AnswerPage {
    private static final int RETRY_SECONDS = 30;
    private static final String PASS = "_token";

    private Letterbox letterbox;
    private Site site;
    private HttpServletRequest request;
    private ExternalContext response;
    private View view = View.ASK;
    private String code = "";
    private String message = "";
    private String token = "";
    private boolean sent;
    private @Nullable Refusal refusal;
    private @Nullable Letters letters;

    /** What a request gets to see; each is a fragment in {@code WEB-INF/answer}. */
    private enum View {
        ASK,
        THREAD,
        WITHDRAW,
        WITHDRAWN,
        SENT,
        NOT_SENT
    }

    /** Why it is not what was asked for; each has its text in the bundle. */
    enum Refusal {
        EMPTY(422),
        MISTYPED(422),
        UNKNOWN(404),
        NOKEYS(503),
        BUSY(503),
        AWAY(503),
        LATE(410),
        MISSING(422),
        TOO_LONG(422),
        TOO_HEAVY(422),
        UNKEEPABLE(422);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Inject
    AnswerPage(Letterbox letterbox, Site site, HttpServletRequest request, ExternalContext response) {
        this.letterbox = letterbox;
        this.site = site;
        this.request = request;
        this.response = response;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerPage() {}

    /** Does what the pressed button says. A form that only has a code reads. */
    public void act() {
        token = parameter(PASS);
        message = new OwnWords(parameter("message")).text();
        switch (parameter("do")) {
            case "write" -> withPass(this::write);
            case "look" -> withPass(this::show);
            case "withdraw" -> withPass(this::askWhetherToWithdraw);
            case "withdraw-now" -> withPass(pass -> send(pass, Kind.WITHDRAWAL, ""));
            default -> {
                if (request.getParameter("code") != null) {
                    read();
                }
            }
        }
    }

    private void read() {
        code = parameter("code");
        Optional<ReceiptCode> parsed = ReceiptCode.parse(code);
        if (parsed.isEmpty()) {
            refuse(code.isBlank() ? Refusal.EMPTY : Refusal.MISTYPED);
            return;
        }
        try {
            found(letterbox.open(parsed.get()));
        } catch (NoTrustedKeys e) {
            refuse(Refusal.NOKEYS);
        } catch (GateBusy e) {
            refuse(Refusal.BUSY);
        } catch (MailboxAway e) {
            refuse(Refusal.AWAY);
        }
    }

    private interface WithPass {
        void act(MailboxPass pass);
    }

    private void withPass(WithPass step) {
        letterbox.pass(token).ifPresentOrElse(step::act, () -> refuse(Refusal.LATE));
    }

    private void write(MailboxPass pass) {
        Optional<Refusal> problem = new OwnWords(message).problem().map(found -> Refusal.valueOf(found.name()));
        if (problem.isEmpty()) {
            send(pass, Kind.FOLLOW_UP, message);
            return;
        }
        show(pass);
        if (refusal == null) {
            refuse(problem.get());
        }
    }

    private void send(MailboxPass pass, Kind kind, String text) {
        try {
            letterbox.send(pass, kind, text);
            sent = true;
            message = "";
            show(pass);
        } catch (SendTokenRefused e) {
            refuse(Refusal.LATE);
        } catch (MailboxClosed e) {
            show(pass);
        } catch (NotStored | NoTrustedKeys e) {
            refuse(e instanceof NotStored ? Refusal.AWAY : Refusal.NOKEYS);
            view = View.NOT_SENT;
        }
    }

    private void askWhetherToWithdraw(MailboxPass pass) {
        show(pass);
        if (view == View.THREAD) {
            view = View.WITHDRAW;
        }
    }

    /** The mailbox as it is now; when it cannot be shown, at least whether something was sent. */
    private void show(MailboxPass pass) {
        try {
            if (letterbox.isValid(pass)) {
                found(letterbox.look(pass));
            } else {
                refuse(Refusal.LATE);
            }
        } catch (NoTrustedKeys | MailboxAway e) {
            refuse(e instanceof NoTrustedKeys ? Refusal.NOKEYS : Refusal.AWAY);
            view = View.NOT_SENT;
        }
        if (sent && letters == null) {
            view = View.SENT;
            refusal = null;
            response.setResponseStatus(200);
        }
    }

    private void found(Optional<OpenedMailbox> mailbox) {
        if (mailbox.isEmpty()) {
            refuse(Refusal.UNKNOWN);
            return;
        }
        letters = new Letters(mailbox.get(), site.getLanguage());
        token = mailbox.get().pass();
        code = "";
        view = mailbox.get().withdrawn().isPresent() ? View.WITHDRAWN : View.THREAD;
    }

    private void refuse(Refusal why) {
        refusal = why;
        response.setResponseStatus(why.status);
        if (why.status == 503) {
            response.setResponseHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        }
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Name of the fragment to show. */
    public String getView() {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it was typed, until it opened something. */
    public String getCode() {
        return code;
    }

    /** What the reporter wrote and is not sent. */
    public String getMessage() {
        return message;
    }

    public String getToken() {
        return token;
    }

    /** What to try again: the same as before, once more. */
    public String getAgain() {
        return parameter("do");
    }

    /** Whether something was sent just now. */
    public boolean isSent() {
        return sent;
    }

    public int getLimit() {
        return OwnWords.LIMIT;
    }

    /** The longest form that is read, in bytes as a browser sends it. */
    public long getMost() {
        return LimitFilter.MAX_BODY;
    }

    /** Key of the refusal's texts: {@code mistyped}; null when nothing was refused. */
    public @Nullable String getRefusal() {
        return refusal == null ? null : refusal.key();
    }

    /** Null until a code has opened a mailbox. */
    public @Nullable Letters getLetters() {
        return letters;
    }

    public List<Letters.Letter> getAll() {
        return letters == null ? List.of() : letters.getAll();
    }
}
