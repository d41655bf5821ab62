package nl.baken.centre.triage;

import java.util.List;
import java.util.Optional;

/**
 * What members fill in about a report: questions with codes to choose from. What was filled in names its version, so that
 * it can still be read when the questions change.
 *
 * @param kind what it is for, as a code; also what its sealed notes are bound to
 * @param version higher whenever a code gets another meaning
 */
public record Sheet(String kind, int version, List<Question> questions) {

    /**
     * One question.
     *
     * @param key in what is kept and in the keys of texts
     * @param many whether several of the options may be chosen
     * @param options codes; they stand in what is kept and in figures, and stay as they are
     */
    public record Question(String key, boolean many, List<String> options) {
        public static Question one(String key, String... options) {
            return new Question(key, false, List.of(options));
        }

        public static Question many(String key, String... options) {
            return new Question(key, true, List.of(options));
        }

        public String getKey() {
            return key;
        }

        public boolean isMany() {
            return many;
        }

        public List<String> getOptions() {
            return options;
        }
    }

    Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }
}
