package nl.baken.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How one language is read: its words without capitals and accents, its little words left out, the rest brought to the
 * form that they have in common. Dutch joins words, so there the parts of long words count too.
 */
final class WordForms {
    /** Words as they stand, for those that are nearly right. */
    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    private static final String DUTCH = "nl";

    /** foto's, cadeaus: the stemmer leaves an s after a vowel. */
    private static final Pattern PLURAL_AFTER_VOWEL = Pattern.compile("('s|(?<=au)s)$");

    private static final StemmerOverrideFilter.StemmerOverrideMap IRREGULAR = irregular();

    private final String tag;
    private final Analyzer forms;

    /** A word where it stands. @param from its first character @param to after its last */
    record Word(String text, int from, int to) {}

    /** @param tag of the language, BCP 47; for one that Lucene does not know, words are only folded */
    WordForms(String tag) {
        this.tag = tag;
        this.forms = analyzer();
    }

    private Analyzer analyzer() {
        return switch (tag) {
            case DUTCH -> dutch();
            case "en" -> folded(new EnglishAnalyzer());
            case "de" -> folded(new GermanAnalyzer());
            case "fr" -> folded(new FrenchAnalyzer());
            case "es" -> folded(new SpanishAnalyzer());
            case "it" -> folded(new ItalianAnalyzer());
            case "pt" -> folded(new PortugueseAnalyzer());
            case "ro" -> folded(new RomanianAnalyzer());
            case "hu" -> folded(new HungarianAnalyzer());
            case "bg" -> folded(new BulgarianAnalyzer());
            case "el" -> folded(new GreekAnalyzer());
            case "tr" -> folded(new TurkishAnalyzer());
            case "ar" -> folded(new ArabicAnalyzer());
            default -> folded(new StandardAnalyzer());
        };
    }

    /** Whether words are written together, so that their parts have to be looked for. */
    boolean joinsWords() {
        return tag.equals(DUTCH);
    }

    /** The words of a text, small and without accents, little words included. */
    static List<Word> words(String text) {
        return read(PLAIN, text);
    }

    /** The forms under which a word is found; empty for a little word that says nothing. */
    List<String> formsOf(String word) {
        return read(forms, word).stream().map(Word::text).distinct().toList();
    }

    private static List<Word> read(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory", e);
        }
        return words;
    }

    private static Analyzer dutch() {
        CharArraySet littleWords = DutchAnalyzer.getDefaultStopSet();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream known = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)), littleWords);
                TokenStream single = new PatternReplaceFilter(known, PLURAL_AFTER_VOWEL, "", false);
                TokenStream stems =
                        new SnowballFilter(new StemmerOverrideFilter(single, IRREGULAR), new DutchStemmer());
                return new TokenStreamComponents(words, stems);
            }
        };
    }

    /** A language's own analyzer, and after it nothing with an accent: whoever types on a foreign keyboard leaves them out. */
    private static Analyzer folded(Analyzer analyzer) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzer;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
            }
        };
    }

    private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
        StemmerOverrideFilter.Builder forms = new StemmerOverrideFilter.Builder(false);
        // the stemmer brings the plural to another form than the singular
        forms.add("kind", "kinder");
        forms.add("ei", "eier");
        try {
            return forms.build();
        } catch (IOException e) {
            throw new UncheckedIOException("Made in memory", e);
        }
    }
}
