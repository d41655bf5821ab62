package nl.baken.portal.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.baken.portal.web.Site;

/** What the first page lists of the content. */
@Named("home")
@RequestScoped
public class HomePage {
    private static final int FIRST = 4;

    private Library library;
    private Site site;

    @Inject
    HomePage(Library library, Site site) {
        this.library = library;
        this.site = site;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected HomePage() {}

    /** The signals, by audience: those that most visitors come for. Where there are none, what tells of all in short. */
    public List<Article> getSignals() {
        List<Article> signals = below(Section.SIGNALS);
        return (signals.isEmpty() ? section(Section.SIGNALS) : signals)
                .stream().limit(FIRST).toList();
    }

    /** The signals for all others. */
    public List<Article> getMoreSignals() {
        return below(Section.SIGNALS).stream().skip(FIRST).toList();
    }

    /** What each can do. In a language that does not have those pages, all else that it has. */
    public List<Article> getActing() {
        List<Article> acting = below(Section.ACTING);
        return acting.isEmpty()
                ? library.pages(site.getLanguage()).stream()
                        .filter(article -> article.about().section() != Section.SIGNALS)
                        .toList()
                : acting;
    }

    private List<Article> below(Section section) {
        return section(section).stream()
                .filter(article -> !article.opensSection())
                .toList();
    }

    private List<Article> section(Section section) {
        return library.current().section(site.getLanguage(), section);
    }
}
