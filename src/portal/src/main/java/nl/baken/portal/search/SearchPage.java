package nl.baken.portal.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Library;
import nl.baken.portal.web.Site;
import org.jspecify.annotations.Nullable;

/** What the search page asks; everything comes from the query string and leaves with the page. */
@Named("search")
@RequestScoped
public class SearchPage {
    private Search search;
    private Library library;
    private Site site;
    private HttpServletRequest request;
    private @Nullable Question question;
    private @Nullable Found found;

    @Inject
    SearchPage(Search search, Library library, Site site, HttpServletRequest request) {
        this.search = search;
        this.library = library;
        this.site = site;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected SearchPage() {}

    /** What was asked, for its field. */
    public String getText() {
        return question().text();
    }

    public boolean isAsked() {
        return !question().isEmpty();
    }

    /** Whether more was asked than was looked for. */
    public boolean isCut() {
        return question().isCut();
    }

    public int getLongest() {
        return Question.LONGEST;
    }

    public int getCount() {
        return found().count();
    }

    /** Whether no page has all the words. */
    public boolean isLoose() {
        return found().isLoose();
    }

    public List<Found.Hit> getHits() {
        List<Found.Hit> hits = found().hits();
        return hits.subList(0, Math.min(SearchIndex.WITH_PASSAGE, hits.size()));
    }

    /** Those after the first, by title only. */
    public List<Found.Hit> getMore() {
        List<Found.Hit> hits = found().hits();
        return hits.subList(Math.min(SearchIndex.WITH_PASSAGE, hits.size()), hits.size());
    }

    /** Whether there are pages that not even the longer list names. */
    public boolean isMany() {
        return found().count() > found().hits().size();
    }

    /** The question as it may have been meant; null when it is good as it is. */
    public Found.@Nullable Meant getMeant() {
        return found().meant();
    }

    /** Where that question is asked. */
    public String getMeantAddress() {
        Found.Meant meant = found().meant();
        return meant == null
                ? site.href("/zoeken")
                : site.href("/zoeken") + "?q=" + URLEncoder.encode(meant.text(), StandardCharsets.UTF_8);
    }

    /** Pages to begin with: those that open a section. */
    public List<Article> getSubjects() {
        return library.pages(site.getLanguage()).stream()
                .filter(Article::opensSection)
                .toList();
    }

    private Question question() {
        Question asked = question;
        if (asked == null) {
            asked = Question.in(request.getQueryString());
            question = asked;
        }
        return asked;
    }

    private Found found() {
        Found answer = found;
        if (answer == null) {
            answer = search.find(site.getLanguage(), question());
            found = answer;
        }
        return answer;
    }
}
