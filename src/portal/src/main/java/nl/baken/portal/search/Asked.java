package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.baken.portal.search.Numbers.Number;
import nl.baken.portal.search.WordForms.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A question as an index understands it: one wish per word or number, built by hand, so that no sign in it is an
 * operator. A wish is fulfilled by the word in any form; by a longer word that it is part of; by all its parts; or by the
 * word that it makes together with its neighbour.
 */
final class Asked {
    /** Where a word stands tells how much a page is about it. */
    private static final Map<Field, Float> WEIGHTS = weights();

    private static final float LEADS_HERE = 15;
    private static final float NUMBER = 20;
    private static final float PARTS = 0.4f;
    private static final float JOINED = 0.8f;
    private static final float AMONG_EQUALS = 0.25f;
    private static final float BESIDE = 0.1f;
    private static final int MOST_BESIDE = 8;

    private final WordForms forms;
    private final Compounds compounds;
    private final Predicate<String> isKnown;
    private final List<Query> wishes = new ArrayList<>();
    private final List<String> inOrder = new ArrayList<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final List<Word> strange = new ArrayList<>();

    /** @param isKnown whether a form stands on any page */
    Asked(String question, WordForms forms, Compounds compounds, Predicate<String> isKnown) {
        this.forms = forms;
        this.compounds = compounds;
        this.isKnown = isKnown;
        String rest = takeNumbers(question);
        List<Word> words = worthLookingFor(rest);
        for (int i = 0; i < words.size(); i++) {
            wish(words.get(i), i == 0 ? null : words.get(i - 1), i + 1 == words.size() ? null : words.get(i + 1));
        }
    }

    boolean isEmpty() {
        return wishes.isEmpty();
    }

    boolean hasSeveralWishes() {
        return wishes.size() > 1;
    }

    /** Forms that are to be marked in a passage. */
    Set<String> marks() {
        return marks;
    }

    /** Numbers that are to be marked, as dialled. */
    Set<String> numbers() {
        return numbers;
    }

    /** Words that stand on no page, neither whole nor in parts. */
    List<Word> strange() {
        return strange;
    }

    /** Pages that fulfil all wishes, or of three and more nearly all. */
    Query nearlyAll() {
        int count = wishes.size();
        return atLeast(count - (count < 3 ? 0 : Math.max(1, count / 4)));
    }

    /** Pages that fulfil any wish. */
    Query any() {
        return atLeast(1);
    }

    private Query atLeast(int needed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        wishes.forEach(wish -> all.add(wish, Occur.SHOULD));
        BooleanQuery.Builder best = new BooleanQuery.Builder()
                .add(all.build(), Occur.MUST)
                .add(constant(Field.OPENS_SECTION, SearchIndex.YES, AMONG_EQUALS), Occur.SHOULD);
        if (inOrder.size() > 1) {
            best.add(near(Field.TITLE), Occur.SHOULD).add(near(Field.TEXT), Occur.SHOULD);
        }
        return best.build();
    }

    /** The words in the order in which they were asked. */
    private Query near(Field field) {
        String[] words = inOrder.stream().limit(MOST_BESIDE).toArray(String[]::new);
        return new BoostQuery(new PhraseQuery(2, field.name(), words), WEIGHTS.getOrDefault(field, 1f));
    }

    private String takeNumbers(String question) {
        StringBuilder rest = new StringBuilder(question);
        for (Number number : Numbers.in(question)) {
            numbers.add(number.digits());
            BooleanQuery.Builder asWords = new BooleanQuery.Builder();
            WordForms.words(question.substring(number.from(), number.to()))
                    .forEach(word -> asWords.add(anywhere(word.text()), Occur.MUST));
            wishes.add(new BooleanQuery.Builder()
                    .add(constant(Field.NUMBER, number.digits(), NUMBER), Occur.SHOULD)
                    .add(asWords.build(), Occur.SHOULD)
                    .build());
            for (int i = number.from(); i < number.to(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    private List<Word> worthLookingFor(String text) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (Word word : WordForms.words(text)) {
            if (words.size() < Question.MOST_WORDS
                    && !forms.formsOf(word.text()).isEmpty()) {
                words.putIfAbsent(word.text(), word);
            }
        }
        return List.copyOf(words.values());
    }

    private void wish(Word word, @Nullable Word before, @Nullable Word after) {
        List<Query> ways = new ArrayList<>();
        List<String> own = forms.formsOf(word.text());
        boolean isOnPages = own.stream().anyMatch(isKnown);
        inOrder.add(own.get(0));
        own.forEach(form -> want(form, 1, ways));
        List<String> parts = forms.joinsWords() ? compounds.parts(word.text()) : List.of();
        boolean isJoined = false;
        for (String joined : List.of(
                before == null ? "" : before.text() + word.text(), after == null ? "" : word.text() + after.text())) {
            List<String> together = forms.formsOf(joined);
            if (together.stream().anyMatch(isKnown)) {
                isJoined = true;
                together.forEach(form -> want(form, JOINED, ways));
            }
        }
        if (!parts.isEmpty()) {
            ways.add(new BoostQuery(each(parts, Occur.MUST), PARTS));
        } else if (!isOnPages && !isJoined) {
            strange.add(word);
            List<String> some = forms.joinsWords() ? compounds.partsOfUnknown(word.text()) : List.of();
            if (!some.isEmpty()) {
                ways.add(new BoostQuery(each(some, Occur.SHOULD), PARTS));
            }
        }
        wishes.add(new DisjunctionMaxQuery(ways, BESIDE));
    }

    private void want(String form, float weight, List<Query> ways) {
        marks.add(form);
        ways.add(new BoostQuery(anywhere(form), weight));
    }

    private Query each(List<String> words, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            for (String form : forms.formsOf(word)) {
                marks.add(form);
                all.add(anywhere(form), occur);
            }
        }
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
    }

    private static Query anywhere(String form) {
        List<Query> places = new ArrayList<>();
        WEIGHTS.forEach(
                (field, weight) -> places.add(new BoostQuery(new TermQuery(new Term(field.name(), form)), weight)));
        places.add(constant(Field.LEADING, form, LEADS_HERE));
        return new DisjunctionMaxQuery(places, BESIDE);
    }

    private static Query constant(Field field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field.name(), term))), weight);
    }

    private static Map<Field, Float> weights() {
        Map<Field, Float> weights = new LinkedHashMap<>();
        weights.put(Field.TITLE, 6f);
        weights.put(Field.HEADING, 3f);
        weights.put(Field.DESCRIPTION, 2f);
        weights.put(Field.TEXT, 1f);
        return weights;
    }
}
