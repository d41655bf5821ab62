package nl.baken.portal.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.baken.paper.PaperBusy;
import nl.baken.portal.guard.Guard;
import nl.baken.portal.guard.HumanTest;
import nl.baken.portal.guard.Verdict;
import nl.baken.portal.web.LimitFilter;
import nl.baken.portal.web.Page;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Site;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.route.Answers;
import nl.baken.route.Finding;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;

/**
 * One request to a route: which page it gets, and what stands on it. Everything it needs comes along in the request;
 * nothing is kept.
 */
@Named("report")
@RequestScoped
public class ReportPage {
    private static final int UNPROCESSABLE = 422;
    private static final int RETRY_SECONDS = 30;
    /** Parameters that are no answers start with this. */
    private static final String OWN = "_";

    private static final String TOKEN = "_token";
    private static final String LAST_GROUP = "_last";
    private static final String SEALED = "_sealed";
    private static final String URGENT = "_urgent";
    private static final String CHOICE = "_choice";

    private RouteForms forms;
    private Reporting reporting;
    private Guard guard;
    private HumanTest test;
    private OwnCopies copies;
    private Site site;
    private HttpServletRequest request;
    private ExternalContext response;

    private View view = View.FORM;
    private Answers answers = Answers.NONE;
    private List<Finding> findings = List.of();
    private String token = "";
    private String trouble = "";
    private List<String> code = List.of();
    private int secondsToWait;
    private String sealed = "";

    /** What a request gets to see; each is a fragment in {@code WEB-INF/report}. */
    private enum View {
        FORM,
        CHECK,
        WAIT,
        CHOICE,
        TEST,
        LOST,
        SENT,
        NOT_SENT
    }

