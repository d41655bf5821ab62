package nl.baken.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Organisation;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Edition;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;

/** Finds pages: those of editors, and the ways to tell something, which are pages of the site itself. */
@ApplicationScoped
public class Search {
    private static final Logger LOG = Logger.getLogger(Search.class.getName());
    private static final String OWN_PAGES = "found.pages";

    private Organisation organisation;
    private volatile Map<Language, Indexed> indexes = Map.of();

    /** An index and the pages that it was made of. */
    private record Indexed(List<Article> articles, SearchIndex index) {}

    @Inject
    Search(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Search() {}

    /** Before the edition is shown, so that what is shown can be found. A fault here holds no page up. */
    void onEdition(@Observes Edition edition) {
        try {
            Map<Language, Indexed> next = new HashMap<>();
            for (Language language : Language.all()) {
                List<Article> articles = edition.pages(language);
                Indexed before = indexes.get(language);
                // a save of one page makes nobody wait for the languages that it is not in
                if (before != null && before.articles().equals(articles)) {
                    next.put(language, before);
                } else if (!articles.isEmpty()) {
                    List<Findable> findable = findable(language, articles);
                    next.put(
                            language,
                            new Indexed(
                                    articles,
                                    before == null
                                            ? index(language, findable)
                                            : before.index().with(findable)));
                }
            }
            indexes = next;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The new content cannot be searched; search goes on over the content before", e);
        }
    }

    Found find(Language language, Question question) {
        Indexed found = indexes.get(language);
        return found == null || question.isEmpty()
                ? Found.NOTHING
                : found.index().find(question);
    }

    private static SearchIndex index(Language language, List<Findable> findable) {
        return SearchIndex.of(new WordForms(language.locale().getLanguage()), findable);
    }

    private List<Findable> findable(Language language, List<Article> articles) {
        Texts own = Texts.of("search", language);
        Texts sections = Texts.of("content", language);
        List<Findable> all = new ArrayList<>();
        for (String path : own.get(OWN_PAGES).split(" ")) {
            all.add(new Findable(
                    language.prefix() + path,
                    own.get("found." + path + ".title"),
                    sections.get("section.melden"),
                    own.get("found." + path + ".text"),
                    List.of(),
                    text(own, path),
                    words(own, path),
                    false));
        }
        for (Article article : articles) {
            all.add(new Findable(
                    article.address(),
                    article.title(),
                    article.about().section().name(language),
                    article.description(),
                    article.headings().stream().map(Article.Heading::text).toList(),
                    article.text(),
                    words(own, article.path()),
                    article.opensSection()));
        }
        return all;
    }

    private String text(Texts own, String path) {
        String text = own.get("found." + path + ".text");
        String call = "found." + path + ".call";
        return own.has(call)
                ? text + "\n" + own.get(call) + " " + organisation.phone().shown()
                : text;
    }

    /** What people ask for who want this page, and what does not stand on it. */
    private static String words(Texts own, String path) {
        String key = "found." + path + ".words";
        return own.has(key) ? own.get(key) : "";
    }
}
