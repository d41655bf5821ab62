package nl.baken.portal.guard;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** How full the file system is, as {@code df} counts it. */
final class Disk {
    private static final Logger LOG = Logger.getLogger(Disk.class.getName());
    private static final double WHOLE = 100.0;

    private Disk() {}

    /** The file system of the folder that a setting names; nothing is watched when none does. */
    static DoubleSupplier watched(Settings settings) {
        return settings.find(Setting.DISK_FOLDER)
                .or(() -> settings.find(Setting.DATA))
                .map(Path::of)
                .<DoubleSupplier>map(folder -> () -> used(folder))
                .orElse(() -> 0);
    }

    /** Per cent used of what is not kept back for root; 0 when it cannot be told. */
    static double used(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            double used = (double) store.getTotalSpace() - store.getUnallocatedSpace();
            double free = store.getUsableSpace();
            return used + free > 0 ? WHOLE * used / (used + free) : 0;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot tell how full the disk is under {0}", folder);
            return 0;
        }
    }
}
