package nl.baken.portal.content;

import java.util.Comparator;

/**
 * What an editor should put right, in the editor's own language.
 *
 * @param file path inside the content folder: {@code nl/hulp.md}
 * @param line from 1; 0 for the file as a whole
 */
public record ContentProblem(Level level, String file, int line, String message) {
    static final Comparator<ContentProblem> ORDER = Comparator.comparing(ContentProblem::level)
            .thenComparing(ContentProblem::file)
            .thenComparingInt(ContentProblem::line)
            .thenComparing(ContentProblem::message);

    /** Whether it keeps the content from being published. */
    public enum Level {
        ERROR("fout"),
        WARNING("let op");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static ContentProblem error(String file, int line, String message) {
        return new ContentProblem(Level.ERROR, file, line, message);
    }

    static ContentProblem warning(String file, int line, String message) {
        return new ContentProblem(Level.WARNING, file, line, message);
    }

    boolean isError() {
        return level == Level.ERROR;
    }

    /** {@code nl/hulp.md:12: fout: …}, as compilers write it, so that editors can jump there. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + level.word() + ": " + message;
    }
}
