package nl.baken.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.baken.portal.search.Found.Hit;
import nl.baken.portal.search.Found.Meant;
import nl.baken.portal.search.Found.Piece;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.analysis.Analyzer;
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
import org.jspecify.annotations.Nullable;

/** All pages of one language at one moment, ready to be searched; it never changes and keeps nothing of a question. */
final class SearchIndex {
    /** So many pages are named in an answer. */
    static final int MOST_HITS = 50;

    /** So many of them, the best, come with a passage. */
    static final int WITH_PASSAGE = 10;

    static final String YES = "yes";

    private static final int LONGEST_SPELLED = 32;
    private static final int MOST_SPELLED = 3;
    private static final float LIKENESS = 0.7f;

    private final WordForms forms;
    private final List<Findable> pages;
    private final Compounds compounds;
    /** Words as they are spelled, by what is left of them without capitals and accents. */
    private final Map<String, String> spellings;

    private final IndexSearcher searcher;
    private final DirectSpellChecker speller;

    private SearchIndex(
            WordForms forms,
            List<Findable> pages,
            Compounds compounds,
            Map<String, String> spellings,
            IndexSearcher searcher) {
        this.forms = forms;
        this.pages = pages;
        this.compounds = compounds;
        this.spellings = spellings;
        this.searcher = searcher;
        speller = new DirectSpellChecker();
        speller.setAccuracy(LIKENESS);
        speller.setMinPrefix(0);
        speller.setMaxQueryLength(LONGEST_SPELLED);
    }

    static SearchIndex of(WordForms forms, List<Findable> pages) {
        Map<String, String> spellings = new HashMap<>();
        List<Set<String>> words = vocabulary(forms, pages, spellings);
        Compounds compounds = forms.joinsWords() ? new Compounds(spellings.keySet()) : Compounds.NONE;
        try {
            IndexSearcher searcher = new IndexSearcher(written(forms.analyzer(compounds), pages, words));
            // it would keep what was asked
            searcher.setQueryCache(null);
            return new SearchIndex(forms, List.copyOf(pages), compounds, spellings, searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("Written to memory", e);
        }
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
        return new Asked(text, forms, compounds, this::isKnown);
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
                String spelled = spellings.getOrDefault(alike[0].string, alike[0].string);
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

    /** The words of each page, little words left out; and how each is spelled, the first time it is met. */
    private static List<Set<String>> vocabulary(WordForms forms, List<Findable> pages, Map<String, String> spellings) {
        Set<String> little = new HashSet<>();
        List<Set<String>> all = new ArrayList<>();
        for (Findable page : pages) {
            Set<String> words = new HashSet<>();
            for (String text : texts(page)) {
                for (Word word : WordForms.words(text)) {
                    if (!words.contains(word.text()) && !little.contains(word.text())) {
                        if (spellings.containsKey(word.text())
                                || !forms.formsOf(word.text()).isEmpty()) {
                            words.add(word.text());
                            spellings.computeIfAbsent(word.text(), key -> text.substring(word.from(), word.to())
                                    .toLowerCase(Locale.ROOT));
                        } else {
                            little.add(word.text());
                        }
                    }
                }
            }
            all.add(words);
        }
        return all;
    }

    private static List<String> texts(Findable page) {
        List<String> texts = new ArrayList<>(List.of(page.title(), page.description(), page.text(), page.words()));
        texts.addAll(page.headings());
        return texts;
    }

    private static DirectoryReader written(Analyzer analyzer, List<Findable> pages, List<Set<String>> words)
            throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                // on this thread, and in one segment in order: a document's number is its page's
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new LogDocMergePolicy())
                .setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (int i = 0; i < pages.size(); i++) {
                writer.addDocument(document(pages.get(i), words.get(i)));
            }
            writer.forceMerge(1);
        }
        analyzer.close();
        return DirectoryReader.open(memory);
    }

    private static Document document(Findable page, Set<String> words) {
        Document document = new Document();
        add(document, Field.TITLE, page.title(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        page.headings()
                .forEach(heading -> add(document, Field.HEADING, heading, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));
        add(document, Field.DESCRIPTION, page.description(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        add(document, Field.TEXT, page.text(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        add(document, Field.LEADING, page.words(), IndexOptions.DOCS);
        if (page.opensSection()) {
            document.add(whole(Field.OPENS_SECTION, YES));
        }
        words.forEach(word -> document.add(whole(Field.SPELLED, word)));
        texts(page).forEach(text -> {
            Numbers.in(text).forEach(number -> document.add(whole(Field.NUMBER, number.digits())));
        });
        return document;
    }

    private static StringField whole(Field field, String term) {
        return new StringField(field.name(), term, org.apache.lucene.document.Field.Store.NO);
    }

    private static void add(Document document, Field field, String text, IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        document.add(new org.apache.lucene.document.Field(field.name(), text, type));
    }
}
