package nl.baken.portal.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.seal.DocumentSet;

/**
 * What each file came to when it was read last, so that who saves one page does not wait for the thousand others. A file is
 * read again when its own bytes are others or anything else that it is made from is. What shows only across files is no
 * part of this and is looked at in every reading.
 */
final class Remembered {
    private final Map<String, Came> last = new HashMap<>();

    /** @param from digest of its bytes @param around what else it was made from @param problems that were told of it */
    private record Came(String from, Object around, Optional<?> to, List<ContentProblem> problems) {}

    /**
     * What a file comes to; its problems are told whether it is read now or was before.
     *
     * @param kind of what it comes to, always the same for one path
     * @param around all that it is made from beside its bytes; compared by {@code equals}
     * @param read reads it
     */
    <T> Optional<T> of(
            SourceFile file, Class<T> kind, Object around, Reported problems, Function<Reported, Optional<T>> read) {
        String from = DocumentSet.sha256(file.bytes());
        Came before = last.get(file.path());
        Came now;
        if (before != null && before.from.equals(from) && before.around.equals(around)) {
            // with what is around it now, or it would hold on to what was around it then
            now = new Came(from, around, before.to, before.problems);
        } else {
            Reported own = new Reported();
            Optional<T> to = read.apply(own);
            now = new Came(from, around, to, own.all());
        }
        last.put(file.path(), now);
        problems.addAll(now.problems);
        return now.to.map(kind::cast);
    }

    /** Forgets files that are gone. */
    void keepOnly(List<SourceFile> files) {
        Set<String> paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
        last.keySet().retainAll(paths);
    }
}
