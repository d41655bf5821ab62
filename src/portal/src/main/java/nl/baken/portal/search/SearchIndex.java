package nl.baken.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.portal.search.Found.Hit;
import nl.baken.portal.search.Found.Meant;
import nl.baken.portal.search.Found.Piece;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** All pages of one language at one moment, ready to be searched; it never changes and keeps nothing of a question. */
final class SearchIndex {
    /** So many pages are named in an answer. */
    static final int MOST_HITS = 50;

    /** So many of them, the best, come with a passage. */
    static final int WITH_PASSAGE = 10;

    static final String YES = "yes";

    private static final FieldType THERE = type(IndexOptions.DOCS);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType MARKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    /** More than any content takes while it is written, so that nothing is written twice. */
    private static final double MOST_MEGABYTES = 64;

    private static final int LONGEST_SPELLED = 32;
    private static final int MOST_SPELLED = 3;
    private static final float LIKENESS = 0.7f;

    private final WordForms forms;
    private final Vocabulary vocabulary;
    /** By the number that the index gives each. */
    private final List<Findable> pages;
    /** Which comes first among equals, by the same number. */
    private final int[] order;

    private final Directory memory;
    private final IndexSearcher searcher;
    private final DirectSpellChecker speller;

    private SearchIndex(
            WordForms forms, Vocabulary vocabulary, List<Findable> pages, List<Findable> inOrder, Directory memory)
            throws IOException {
        this.forms = forms;
        this.vocabulary = vocabulary;
        this.pages = List.copyOf(pages);
        this.memory = memory;
        order = pages.stream().mapToInt(places(inOrder)::get).toArray();
        searcher = new IndexSearcher(DirectoryReader.open(memory));
        if (searcher.getIndexReader().maxDoc() != pages.size()) {
            throw new IllegalStateException("An index of other pages");
        }
        // it would keep what was asked
        searcher.setQueryCache(null);
        speller = new DirectSpellChecker();
        speller.setAccuracy(LIKENESS);
        speller.setMinPrefix(0);
        speller.setMaxQueryLength(LONGEST_SPELLED);
    }

    /** @param pages in the order in which those that fit alike are named */
    static SearchIndex of(WordForms forms, List<Findable> pages) {
        return of(forms, pages, new Vocabulary(forms, pages, null));
    }

