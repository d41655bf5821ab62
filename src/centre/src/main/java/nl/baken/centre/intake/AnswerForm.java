package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.centre.intake.Intake.EarlierReply;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.post.ReportState;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** Writing an answer: text, preview, send. The text outlives an error, a colleague's answer and an ended session. */
@Named("answer")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class AnswerForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** In characters; an answer must fit a sealed part in every script. */
    private static final int LONGEST = 10_000;

    private static final List<String> LANGUAGES =
            List.of("nl", "en", "pl", "uk", "ro", "bg", "hu", "es", "ar", "ti", "fr", "de");

    private Intake intake;
    private Drafts drafts;
    private UndoForm undo;
    private ReportPage page;
    private Times times;
    private CurrentMember me;
    private InstantSource clock;
    private String tells = ReportState.IN_TRIAGE.name();
    private String language = "nl";
    private String text = "";
    private int seen;
    private boolean resumed;
    private String saved = "";
    private transient @Nullable Draft preview;
    private transient @Nullable List<EarlierReply> earlier;

    @Inject
    AnswerForm(
            Intake intake,
            Drafts drafts,
            UndoForm undo,
            ReportPage page,
            Times times,
            CurrentMember me,
            InstantSource clock) {
        this.intake = intake;
        this.drafts = drafts;
        this.undo = undo;
        this.page = page;
        this.times = times;
        this.me = me;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerForm() {}

    /** Before the page is first shown: notes how many answers there are, and takes up a text that was left. */
    public void resume() {
        seen = page.getReport().getReplies();
        tellWhereItStands();
        drafts.find(id(), actor()).ifPresent(this::take);
    }

    private void take(Draft draft) {
        if (getStates().contains(draft.tells())) {
            tells = draft.tells().name();
        }
        language = draft.language();
        text = draft.text();
        resumed = true;
    }

    /** Takes the answer back that was just sent: it can be written on. */
    public void takeBack() {
        undo.takeBack().ifPresent(this::take);
        seen = page.getReport().getReplies();
        earlier = null;
    }

    /** Another answer begins with the stage in which the report is. */
    private void tellWhereItStands() {
        getStates().stream().findFirst().ifPresent(first -> tells = first.name());
    }

    /** Keeps what was typed so far; called by the page itself. */
    public void keep() {
        try {
            drafts.keep(id(), draft(), actor());
            saved = times.at(clock.instant());
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", LONGEST);
        }
    }

    public void preview() {
        preview = null;
        if (text.isBlank()) {
            Notices.bad("empty");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            Notices.bad("too-long", LONGEST);
        } else {
            keep();
            preview = draft();
        }
    }

    /** Puts a text that others wrote under what is written already. */
    public void begin(String standard) {
        text = text.isBlank() ? standard : text.strip() + "\n\n" + standard;
        preview = null;
    }

    public void backToText() {
        preview = null;
    }

    public void send() {
        Draft shown = preview;
        if (shown == null || !shown.equals(draft())) {
            preview();
            Notices.bad("changed-since-preview");
            return;
        }
        try {
            seen = intake.answer(id(), shown, seen, actor());
            text = "";
            saved = "";
            resumed = false;
            preview = null;
            page.refresh();
            tellWhereItStands();
            undo.offer("ANSWER");
            Notices.good("sent");
        } catch (Intake.AnsweredMeanwhile e) {
            page.refresh();
            seen = page.getReport().getReplies();
            keep();
            Notices.bad("answered-meanwhile", page.name(e.member()), times.at(e.at()));
        } catch (Report.ReportClosed e) {
            Notices.bad("closed.meanwhile");
        } catch (Report.WrongOrder e) {
            Notices.bad("moved-meanwhile");
        } catch (Intake.MailboxGone e) {
            Notices.bad("mailbox-gone");
        } catch (EnvelopeUnreadable e) {
            Notices.bad("cannot-answer");
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", LONGEST);
        }
        page.refresh();
        if (earlier != null) {
            showEarlier();
        }
    }

    public void showEarlier() {
        earlier = intake.replies(id(), actor());
    }

    public @Nullable List<EarlierReply> getEarlier() {
        return earlier;
    }

    public String nameOf(EarlierReply reply) {
        return page.name(reply.member());
    }

    public boolean isAllowed() {
        return me.role().mayAnswer() && !getStates().isEmpty();
    }

    /** Key of why this member cannot answer it now. */
    public String getHindrance() {
        if (!me.role().mayAnswer()) {
            return "answer.not-for-role";
        }
        return page.getReport().isClosed() ? "report.closed" : "answer.withdrawn";
    }

    /** What an answer may tell from where the report is, that first. */
    public List<ReportState> getStates() {
        return page.getReport().getStage().tellable();
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    /** A language by its own name. */
    public String languageName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return locale.getDisplayLanguage(locale);
    }

    public @Nullable Draft getPreview() {
        return preview;
    }

    public String getTells() {
        return tells;
    }

    public void setTells(String tells) {
        this.tells = ReportState.valueOf(tells).name();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = LANGUAGES.contains(language) ? language : "nl";
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public int getLongest() {
        return LONGEST;
    }

    public String getSaved() {
        return saved;
    }

    /** Whether this is a text that was left unfinished earlier. */
    public boolean isResumed() {
        return resumed;
    }

    private Draft draft() {
        return new Draft(
                ReportState.valueOf(tells), language, text.replace("\r\n", "\n").strip());
    }

    private UUID id() {
        return page.getReport().getId();
    }

    private Actor actor() {
        return new Actor(me.id(), me.role(), me.keys());
    }
}
