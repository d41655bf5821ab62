package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/** The words of all pages of a language. Each page is read once for as long as it stays as it is, each word thought about once. */
final class Vocabulary {
    private final Map<Findable, PageWords> pages = new HashMap<>();
    private final Map<String, List<String>> forms = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Compounds compounds;

    /** The different words of a page. @param spelled how they are written, where that is otherwise: with an accent */
    private record PageWords(List<String> all, Map<String, String> spelled) {}

    /** @param before of an older edition, whose pages need not be read again; null when there is none */
    Vocabulary(WordForms language, List<Findable> all, @Nullable Vocabulary before) {
        for (Findable page : all) {
            PageWords known = before == null ? null : before.pages.get(page);
            PageWords words = known == null ? read(page) : known;
            pages.put(page, words);
            for (String word : words.all) {
                if (!forms.computeIfAbsent(word, language::formsOf).isEmpty()) {
                    spellings.putIfAbsent(word, words.spelled.getOrDefault(word, word));
                }
            }
        }
        compounds = language.joinsWords() ? new Compounds(spellings.keySet()) : Compounds.NONE;
        if (language.joinsWords()) {
            Map<String, List<String>> own = Map.copyOf(forms);
            for (String word : spellings.keySet()) {
                Set<String> whole = new LinkedHashSet<>(own.getOrDefault(word, List.of()));
                compounds.partsOnPage(word).forEach(part -> whole.addAll(own.getOrDefault(part, List.of())));
                forms.put(word, new ArrayList<>(whole));
            }
        }
    }

    private static PageWords read(Findable page) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String text : page.texts()) {
            for (Word word : WordForms.words(text)) {
                words.computeIfAbsent(word.text(), key -> text.substring(word.from(), word.to())
                        .toLowerCase(Locale.ROOT));
            }
        }
        List<String> all = List.copyOf(words.keySet());
        words.entrySet().removeIf(word -> word.getKey().equals(word.getValue()));
        return new PageWords(all, Map.copyOf(words));
    }

    Compounds compounds() {
        return compounds;
    }

    /** Words as they are spelled, by what is left of them without capitals and accents; little words left out. */
    Map<String, String> spellings() {
        return spellings;
    }

    /** The different words of one of the pages that are worth asking for. */
    List<String> worthAsking(Findable page) {
        return words(page).all.stream().filter(spellings::containsKey).toList();
    }

    /** A text of one of the pages for the index. */
    TokenStream told(String text) {
        return new Told(WordForms.words(text), forms);
    }

    /**
     * The pages that stand in an index of this vocabulary as they stood in one of another. A page without a change is
     * told otherwise where another page brought a word that one of its long words is made of.
     */
    Set<Findable> toldAlike(Vocabulary other) {
        Set<String> otherwise = new HashSet<>();
        forms.forEach((word, now) -> {
            List<String> then = other.forms.get(word);
            if (then != null && !then.equals(now)) {
                otherwise.add(word);
            }
        });
        Set<Findable> alike = new HashSet<>();
        for (Findable page : pages.keySet()) {
            if (other.pages.containsKey(page)
                    && (otherwise.isEmpty() || words(page).all.stream().noneMatch(otherwise::contains))) {
                alike.add(page);
            }
        }
        return alike;
    }

    private PageWords words(Findable page) {
        PageWords words = pages.get(page);
        if (words == null) {
            throw new IllegalArgumentException("Not one of these pages: " + page.address());
        }
        return words;
    }
}
