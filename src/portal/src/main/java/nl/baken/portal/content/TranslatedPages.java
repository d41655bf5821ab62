package nl.baken.portal.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;

/**
 * The pages of a folder in their languages. What one language has beside Dutch is expected of each: there is no other list
 * of what has to be translated.
 */
public final class TranslatedPages {
    private final Edition edition;
    private final Set<String> expected;

    private TranslatedPages(Edition edition) {
        this.edition = edition;
        this.expected = edition.articles().values().stream()
                .filter(article -> !article.isFirst() && isInDutch(article))
                .map(Article::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A folder with an error has none. */
    public static TranslatedPages in(Path folder) {
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), Watch.HERE);
        return new TranslatedPages(Edition.read(Sources.in(folder), Organisation.packaged(), today)
                .edition()
                .orElse(Edition.EMPTY));
    }

    /** What a language lacks, or has of an older day than Dutch: a line each. */
    public List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (String path : expected) {
            Article dutch = edition.articles().get(Language.FIRST.prefix() + path);
            Article own = edition.articles().get(language.prefix() + path);
            String page = language.prefix() + path + ": ";
            if (own == null) {
                lines.add(page + "ontbreekt");
            } else if (dutch != null
                    && own.about().updated().isBefore(dutch.about().updated())) {
                lines.add(page + "is van " + own.about().updated() + ", het Nederlands van "
                        + dutch.about().updated());
            }
        }
        return lines;
    }

    private boolean isInDutch(Article article) {
        return edition.articles().containsKey(Language.FIRST.prefix() + article.path());
    }
}
