package nl.baken.portal.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a Dutch text is to read: W. H. Douma's version (1960) of Flesch's formula, 206.84 − 0.93 × words per sentence −
 * 77 × syllables per word. Syllables are estimated from groups of vowels.
 */
public record ReadingLevel(int words, int sentences, int syllables) {
    static final double EASY_ENOUGH = 60;
    static final double SHORT_ENOUGH = 12;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=[\\s”\"’')]|$)");
    private static final Pattern VOWELS =
            Pattern.compile("aai|ooi|oei|eeu|ieu|aa|ee|éé|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèâêôûäëïöü]");

    /** @param blocks each a paragraph, a bullet or the like, which ends a sentence even without a full stop */
    static ReadingLevel of(List<String> blocks) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String block : blocks) {
            int before = words;
            boolean isOpen = false;
            int from = 0;
            Matcher end = SENTENCE_END.matcher(block);
            do {
                boolean ended = end.find();
                String part = block.substring(from, ended ? end.start() : block.length());
                int found = 0;
                Matcher word = WORD.matcher(part);
                while (word.find()) {
                    found++;
                    syllables += syllables(word.group());
                }
                words += found;
                isOpen |= found > 0;
                if (ended) {
                    from = end.end();
                    if (isOpen) {
                        sentences++;
                        isOpen = false;
                    }
                } else {
                    break;
                }
            } while (from <= block.length());
            if (isOpen && words > before) {
                sentences++;
            }
        }
        return new ReadingLevel(words, sentences, syllables);
    }

    /** 0 hardest, 100 easiest; above and below are possible. A page without words is easy. */
    double ease() {
        return words == 0 ? 100 : 206.84 - 0.93 * wordsPerSentence() - 77.0 * syllables / words;
    }

    double wordsPerSentence() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }

    boolean isGood() {
        return ease() >= EASY_ENOUGH && wordsPerSentence() <= SHORT_ENOUGH;
    }

    static int syllables(String word) {
        Matcher vowels = VOWELS.matcher(word.toLowerCase(Locale.ROOT));
        int count = 0;
        while (vowels.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