    @Inject
    ReportPage(
            RouteForms forms,
            Reporting reporting,
            Guard guard,
            HumanTest test,
            OwnCopies copies,
            Site site,
            HttpServletRequest request,
            ExternalContext response) {
        this.forms = forms;
        this.reporting = reporting;
        this.guard = guard;
        this.test = test;
        this.copies = copies;
        this.site = site;
        this.request = request;
        this.response = response;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ReportPage() {}

    /** The form, with what was answered so far. */
    public void fill() {
        answers = given();
    }

    /** From the form to the check page, or back with what is wrong. */
    public void check() {
        answers = given();
        if (isGood()) {
            askToSend();
        }
    }

    /** From the check page to a copy for the own file; back there when none can be made now. */
    public void copy() {
        answers = given();
        if (!isGood()) {
            return;
        }
        token = parameter(TOKEN);
        view = View.CHECK;
        try {
            // only who was on a check page has one; nothing of it is in the copy
            reporting.open(token);
            if (guard.hasTimeForCopy()) {
                copies.send(form(), answers, site.getLanguage());
                return;
            }
            noCopy();
        } catch (PaperBusy e) {
            noCopy();
        } catch (SendTokenRefused e) {
            trouble = refused(e, "copy-");
            askToSend();
        }
    }

    private void noCopy() {
        trouble = "copy-busy";
        response.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setResponseHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    /** From the check page to the code; also what confirms the code. */
    public void send() {
        if (posted().containsKey(LAST_GROUP)) {
            confirm();
            return;
        }
        token = parameter(TOKEN);
        if (request.getParameter(SEALED) != null) {
            sendSealed();
            return;
        }
        answers = given();
        if (!isGood()) {
            return;
        }
        try {
            send(reporting.open(token));
        } catch (SendTokenRefused e) {
            trouble = refused(e, "token-");
            askToSend();
        } catch (NotStored e) {
            notSent("not-stored");
        } catch (NoTrustedKeys e) {
            notSent("closed");
        }
    }

    private String refused(SendTokenRefused refusal, String page) {
        boolean isOld = refusal.reason() == SendTokenRefused.Reason.EXPIRED;
        response.setResponseStatus(isOld ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_CONFLICT);
        return page + (isOld ? "old" : "wrong");
    }

    private void send(SendToken opened) {
        Verdict verdict = guard.ofForm(opened, isTrapped());
        switch (verdict) {
            case NO_ROOM -> noRoom(opened);
            case LATER -> {
                view = View.WAIT;
                secondsToWait = guard.secondsToWait(opened);
            }
            case TAKEN, APART -> {
                if (verdict == Verdict.APART && test.isOffered()) {
                    sealed = reporting.seal(opened, form().route(), answers);
                    view = View.CHOICE;
                } else {
                    show(reporting.send(opened, form().route(), answers, verdict == Verdict.APART));
                }
            }
        }
    }

    /** What was sealed before its sender chose whether to do a test: to the page with the test, or on. */
    private void sendSealed() {
        sealed = parameter(SEALED);
        try {
            SendToken opened = reporting.open(token);
            Map<String, Object> envelope = JSONObjectUtils.parse(sealed);
            if (envelope == null) {
                throw new ParseException("null", 0);
            }
            if (parameter(CHOICE).equals("test") && test.isOffered()) {
                test.headers().forEach(response::setResponseHeader);
                view = View.TEST;
                return;
            }
            Verdict verdict = guard.ofTested(test.isPassed(request.getParameter(HumanTest.RESPONSE)));
            if (verdict == Verdict.NO_ROOM) {
                noRoom(opened);
            } else {
                show(reporting.sendSealed(opened, form().route(), isUrgent(), envelope, verdict == Verdict.APART));
            }
        } catch (SendTokenRefused | EnvelopeRefused | ParseException e) {
            view = View.LOST;
            response.setResponseStatus(HttpServletResponse.SC_GONE);
        } catch (NotStored e) {
            notSent("not-stored");
        } catch (NoTrustedKeys e) {
            notSent("closed");
        }
    }

    /** What was stored before is not told to be lost. */
    private void noRoom(SendToken opened) {
        if (reporting.isStored(opened)) {
            show(opened.code());
        } else {
            notSent("no-room");
        }
    }

    private void confirm() {
        try {
            SendToken sent = reporting.open(parameter(TOKEN));
            token = parameter(TOKEN);
            show(sent.code());
            boolean isRight = digits(parameter(LAST_GROUP)).equals(sent.code().lastGroup());
            trouble = isRight ? "confirmed" : "mistyped";
            if (!isRight) {
                response.setResponseStatus(UNPROCESSABLE);
            }
        } catch (SendTokenRefused e) {
            view = View.SENT;
            trouble = "confirm-late";
            response.setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    private boolean isGood() {
        findings = reporting.check(form().route(), answers);
        if (!findings.isEmpty()) {
            response.setResponseStatus(UNPROCESSABLE);
            return false;
        }
        answers = form().route().relevant(answers);
        return true;
    }

    private void askToSend() {
        token = "";
        try {
            token = reporting.newToken();
            view = View.CHECK;
        } catch (NoTrustedKeys e) {
            notSent("closed");
        }
    }

    private void notSent(String why) {
        view = View.NOT_SENT;
        trouble = why;
        response.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setResponseHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    private void show(ReceiptCode receipt) {
        view = View.SENT;
        code = List.of(receipt.groups().split(" ", -1));
    }

    private Answers given() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        posted().forEach((name, given) -> {
            if (!name.startsWith(OWN)) {
                values.put(name, Arrays.asList(given));
            }
        });
        return new Answers(values);
    }

    private String parameter(String name) {
        String[] values = posted().getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }

    /** What was posted. Nothing of a GET: its query string would stand in the document that everybody gets. */
    private Map<String, String[]> posted() {
        return request.getMethod().equals("POST") ? request.getParameterMap() : Map.of();
    }

    /** Digits of any script; spaces and the like are passed over, other characters stay and make it wrong. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(point -> !Character.isWhitespace(point)).forEach(point -> {
            int digit = Character.digit(point, 10);
            digits.append(digit < 0 ? "?" : digit);
        });
        return digits.toString();
    }

    private RouteForm form() {
        return forms.of(getRoute(), site.getLanguage());
    }

    /** Name of the route. */
    public String getRoute() {
        return String.valueOf(place().page().subject());
    }

    /** Address of the form; those of the pages behind it begin with it. */
    public String getPath() {
        String path = place().path();
        return place().page().kind() == Page.Kind.STEP ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    private Place place() {
        return Objects.requireNonNull(Place.of(request), "a report is asked for outside of its pages");
    }

    /** Name of the fragment to show. */
    public String getView() {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says nothing of the subject; says first that something is wrong. */
    public String getTitle() {
        boolean isWrong = !findings.isEmpty()
                || trouble.startsWith("token")
                || trouble.startsWith("copy")
                || trouble.equals("mistyped");
        return (isWrong ? form().words().get("title.wrong") + " " : "") + words("title." + getView());
    }

    /** All questions as HTML. */
    public String getSteps() {
        return form().steps(answers, findings);
    }

    /** The longest form that is read, in bytes as a browser sends it. */
    public long getMost() {
        return LimitFilter.MAX_BODY;
    }

    public List<RouteForm.Line> getErrors() {
        return form().lines(findings);
    }

    public List<RouteForm.Row> getRows() {
        return form().rows(answers);
    }

    /** Every value of every answer as a hidden input. Not left to Faces, which drops control characters from what it writes. */
    public String getHidden() {
        Markup inputs = new Markup();
        answers.values()
                .forEach((question, values) -> values.forEach(value -> inputs.raw("<input type=\"hidden\"")
                        .attribute("name", question)
                        .attribute("value", value)
                        .raw(" data-private=\"data-private\"/>\n")));
        return inputs.toString();
    }

    public String getToken() {
        return token;
    }

    /** The receipt code in groups; empty when there is none to show. */
    public List<String> getCode() {
        return code;
    }

    /** What to tell apart from the page itself; empty when all is well. */
    public String getTrouble() {
        return trouble;
    }

    /** The envelope that waits for its sender's choice; empty when none does. */
    public String getSealed() {
        return sealed;
    }

    /** For hCaptcha's widget. */
    public String getSiteKey() {
        return test.siteKey();
    }

    /** Whether the field was filled, now or on an earlier page, that people neither see nor hear. */
    public boolean isTrapped() {
        return !parameter(Guard.TRAP).isEmpty();
    }

    /** Name of that field. */
    public String getTrap() {
        return Guard.TRAP;
    }

    /** How long to wait before sending, in seconds. */
    public int getSecondsToWait() {
        return secondsToWait;
    }

    /** Whether the reporter said that somebody is in danger now. */
    public boolean isUrgent() {
        return sealed.isEmpty()
                ? form().route().urgent(answers)
                : !parameter(URGENT).isEmpty() || form().route().urgent(answers);
    }

    /** Words above the questions. */
    public String getHeading() {
        return words("form.heading");
    }

    /** What the form is for, in one sentence, for search engines. */
    public String getDescription() {
        return words("form.description");
    }

    /** The words around the questions of the route, by key. */
    public Map<String, String> getText() {
        return form().words().all();
    }

    /** The form's words are the route's own, those of the pages behind it are shared. */
    private String words(String key) {
        return form().words().get(key.contains("form") ? key + '.' + getRoute() : key);
    }

    /** Whether a copy can be made in the reader's language; where it cannot, a browser can print one all the same. */
    public boolean isCopied() {
        return copies.canWrite(form().words().get("copy.title"));
    }

    /** Whether somebody may look into the reporter's phone, as far as they said. */
    public boolean isWatched() {
        return answers.has("watched") && !answers.has("watched", "no");
    }

    /** Whether the reporter left a way to be reached. */
    public boolean isReachable() {
        return answers.has("address");
    }
}
