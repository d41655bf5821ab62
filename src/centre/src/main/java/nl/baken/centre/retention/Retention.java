package nl.baken.centre.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Audit;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** What has passed its term, and its end. */
@ApplicationScoped
@AllowedTo(Right.RETENTION)
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class.getName());
    private static final int BATCH = 500;

    private Destroyer destroyer;
    private Terms terms;
    private Optional<TombstoneFile> file;

    @Inject
    Retention(Destroyer destroyer, Settings settings) {
        this.destroyer = destroyer;
        this.terms = Terms.of(settings);
        this.file = settings.find(Setting.TOMBSTONES_FILE).map(Path::of).map(TombstoneFile::new);
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Retention() {}

    /** The days in force. */
    public Terms terms() {
        return terms;
    }

    /**
     * What would go now.
     *
     * @param due the first of them, longest waiting first
     * @param counts all of them, by term; what is not there is none
     */
    public record DryRun(List<Due> due, Map<Term, Integer> counts) {}

    /** Shows a member what would go; destroys nothing. */
    public DryRun dryRun(int limit, UUID member) {
        DryRun shown = new DryRun(destroyer.due(limit), destroyer.count());
        destroyer.noteLook(member.toString());
        return shown;
    }

    /**
     * Destroys those reports of a list that a member saw whose term has passed still.
     *
     * @return how many were destroyed
     */
    public int destroy(Collection<UUID> seen, UUID member) {
        return end(seen, member.toString());
    }

    /** Destroys what goes by itself. */
    @AllowedTo(Right.SYSTEM)
    public void destroyByItself() {
        List<UUID> due;
        int gone;
        do {
            due = destroyer.dueByItself(BATCH).stream().map(Due::id).toList();
            gone = end(due, Audit.SYSTEM);
        } while (due.size() == BATCH && gone > 0);
        destroyer.destroyDrafts();
    }

    /**
     * Brings file and table of tombstones to the same, and destroys what has one and is there all the same.
     *
     * @throws TombstoneFile.NoTombstones when the file is none
     */
    @AllowedTo(Right.SYSTEM)
    public void replay() {
        if (file.isEmpty()) {
            destroyer.destroyAgain();
            return;
        }
        Ids inFile = new Ids();
        file.get().each(stone -> inFile.add(stone.id()));
        if (destroyer.replay(file.get(), inFile) > 0) {
            destroyer.copyTo(file.get(), inFile);
        }
    }

    private int end(Collection<UUID> reports, String by) {
        List<Tombstone> stones = new ArrayList<>();
        int gone = 0;
        for (UUID id : reports) {
            List<Tombstone> its = destroyer.destroy(id, by);
            stones.addAll(its);
            gone += its.isEmpty() ? 0 : 1;
        }
        try {
            file.ifPresent(kept -> kept.add(stones));
        } catch (UncheckedIOException e) {
            // They are in the database, and the next start or night brings them into the file.
            LOG.log(Level.SEVERE, "The file of tombstones cannot be written: {0}", e.getMessage());
        }
        return gone;
    }
}
