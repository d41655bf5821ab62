package nl.baken.portal.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the parts of a long word beside it, at the same place in the text: so the whole is marked where a part was asked. */
final class CompoundFilter extends TokenFilter {
    private final Compounds compounds;
    /** The same words come again and again; there are no more of them than the pages have. */
    private final Map<String, List<String>> known = new HashMap<>();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private State word = captureState();

    CompoundFilter(TokenStream input, Compounds compounds) {
        super(input);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        String part = waiting.poll();
        if (part != null) {
            restoreState(word);
            term.setEmpty().append(part);
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        List<String> parts = known.computeIfAbsent(term.toString(), compounds::partsOnPage);
        if (!parts.isEmpty()) {
            waiting.addAll(parts);
            word = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        waiting.clear();
    }
}
