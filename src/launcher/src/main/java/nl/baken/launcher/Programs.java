package nl.baken.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.baken.launcher.server.Server;

/**
 * The programs that baken.jar carries, unpacked once per machine and version into a cache: MariaDB, Payara Micro as a
 * plain class path, and an archive of its loaded classes. Keyed by the checksum of what was carried, so a new build of
 * the wings alone unpacks nothing again. It holds no data and may be deleted at any time while no instance runs.
 */
public final class Programs {
    private static final String MARIADB = "carried/mariadb.jar";
    private static final String PAYARA = "carried/payara-micro.jar";
    /** What runs inside the server's process, beside Payara's own; by name, since only there it can be loaded. */
    private static final List<String> SERVER_CLASSES = List.of(
            "nl/baken/launcher/server/Server.class",
            "nl/baken/launcher/server/Front.class",
            "nl/baken/launcher/server/ByteHeaders.class");

    private final Path bakenJar;
    private final Path cache;
    private final Progress progress;

    Programs(Path bakenJar, Path cache, Progress progress) {
        this.bakenJar = bakenJar;
        this.cache = cache;
        this.progress = progress;
    }

    /** The jar that this class came from. */
    public static Path ownJar() {
        try {
            Path jar = Path.of(Programs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                throw new Refused("Run Baken as java -jar baken.jar.");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code -Dbaken.cache}, else the folder that the XDG base directory specification names. */
    static Path cacheFolder(Map<String, String> environment, String home) {
        String set = System.getProperty("baken.cache", "");
        if (!set.isBlank()) {
            return Path.of(set).toAbsolutePath().normalize();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg)).resolve("baken");
    }

    /** MariaDB's base folder: {@code bin}, {@code scripts}, {@code share}. */
    Path mariadb() throws IOException {
        return unpackOnce("mariadb-" + key(MARIADB), folder -> {
            progress.say("Unpacking MariaDB, once on this machine");
            try (JarFile jar = new JarFile(bakenJar.toFile());
                    ZipInputStream archive = new ZipInputStream(open(jar, MARIADB))) {
                for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    int linux = entry.getName().indexOf("/linux/");
                    if (linux < 0 || entry.isDirectory()) {
                        continue;
                    }
                    String name = entry.getName().substring(linux + "/linux/".length());
                    if (name.startsWith("libs/")) {
                        continue; // client libraries, for those who compile against them
                    }
                    Path file = folder.resolve(name).normalize();
                    if (!file.startsWith(folder)) {
                        throw new IOException("MariaDB's archive names a file outside itself: " + name);
                    }
                    Files.createDirectories(file.getParent());
                    Files.copy(archive, file);
                    if (name.startsWith("bin/") || name.startsWith("scripts/")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        });
    }

    /** Payara's root folder with {@code config}, {@code runtime} and {@code baken-server.jar}. */
    Path payara() throws IOException {
        return unpackOnce("payara-" + key(PAYARA) + "-" + serverKey(), folder -> {
            progress.say("Unpacking Payara Micro, once on this machine");
            Path packed = folder.resolve("payara-micro.jar");
            try (JarFile jar = new JarFile(bakenJar.toFile());
                    InputStream in = open(jar, PAYARA)) {
                Files.copy(in, packed);
            }
            Path log = folder.resolve("unpack.log");
            int code = run(new ProcessBuilder(
                            java(), "-jar", packed.toString(), "--rootdir", folder.toString(), "--outputlauncher")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile()));
            if (code != 0) {
                throw new IOException("Payara Micro could not be unpacked:\n" + Files.readString(log));
            }
            Files.delete(packed);
            writeServerJar(folder);
        });
    }

    /** Where the archive of Payara's classes is, or will be, for the JVM that runs now. */
    Path classArchive(Path payara) {
        String jvm = System.getProperty("java.vm.version", "").toLowerCase(Locale.ROOT);
        return payara.resolve("classes-" + jvm.replaceAll("[^a-z0-9.]+", "-") + ".jsa");
    }

    /** An empty folder for a run that leaves nothing behind. */
    Path scrapFolder() throws IOException {
        Files.createDirectories(cache);
        return Files.createTempDirectory(cache, "scrap-");
    }

    /** The portal's or the centre's WAR, copied out. */
    void copyWar(String name, Path target) throws IOException {
        try (JarFile jar = new JarFile(bakenJar.toFile());
                InputStream in = open(jar, "carried/" + name + ".war")) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The java command of the JDK that runs now. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Our own main class before Payara's class path, with the permissions that Payara's own launcher has. */
    private void writeServerJar(Path folder) throws IOException {
        Manifest manifest;
        try (JarFile launcher = new JarFile(folder.resolve("launch-micro.jar").toFile())) {
            manifest = launcher.getManifest();
        }
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MAIN_CLASS, Server.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH, "launch-micro.jar " + attributes.getValue(Attributes.Name.CLASS_PATH));
        try (JarFile jar = new JarFile(bakenJar.toFile());
                OutputStream out = Files.newOutputStream(folder.resolve("baken-server.jar"));
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            for (String name : SERVER_CLASSES) {
                written.putNextEntry(new JarEntry(name));
                try (InputStream in = open(jar, name)) {
                    in.transferTo(written);
                }
            }
        }
    }

    private String serverKey() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (String name : SERVER_CLASSES) {
            keys.append(key(name));
        }
        return keys.toString();
    }

    private String key(String entry) throws IOException {
        try (JarFile jar = new JarFile(bakenJar.toFile())) {
            return String.format(Locale.ROOT, "%08x", entry(jar, entry).getCrc());
        }
    }

    private static JarEntry entry(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            throw new IOException(jar.getName() + " does not carry " + name);
        }
        return entry;
    }

    private static InputStream open(JarFile jar, String name) throws IOException {
        return new BufferedInputStream(jar.getInputStream(entry(jar, name)), 1 << 16);
    }

    /** Fills a folder of its own and then gives it its name in one step, so that a half one is never used. */
    private Path unpackOnce(String name, Unpacking unpacking) throws IOException {
        Path target = cache.resolve(name);
        if (Files.isDirectory(target)) {
            requireOwn(target);
            return target;
        }
        Files.createDirectories(
                cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        requireOwn(cache);
        Path folder = Files.createTempDirectory(cache, "unpacking-");
        try {
            unpacking.into(folder);
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // a move in one step onto a full folder has no exception of its own
            if (!Files.isDirectory(target)) {
                throw e;
            }
            progress.say("Another start has just unpacked the same");
        } finally {
            DataFolder.deleteAll(folder);
        }
        return target;
    }

    /** Programs from a folder that somebody else may write to would run as us. */
    private static void requireOwn(Path folder) throws IOException {
        Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new Refused("Cache folder " + folder + " is somebody else's. Name another: -Dbaken.cache=DIR.");
        }
    }

    private static int run(ProcessBuilder command) throws IOException {
        Process process = command.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
