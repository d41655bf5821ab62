package nl.baken.centre.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.Times;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.triage.TriageSheet;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Finding;
import nl.baken.route.Option;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;
import nl.baken.route.Step;
import nl.baken.route.SubmittedAnswers;
import nl.baken.route.TextQuestion;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** Writing down a report that somebody tells. What was typed outlives an error and an ended session, and is gone when it is sent. */
@Named("entry")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class EntryPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String ROUTE = "professional";

    private Entries entries;
    private EntryDrafts drafts;
    private Routes routes;
    private TriageSheet sheet;
    private Validator validator;
    private Times times;
    private CurrentMember me;
    private EntryForm form = new EntryForm();
    private String saved = "";
    private boolean tooLong;
    private boolean offered;
    private boolean resumed;
    private final Map<String, String> problems = new HashMap<>();
    private transient Entries.@Nullable Entered entered;

    @Inject
    EntryPage(
            Entries entries,
            EntryDrafts drafts,
            Routes routes,
            TriageSheet sheet,
            Validator validator,
            Times times,
            CurrentMember me) {
        this.entries = entries;
        this.drafts = drafts;
        this.routes = routes;
        this.sheet = sheet;
        this.validator = validator;
        this.times = times;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected EntryPage() {}

    /** Before the page is first shown: whether there is one that the member left. */
    public void look() {
        offered = drafts.find(actor()).isPresent();
    }

    /** Goes on with the one that was left. */
    public void resume() {
        Optional<EntryForm> left = drafts.find(actor());
        offered = false;
        resumed = left.isPresent();
        if (left.isPresent()) {
            form = left.get();
        } else {
            Notices.bad("entry.draft.gone");
        }
    }

    /** Throws away what was left, or what is being written. */
    public void discard() {
        drafts.discard(me.id());
        form = new EntryForm();
        problems.clear();
        saved = "";
        offered = false;
        resumed = false;
        Notices.good("entry.draft.thrown");
    }

    /** Keeps what was typed so far; called by the page itself. */
    public void keep() {
        if (form.isEmpty()) {
            drafts.discard(me.id());
            saved = "";
            return;
        }
        try {
            saved = times.at(drafts.keep(form, actor()));
            tooLong = false;
        } catch (Padding.PartTooLarge e) {
            tooLong = true;
        }
    }

    /** The steps that are asked after what was answered so far. */
    public List<Step> getSteps() {
        Answers answers = form.answers(route());
        return route().steps().stream()
                .filter(step -> route().isShown(step, answers))
                .toList();
    }

    public List<Question> questions(Step step) {
        Answers answers = form.answers(route());
        return step.questions().stream()
                .filter(question -> route().isAsked(question, answers))
                .toList();
    }

    /** {@code line}, {@code text}, {@code one} or {@code many}. */
    public String kind(Question question) {
        if (question instanceof TextQuestion text) {
            return text.lines() == TextQuestion.Lines.ONE ? "line" : "text";
        }
        return ((ChoiceQuestion) question).hasSeveral() ? "many" : "one";
    }

    public List<Option> options(Question question) {
        return ((ChoiceQuestion) question).options();
    }

    public int limit(Question question) {
        return ((TextQuestion) question).limit();
    }

    public String title(Step step) {
        return texts().title(step);
    }

    public String label(Question question) {
        return texts().label(question);
    }

    public String label(Question question, Option option) {
        return texts().label((ChoiceQuestion) question, option);
    }

    /** Key of what is wrong with the answer; empty when all is well. */
    public String problem(Question question) {
        return problems.getOrDefault(question.id(), "");
    }

    /** The questions whose answers are not right, in words. */
    public List<String> getWrong() {
        return route().questions().stream()
                .filter(question -> problems.containsKey(question.id()))
                .map(texts()::labelAlone)
                .toList();
    }

    /** Takes over what was chosen, since other questions may follow from it. */
    public void follow() {
        problems.clear();
        keep();
    }

    public void send() {
        problems.clear();
        keep();
        String how = form.getChannel();
        if (how == null) {
            Notices.bad("entry.no-channel");
            return;
        }
        SubmittedAnswers submitted = new SubmittedAnswers(route(), form.answers(route()));
        for (Finding finding : Finding.in(route(), validator.validate(submitted))) {
            problems.put(finding.question(), finding.problem().name());
        }
        if (!problems.isEmpty()) {
            Notices.bad("entry.wrong", String.join(", ", getWrong()));
            return;
        }
        try {
            entered = entries.enter(route(), submitted.answers(), how, actor());
            form = new EntryForm();
            saved = "";
            resumed = false;
            Notices.good("entry.sent");
        } catch (NoTrustedKeys | NotStored e) {
            Notices.bad("entry.not-sent");
        }
    }

    /** Takes the code off the screen and begins a new report. */
    public void again() {
        entered = null;
    }

    public List<String> getChannels() {
        return sheet.sheet().questions().stream()
                .filter(question -> question.key().equals("channel"))
                .flatMap(question -> question.options().stream())
                .filter(code -> !code.equals("site"))
                .toList();
    }

    public String channelName(String code) {
        return sheet.label("channel", code);
    }

    /** When it was last kept, as screens tell it; empty when it is not. */
    public String getSaved() {
        return saved;
    }

    /** Whether what was typed last is more than can be kept. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether there is one from earlier, to go on with or to throw away. */
    public boolean isOffered() {
        return offered;
    }

    /** Whether this is one that was left earlier. */
    public boolean isResumed() {
        return resumed;
    }

    /** Whether there is something to throw away. */
    public boolean isBegun() {
        return resumed || !saved.isEmpty();
    }

    public EntryForm getForm() {
        return form;
    }

    /** The id of the report that was just handed in; null when none was. */
    public @Nullable String getReport() {
        Entries.Entered done = entered;
        return done == null ? null : done.report().toString();
    }

    /** Its code in groups. */
    public List<String> getCode() {
        Entries.Entered done = entered;
        return done == null ? List.of() : List.of(done.code().groups().split(" ", -1));
    }

    private Actor actor() {
        return new Actor(me.id(), me.role(), me.keys());
    }

    private RouteDefinition route() {
        return routes.named(ROUTE).orElseThrow();
    }

    private RouteTexts texts() {
        return routes.texts(route(), Locale.forLanguageTag("nl"));
    }
}
