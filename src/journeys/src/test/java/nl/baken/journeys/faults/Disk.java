package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own, in a file, that can be full or break. Making one takes root, by name or by sudo. */
final class Disk implements AutoCloseable {
    private final Path image;
    private final Path at;

    /** @param at where it is mounted */
    Disk(Path image, Path at, int megabytes) {
        this.image = image;
        this.at = at;
        try {
            Files.createDirectories(at);
            Files.createDirectories(image.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program.run("truncate", "-s", megabytes + "M", image.toString());
        Program.run("/usr/sbin/mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        mount();
        asRoot("chown", System.getProperty("user.name"), at.toString());
    }

    /** Lets go what a run that was killed left mounted beneath a folder. */
    static void release(Path folder) {
        try {
            for (String mount : Files.readAllLines(Path.of("/proc/mounts"))) {
                String point = mount.split(" ", -1)[1];
                if (Path.of(point).startsWith(folder)) {
                    asRoot("umount", "-l", point);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mount() {
        asRoot("mount", "-o", "loop,errors=remount-ro", image.toString(), at.toString());
    }

    /** Leaves no byte free. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                writeAll(ballast, new byte[size]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAll(OutputStream ballast, byte[] block) {
        try {
            while (true) {
                ballast.write(block);
            }
        } catch (IOException e) {
            return; // no such block fits any more
        }
    }

    /** Gives the room back. */
    void empty() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return at.resolve("ballast");
    }

    /** Lets the kernel find it damaged: from then on it takes no write. */
    void damage() {
        String device =
                Program.run("findmnt", "-n", "-o", "SOURCE", at.toString()).strip();
        asRoot("sh", "-c", "echo 1 > /sys/fs/ext4/" + Path.of(device).getFileName() + "/trigger_fs_error");
    }

    /** Checks it as an operator does, once nothing uses it; all that was written is there. */
    void repair() {
        asRoot("umount", at.toString());
        asRoot("sh", "-c", "/usr/sbin/e2fsck -fy '" + image + "' || [ $? = 1 ]");
        mount();
    }

    private static void asRoot(String... command) {
        List<String> all = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("sudo", "-n"));
        }
        all.addAll(List.of(command));
        Program.run(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        asRoot("umount", "-l", at.toString());
    }
}
