package nl.baken.portal.content;

import java.util.List;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Written;

/**
 * What a page of an editor shows: the article, and the edition it stands in, so that both are of one moment.
 *
 * @param isCheck whether the page is the signal check of that article
 */
public record Shown(Edition edition, Article article, boolean isCheck) implements Written {

    @Override
    public Language language() {
        return article.language();
    }

    @Override
    public List<Language> languages() {
        return edition.translations(article).stream()
                .filter(other -> !isCheck || other.signalCheck().equals(article.signalCheck()))
                .map(Article::language)
                .toList();
    }

    @Override
    public boolean isReviewed() {
        return article.about().reviewed();
    }
}
