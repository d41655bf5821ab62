package nl.baken.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.portal.search.Found.Piece;
import nl.baken.portal.search.Numbers.Number;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** Picks the words of a page that show best why it was found. The index knows where each word stands, so no text is read again. */
final class Passages {
    private static final int LONGEST = 220;
    private static final int TOO_SHORT = 90;
    private static final int LEAD = 50;
    private static final String LEFT_OUT = "… ";

    private final IndexReader reader;
    private final Asked asked;

    Passages(IndexReader reader, Asked asked) {
        this.reader = reader;
        this.asked = asked;
    }

    /** A word that fits. @param what the form that it fits */
    private record Mark(int from, int to, String what) {}

    /** @param document whose page this is; the description when its text has none of the words */
    List<Piece> of(int document, Findable page) throws IOException {
        List<Mark> marks = marks(document, page);
        if (marks.isEmpty()) {
            return List.of(new Piece(page.description(), false));
        }
        String text = page.text();
        Mark first = best(text, marks);
        int blockStart = text.lastIndexOf('\n', first.from()) + 1;
        int from = beginning(text, blockStart, first.from());
        int to = end(text, from, first.to());
        return pieces(text, from, to, from > blockStart, marks);
    }

    private List<Mark> marks(int document, Findable page) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String form : asked.marks()) {
                PostingsEnum places = leaf.reader().postings(new Term(Field.TEXT.name(), form), PostingsEnum.OFFSETS);
                if (places != null && places.advance(document - leaf.docBase) == document - leaf.docBase) {
                    for (int i = 0; i < places.freq(); i++) {
                        places.nextPosition();
                        marks.add(new Mark(places.startOffset(), places.endOffset(), form));
                    }
                }
            }
        }
        if (!asked.numbers().isEmpty()) {
            for (Number number : Numbers.in(page.text())) {
                if (asked.numbers().contains(number.digits())) {
                    marks.add(new Mark(number.from(), number.to(), number.digits()));
                }
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from)
                .thenComparing(Comparator.comparingInt(Mark::to).reversed()));
        return marks;
    }

    /** Where the passage with the most different words in one block begins; the first of equally good ones. */
    private static Mark best(String text, List<Mark> marks) {
        Mark best = marks.get(0);
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark here = marks.get(i);
            Set<String> different = new HashSet<>();
            int all = 0;
            int blockEnd = text.indexOf('\n', here.from());
            int end = Math.min(blockEnd < 0 ? text.length() : blockEnd, here.from() + LONGEST - LEAD);
            for (int j = i; j < marks.size() && marks.get(j).to() <= end; j++) {
                different.add(marks.get(j).what());
                all++;
            }
            int worth = different.size() * 100 + Math.min(all, 9) + (isRunning(text, here.from()) ? 50 : 0);
            if (worth > most) {
                most = worth;
                best = here;
            }
        }
        return best;
    }

    /** Whether a block is more than a heading or a word in a list. */
    private static boolean isRunning(String text, int at) {
        int end = text.indexOf('\n', at);
        return (end < 0 ? text.length() : end) - text.lastIndexOf('\n', at) > TOO_SHORT;
    }

    /** The end of the block, or of those after it while it is short; in the middle only of a long one. */
    private static int end(String text, int from, int atLeast) {
        int end = atLeast;
        do {
            int next = text.indexOf('\n', Math.min(end + 1, text.length()));
            end = next < 0 ? text.length() : next;
        } while (end < text.length() && end - from < TOO_SHORT);
        if (end - from <= LONGEST) {
            return end;
        }
        int cut = text.lastIndexOf(' ', from + LONGEST);
        return Math.max(cut, atLeast);
    }

    /** The block's own beginning when that is near, else its sentence's, else a word somewhat before. */
    private static int beginning(String text, int blockStart, int at) {
        if (at - blockStart <= LEAD * 2) {
            return blockStart;
        }
        int sentence = text.lastIndexOf(". ", at);
        return at - sentence <= LEAD * 2 ? sentence + 2 : wordStart(text, at - LEAD);
    }

    private static int wordStart(String text, int at) {
        int blank = text.indexOf(' ', at);
        return blank < 0 ? at : blank + 1;
    }

    private static List<Piece> pieces(String text, int from, int to, boolean isCut, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        String before = isCut ? LEFT_OUT : "";
        for (Mark mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                plain(before + text.substring(at, mark.from()), pieces);
                pieces.add(new Piece(text.substring(mark.from(), mark.to()), true));
                at = mark.to();
                before = "";
            }
        }
        boolean goesOn = to < text.length() && text.charAt(to) != '\n';
        plain(before + text.substring(at, to) + (goesOn ? " …" : ""), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replace("\n", " – "), false));
        }
    }
}
