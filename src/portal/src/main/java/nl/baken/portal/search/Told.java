package nl.baken.portal.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text as an index takes them: each in all forms under which it is found, at one place, so that a long
 * word is marked whole where its part was asked.
 */
final class Told extends TokenStream {
    private final List<Word> words;
    private final Map<String, List<String>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int nextForm;

    /** @param forms of each word; none for a little word that says nothing */
    Told(List<Word> words, Map<String, List<String>> forms) {
        this.words = words;
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() {
        int passed = 0;
        while (next < words.size()) {
            Word word = words.get(next);
            List<String> all = forms.getOrDefault(word.text(), List.of());
            if (nextForm < all.size()) {
                clearAttributes();
                term.append(all.get(nextForm));
                place.setOffset(word.from(), word.to());
                step.setPositionIncrement(nextForm == 0 ? passed + 1 : 0);
                nextForm++;
                return true;
            }
            passed += nextForm == 0 ? 1 : 0;
            next++;
            nextForm = 0;
        }
        return false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = words.isEmpty() ? 0 : words.get(words.size() - 1).to();
        place.setOffset(last, last);
    }

    @Override
    public void reset() {
        next = 0;
        nextForm = 0;
    }
}
