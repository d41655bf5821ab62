package nl.baken.launcher.doctor;

/**
 * What one look came to.
 *
 * @param about what was looked at, in a word or two
 * @param words what was found; for what is wrong, with what to do
 */
record Finding(State state, String about, String words) {

    enum State {
        OK("ok"),
        WRONG("wrong"),
        NOT_CHECKED("not checked");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    static Finding ok(String about, String words) {
        return new Finding(State.OK, about, words);
    }

    static Finding wrong(String about, String words) {
        return new Finding(State.WRONG, about, words);
    }

    static Finding notChecked(String about, String reason) {
        return new Finding(State.NOT_CHECKED, about, reason);
    }

    boolean isWrong() {
        return state == State.WRONG;
    }

    /** One line, whatever a server said. */
    String line() {
        return "%-12s%s: %s".formatted(state.word, about, words).replaceAll("\\p{Cntrl}+", " ");
    }
}
