package nl.baken.launcher.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** Whether there is room where this writes, before reports are held apart for want of it. */
final class Disk implements Look {
    private final GivenSettings settings;

    Disk(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() throws IOException {
        int limit = Integer.parseInt(settings.get(Setting.DISK_APART));
        Set<Path> folders = new LinkedHashSet<>();
        for (Setting setting : List.of(Setting.DATA, Setting.DISK_FOLDER, Setting.BACKUP_FOLDER)) {
            settings.find(setting).map(Path::of).filter(Files::isDirectory).ifPresent(folders::add);
        }
        List<Finding> found = new ArrayList<>();
        for (Path folder : folders) {
            FileStore store = Files.getFileStore(folder);
            long used = percentUsed(store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace());
            String words = used + " % of the disk of " + folder + " is used";
            found.add(
                    used < limit
                            ? Finding.ok("disk", words + ".")
                            : Finding.wrong(
                                    "disk",
                                    words + ", and from " + limit + " % on reports are turned away: make room."));
        }
        return found.isEmpty() ? List.of(Finding.notChecked("disk", "no folder of these settings is there.")) : found;
    }

    /**
     * As the portal reckons it, and {@code df}: what is kept for root is neither used nor free.
     *
     * @param total bytes
     * @param unallocated bytes that nothing lies in
     * @param usable those of them that we may use
     */
    static long percentUsed(long total, long unallocated, long usable) {
        long used = total - unallocated;
        return Math.round(100.0 * used / Math.max(1, used + usable));
    }
}
