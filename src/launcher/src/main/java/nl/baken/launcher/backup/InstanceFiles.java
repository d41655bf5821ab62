package nl.baken.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Refused;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The files that one wing cannot do without, each under the name of the setting that says where it lies. Of the centre, the
 * portal's secrets are not among them: they are in the portal's backup alone.
 */
final class InstanceFiles {
    private static final String SETTINGS = "settings";
    private static final String NAME = "[a-z.-]{1,60}";

    private InstanceFiles() {}

    /**
     * Those of a wing that are there.
     *
     * @param settingsFile what the settings were read from; null when they came otherwise
     * @throws Refused when its secrets are missing
     */
    static Map<String, Path> of(Kind kind, GivenSettings settings, @Nullable Path settingsFile) {
        Setting secrets = kind == Kind.CENTRE ? Setting.CENTRE_SECRETS : Setting.PORTAL_SECRETS;
        settings.require(List.of(secrets, Setting.DATA));
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(secrets.key(), settings.path(secrets));
        add(files, Setting.TRUST_ROOT_FILE, file(settings, Setting.TRUST_ROOT_FILE, "trust-root"));
        add(
                files,
                Setting.ORGANISATION_FILE,
                settings.find(Setting.ORGANISATION_FILE).map(Path::of));
        if (kind == Kind.CENTRE) {
            add(files, Setting.TOMBSTONES_FILE, file(settings, Setting.TOMBSTONES_FILE, "tombstones"));
            add(
                    files,
                    Setting.MAIL_PASSWORD_FILE,
                    settings.find(Setting.MAIL_PASSWORD_FILE).map(Path::of));
        }
        if (settingsFile != null) {
            files.put(SETTINGS, settingsFile);
        }
        if (!Files.isReadable(settings.path(secrets))) {
            throw new Refused("Secrets file " + settings.path(secrets) + " is missing or cannot be read.");
        }
        return files;
    }

    /** Where it is set to be, or else in the data folder, where a centre has it. */
    private static Optional<Path> file(GivenSettings settings, Setting setting, String inData) {
        return Optional.of(settings.find(setting).map(Path::of).orElseGet(() -> settings.path(Setting.DATA)
                .resolve(inData)));
    }

    private static void add(Map<String, Path> files, Setting setting, Optional<Path> file) {
        file.filter(Files::exists).ifPresent(there -> files.put(setting.key(), there));
    }

    /** Writes them as one archive; how many there are. */
    static long write(Map<String, Path> files, OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            archive.putNextEntry(new ZipEntry(file.getKey()));
            Files.copy(file.getValue(), archive);
            archive.closeEntry();
        }
        archive.finish();
        return files.size();
    }

    /** Reads an archive to its end without keeping it; how many files there are. */
    static long look(InputStream in) throws IOException {
        return each(in, (name, content) -> content.transferTo(OutputStream.nullOutputStream()));
    }

    /** Writes the files of an archive into a folder, for their owner alone; how many there are. */
    static long put(InputStream in, Path folder) throws IOException {
        return each(in, (name, content) -> {
            Path file = folder.resolve(name);
            Durable.create(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
            Durable.force(file);
        });
    }

    private interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    private static long each(InputStream in, Taker taker) throws IOException {
        ZipInputStream archive = new ZipInputStream(in);
        long count = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (!entry.getName().matches(NAME)) {
                throw new Refused("there is a file in it that is none of Baken's.");
            }
            taker.take(entry.getName(), archive);
            count++;
        }
        return count;
    }
}
