package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.analysis.TokenStream;

/** The words of all pages of a language. Each text is read once, and each word thought about once, however often it comes. */
final class Vocabulary {
    private final Map<String, List<Word>> read = new HashMap<>();
    private final Map<String, List<String>> forms = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Compounds compounds;

    /** @param texts of all pages */
    Vocabulary(WordForms language, Collection<String> texts) {
        for (String text : texts) {
            List<Word> words = read.computeIfAbsent(text, WordForms::words);
            for (Word word : words) {
                if (!forms.computeIfAbsent(word.text(), language::formsOf).isEmpty()) {
                    spellings.computeIfAbsent(word.text(), key -> text.substring(word.from(), word.to())
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        compounds = language.joinsWords() ? new Compounds(spellings.keySet()) : Compounds.NONE;
        if (language.joinsWords()) {
            Map<String, List<String>> own = Map.copyOf(forms);
            for (String word : spellings.keySet()) {
                Set<String> all = new LinkedHashSet<>(own.getOrDefault(word, List.of()));
                compounds.partsOnPage(word).forEach(part -> all.addAll(own.getOrDefault(part, List.of())));
                forms.put(word, new ArrayList<>(all));
            }
        }
    }

    Compounds compounds() {
        return compounds;
    }

    /** Words as they are spelled, by what is left of them without capitals and accents; little words left out. */
    Map<String, String> spellings() {
        return Map.copyOf(spellings);
    }

    /** Different words of a text that are worth asking for. */
    Set<String> worthAsking(String text) {
        return read.getOrDefault(text, List.of()).stream()
                .map(Word::text)
                .filter(spellings::containsKey)
                .collect(Collectors.toSet());
    }

    /** A text for the index. */
    TokenStream told(String text) {
        return new Told(read.getOrDefault(text, List.of()), forms);
    }
}
