package nl.baken.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Campaign;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Library;
import nl.baken.portal.web.Language;

/** The campaigns of the content in force. */
@ApplicationScoped
public class Campaigns {
    private Library library;

    @Inject
    Campaigns(Library library) {
        this.library = library;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Campaigns() {}

    /**
     * A campaign in one of its languages.
     *
     * @param slug what names it in its address: {@code werk}
     * @param line one sentence, for a poster
     * @param shortAddress what stands on paper, after the site's own address: {@code /c/werk}
     * @param address its page for the reader: {@code /nl/campagne/werk}
     * @param language in which title and line are
     */
    public record Listed(
            String slug,
            String title,
            String description,
            String line,
            String shortAddress,
            String picture,
            String address,
            LocalDate end,
            Language language) {
        static Listed of(Article article, Language reader) {
            Campaign campaign = article.about().campaign().orElseThrow();
            return new Listed(
                    article.path().substring(Campaign.FOLDER.length() + 1),
                    article.title(),
                    article.description(),
                    campaign.line(),
                    campaign.shortAddress(),
                    campaign.picture(),
                    reader.prefix() + article.path(),
                    campaign.end(),
                    article.language());
        }
    }

    /** Those that run, in their editors' order: in this language, and in Dutch where they are not in it. */
    public List<Listed> running(Language language) {
        Edition edition = library.current();
        return edition.pages(Language.FIRST).stream()
                .filter(article -> article.about().campaign().isPresent())
                .map(dutch -> edition.at(language.prefix() + dutch.path()).orElse(dutch))
                .map(article -> Listed.of(article, language))
                .toList();
    }

    /** The address of the feed for a reader: in their language, or in Dutch where nothing is in it. */
    String feed(Language language) {
        return Feed.address(Feed.isIn(library.current(), language) ? language : Language.FIRST);
    }

    /** One that runs, as {@link #running} has it; empty for any other word. */
    public Optional<Listed> running(Language language, String slug) {
        return running(language).stream()
                .filter(campaign -> campaign.slug().equals(slug))
                .findFirst();
    }
}