    private static SearchIndex of(WordForms forms, List<Findable> pages, Vocabulary vocabulary) {
        Directory memory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = writer(memory)) {
                for (Findable page : pages) {
                    writer.addDocument(document(page, vocabulary));
                }
                writer.forceMerge(1);
            }
            return new SearchIndex(forms, vocabulary, pages, pages, memory);
        } catch (IOException e) {
            throw new UncheckedIOException("Written to memory", e);
        }
    }

    /** An index of other pages, equal to one made {@link #of} them. This one stays as it is. */
    SearchIndex with(List<Findable> others) {
        Vocabulary next = new Vocabulary(forms, others, vocabulary);
        Set<Findable> kept = next.toldAlike(vocabulary);
        if (kept.size() < others.size() / 2) {
            return of(forms, others, next);
        }
        List<Findable> numbered =
                pages.stream().filter(kept::contains).collect(Collectors.toCollection(ArrayList::new));
        Directory copy = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = writer(copy)) {
                writer.addIndexes(memory);
                for (Findable page : pages) {
                    if (!kept.contains(page)) {
                        writer.deleteDocuments(new Term(Field.ADDRESS.name(), page.address()));
                    }
                }
                for (Findable page : others) {
                    if (!kept.contains(page)) {
                        writer.addDocument(document(page, next));
                        numbered.add(page);
                    }
                }
                writer.forceMerge(1);
            }
            return new SearchIndex(forms, next, numbered, others, copy);
        } catch (IOException e) {
            throw new UncheckedIOException("Written to memory", e);
        }
    }

    private static Map<Findable, Integer> places(List<Findable> inOrder) {
        Map<Findable, Integer> places = new HashMap<>();
        inOrder.forEach(page -> places.put(page, places.size()));
        return places;
    }

    Found find(Question question) {
        Asked asked = asked(question.text());
        if (asked.isEmpty()) {
            return Found.NOTHING;
        }
        try {
            TopDocs top = best(asked.nearlyAll());
            boolean isLoose = top.scoreDocs.length == 0 && asked.hasSeveralWishes();
            if (isLoose) {
                top = best(asked.any());
            }
            Passages passages = new Passages(searcher.getIndexReader(), asked);
            List<Hit> hits = new ArrayList<>();
            Arrays.sort(
                    top.scoreDocs,
                    Comparator.<ScoreDoc>comparingDouble(one -> -one.score).thenComparingInt(one -> order[one.doc]));
            for (ScoreDoc one : top.scoreDocs) {
                Findable page = pages.get(one.doc);
                List<Piece> passage = hits.size() < WITH_PASSAGE ? passages.of(one.doc, page) : List.of();
                hits.add(new Hit(page.address(), page.title(), page.section(), passage));
            }
            return new Found(
                    Math.toIntExact(top.totalHits.value),
                    hits,
                    isLoose && !hits.isEmpty(),
                    meant(question.text(), asked));
        } catch (IOException e) {
            throw new UncheckedIOException("Read from memory", e);
        }
    }

    private Asked asked(String text) {
        return new Asked(text, forms, vocabulary.compounds(), this::isKnown);
    }

    private TopDocs best(Query query) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(MOST_HITS, Integer.MAX_VALUE));
    }

    private boolean isKnown(String form) {
        try {
            for (Field field : List.of(Field.TEXT, Field.TITLE, Field.HEADING, Field.DESCRIPTION, Field.LEADING)) {
                if (searcher.getIndexReader().docFreq(new Term(field.name(), form)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Read from memory", e);
        }
    }

    /** The question with its strange words spelled as a page has them; null when that finds nothing. */
    private @Nullable Meant meant(String question, Asked asked) throws IOException {
        StringBuilder better = new StringBuilder(question);
        boolean isOther = false;
        List<Word> fromBehind = asked.strange().stream()
                .limit(MOST_SPELLED)
                .sorted(Comparator.comparingInt(Word::from).reversed())
                .toList();
        for (Word word : fromBehind) {
            SuggestWord[] alike = speller.suggestSimilar(
                    new Term(Field.SPELLED.name(), word.text()),
                    1,
                    searcher.getIndexReader(),
                    SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            if (alike.length > 0) {
                String spelled = vocabulary.spellings().getOrDefault(alike[0].string, alike[0].string);
                better.replace(word.from(), word.to(), spelled);
                isOther = true;
            }
        }
        if (!isOther) {
            return null;
        }
        int count = searcher.count(asked(better.toString()).nearlyAll());
        return count == 0 ? null : new Meant(better.toString(), count);
    }

    private static IndexWriter writer(Directory memory) throws IOException {
        return new IndexWriter(
                memory,
                new IndexWriterConfig(WordForms.PLAIN)
                        // on this thread, and in one segment in order: a document's number is its page's
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setMergePolicy(new LogDocMergePolicy())
                        .setRAMBufferSizeMB(MOST_MEGABYTES)
                        .setUseCompoundFile(false));
    }

    private static Document document(Findable page, Vocabulary vocabulary) {
        Document document = new Document();
        document.add(whole(Field.ADDRESS, page.address()));
        document.add(told(Field.TITLE, vocabulary.told(page.title()), PLACED));
        page.headings().forEach(heading -> document.add(told(Field.HEADING, vocabulary.told(heading), PLACED)));
        document.add(told(Field.DESCRIPTION, vocabulary.told(page.description()), PLACED));
        document.add(told(Field.TEXT, vocabulary.told(page.text()), MARKED));
        document.add(told(Field.LEADING, vocabulary.told(page.words()), THERE));
        if (page.opensSection()) {
            document.add(whole(Field.OPENS_SECTION, YES));
        }
        for (String text : page.texts()) {
            Numbers.in(text).forEach(number -> document.add(whole(Field.NUMBER, number.digits())));
        }
        vocabulary.worthAsking(page).forEach(word -> document.add(whole(Field.SPELLED, word)));
        return document;
    }

    private static org.apache.lucene.document.Field told(Field field, TokenStream words, FieldType type) {
        return new org.apache.lucene.document.Field(field.name(), words, type);
    }

    private static StringField whole(Field field, String term) {
        return new StringField(field.name(), term, org.apache.lucene.document.Field.Store.NO);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
