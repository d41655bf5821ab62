package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes long words apart: {@code arbeidsuitbuiting} is {@code arbeid} and {@code uitbuiting}. A part is a word of at least
 * four letters that stands on its own somewhere in the pages; between two parts may be a Dutch linking {@code s},
 * {@code e}, {@code en} or {@code n}.
 */
final class Compounds {
    static final Compounds NONE = new Compounds(Set.of());

    private static final int SHORTEST_PART = 4;

    /** A part that stands beside something unknown has to be longer on pages, where nobody asked for it. */
    private static final int SHORTEST_SURE_PART = 6;

    private static final int SHORTEST_REST = 3;
    private static final int LONGEST_WORD = 60;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final Set<String> words;

    /** @param words those of the pages, in small letters, without the little words that say nothing */
    Compounds(Collection<String> words) {
        this.words = words.stream()
                .filter(word -> word.length() >= SHORTEST_PART && word.chars().allMatch(Character::isLetter))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** What a word of a page is made of, as far as that is sure; empty when it is one word. */
    List<String> partsOnPage(String word) {
        List<String> whole = parts(word);
        return whole.isEmpty() ? known(word, SHORTEST_SURE_PART) : whole;
    }

    /** All of what a word is made of, every part known; empty when it is one word. */
    List<String> parts(String word) {
        if (word.length() < 2 * SHORTEST_PART || word.length() > LONGEST_WORD) {
            return List.of();
        }
        return whole(word);
    }

    /** The longest known word at the beginning and the longest at the end of a word that nobody knows. */
    List<String> partsOfUnknown(String word) {
        return word.length() > LONGEST_WORD ? List.of() : known(word, SHORTEST_PART);
    }

    /** The fewest parts that leave nothing over; of equally few, those with the longest last part. */
    private List<String> whole(String word) {
        int length = word.length();
        // best[i]: the parts that the first i letters are made of
        List<@Nullable List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= length; end++) {
            best.add(null);
            for (int start = 0; start <= end - SHORTEST_PART; start++) {
                String part = word.substring(start, end);
                if (end - start == length || !words.contains(part)) {
                    continue;
                }
                List<String> before = start == 0 ? List.of() : before(word, start, best);
                List<String> sofar = best.get(end);
                if (before != null && (sofar == null || before.size() + 1 < sofar.size())) {
                    List<String> joined = new ArrayList<>(before);
                    joined.add(part);
                    best.set(end, joined);
                }
            }
        }
        List<String> parts = best.get(length);
        return parts == null ? List.of() : parts;
    }

    private static @Nullable List<String> before(String word, int end, List<@Nullable List<String>> best) {
        List<String> fewest = null;
        for (String link : LINKS) {
            int from = end - link.length();
            if (from >= SHORTEST_PART && word.startsWith(link, from)) {
                List<String> parts = best.get(from);
                if (parts != null && (fewest == null || parts.size() < fewest.size())) {
                    fewest = parts;
                }
            }
        }
        return fewest;
    }

    private List<String> known(String word, int shortest) {
        List<String> parts = new ArrayList<>();
        int most = word.length() - SHORTEST_REST;
        for (int length = most; length >= shortest; length--) {
            String head = word.substring(0, length);
            if (words.contains(head)) {
                parts.add(head);
                break;
            }
        }
        for (int start = SHORTEST_REST; start <= word.length() - shortest; start++) {
            String tail = word.substring(start);
            if (words.contains(tail)) {
                parts.add(tail);
                break;
            }
        }
        return parts;
    }
}
