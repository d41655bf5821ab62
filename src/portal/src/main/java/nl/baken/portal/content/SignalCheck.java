package nl.baken.portal.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.portal.web.Site;

/**
 * The signal check: per signal seen, not seen, or not known. The answers come in one POST, stand on its page, and are
 * gone with it. Nothing is counted or weighed: one signal can be reason enough, and many can be none.
 */
@Named("check")
@RequestScoped
public class SignalCheck {
    private static final String NAME = "signaal-";

    private ContentPage page;
    private Site site;
    private HttpServletRequest request;

    @Inject
    SignalCheck(ContentPage page, Site site, HttpServletRequest request) {
        this.page = page;
        this.site = site;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected SignalCheck() {}

    /** What can be said about a signal; the codes are what the form sends. */
    public enum Answer {
        SEEN("gezien"),
        NOT_SEEN("niet-gezien"),
        UNKNOWN("weet-niet");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A question of the form. @param name of its three radio buttons */
    public record Signal(String name, String text) {}

    public List<Signal> getSignals() {
        List<String> texts = page.getArticle().signals();
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            signals.add(new Signal(NAME + (i + 1), texts.get(i)));
        }
        return signals;
    }

    public List<Answer> getAnswers() {
        return List.of(Answer.values());
    }

    /** Whether this is the answer to a sent form. */
    public boolean isAnswered() {
        return request.getMethod().equals("POST");
    }

    public List<String> getSeen() {
        return answered(Answer.SEEN);
    }

    public List<String> getUnknown() {
        return answered(Answer.UNKNOWN);
    }

    /** Which of three beginnings the result has; a matter of what was said, not of how often. */
    public String getOutcome() {
        if (!getSeen().isEmpty()) {
            return "seen";
        }
        return getUnknown().isEmpty() ? "none" : "unknown";
    }

    /** Where this form is and goes to. */
    public String getAddress() {
        return page.getCheck();
    }

    /** Back to the page with the signals. */
    public String getBack() {
        return site.getLanguage().prefix() + page.getArticle().path();
    }

    /** What this audience can do: its own page, else the one for professionals, else the page that lists them. */
    public ContentPage.Step getActing() {
        Shown shown = page.shown();
        List<Article> acting = shown.edition().section(shown.article().language(), Section.ACTING);
        Audience audience = shown.article().about().audience();
        return first(acting, audience)
                .or(() -> audience.route() == Audience.Route.PROFESSIONAL
                        ? first(acting, Audience.PROFESSIONALS)
                        : Optional.empty())
                .or(() -> acting.stream().filter(Article::opensSection).findFirst())
                .map(article -> new ContentPage.Step(site.href(article.path()), article.title()))
                .orElseGet(() -> new ContentPage.Step(getBack(), page.getTitle()));
    }

    public String getAudience() {
        return page.getArticle().about().audience().code();
    }

    public boolean isProfessional() {
        return page.getArticle().about().audience().route() == Audience.Route.PROFESSIONAL && site.has("/advies");
    }

    private static Optional<Article> first(List<Article> articles, Audience audience) {
        return articles.stream()
                .filter(article -> article.about().audience() == audience)
                .findFirst();
    }

    private List<String> answered(Answer answer) {
        return getSignals().stream()
                .filter(signal -> answer.code().equals(request.getParameter(signal.name())))
                .map(Signal::text)
                .toList();
    }
}
