package nl.baken.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set: in a file, over it by environment variable, over that by system property. The file has one
 * {@code baken.name = value} per line and comments after {@code #}; a name that no setting has is a mistake in it.
 */
public final class GivenSettings {
    /** Those that name a file or a folder; told to the server as whole paths, for it works in another folder. */
    private static final Set<Setting> PATHS = EnumSet.of(
            Setting.DATA,
            Setting.DB_TLS_CA,
            Setting.DB_PORTAL_PASSWORD_FILE,
            Setting.DB_CENTRE_PASSWORD_FILE,
            Setting.DB_MIGRATE_PASSWORD_FILE,
            Setting.DB_RETENTION_PASSWORD_FILE,
            Setting.DB_BACKUP_PASSWORD_FILE,
            Setting.BACKUP_FOLDER,
            Setting.BACKUP_KEY,
            Setting.PORTAL_SECRETS,
            Setting.CENTRE_SECRETS,
            Setting.TRUST_ROOT_FILE,
            Setting.SET_UP_FILE,
            Setting.ORGANISATION_FILE,
            Setting.CONTENT_DIR,
            Setting.TOMBSTONES_FILE,
            Setting.MAIL_PASSWORD_FILE,
            Setting.DISK_FOLDER);

    private static final Map<String, Setting> BY_KEY =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, setting -> setting));

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /**
     * @param file the settings file; null when none was named
     * @throws Refused when the file is missing or has a line that is no setting
     */
    public GivenSettings(@Nullable Path file, Map<String, String> environment, Properties properties) {
        if (file != null) {
            readFile(file);
        }
        for (Setting setting : Setting.values()) {
            String value = properties.getProperty(setting.key(), environment.get(variable(setting)));
            if (value != null && !value.isBlank()) {
                values.put(setting, value.strip());
            }
        }
        PATHS.forEach(setting -> values.computeIfPresent(
                setting,
                (key, path) -> Path.of(path).toAbsolutePath().normalize().toString()));
    }

    /** As MicroProfile Config has it: what is no letter or digit is an underscore. */
    static String variable(Setting setting) {
        return setting.key().replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void readFile(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused("Settings file " + file + " is missing or cannot be read.", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line, "Line " + (i + 1) + " of settings file " + file);
            }
        }
    }

    private void readLine(String line, String where) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new Refused(where + " is not name = value.");
        }
        Setting setting = BY_KEY.get(line.substring(0, equals).strip());
        if (setting == null) {
            throw new Refused(where + " names a setting that there is not: "
                    + line.substring(0, equals).strip() + ".");
        }
        String value = line.substring(equals + 1).strip();
        if (value.isEmpty()) {
            throw new Refused(where + " gives " + setting.key() + " no value.");
        }
        if (values.put(setting, value) != null) {
            throw new Refused(where + " gives " + setting.key() + " a second time.");
        }
    }

    /** What was set; empty when nobody did, whatever its fallback. */
    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /**
     * What was set, or the setting's fallback.
     *
     * @throws Refused when there is neither
     */
    public String get(Setting setting) {
        return find(setting)
                .or(() -> Optional.ofNullable(setting.fallback()))
                .orElseThrow(() -> new Refused("Setting " + setting.key() + " is missing. " + setting.meaning()));
    }

    /**
     * The term of the audit trail.
     *
     * @throws Refused when it is no number of months, or less than a year
     */
    int auditMonths() {
        String months = get(Setting.KEEP_AUDIT);
        if (!months.matches("[0-9]{1,4}") || Integer.parseInt(months) < 12) {
            throw new Refused("Setting " + Setting.KEEP_AUDIT.key() + " must be a number of months from 12.");
        }
        return Integer.parseInt(months);
    }

    /** @throws Refused when nobody has set it */
    public Path path(Setting setting) {
        return Path.of(get(setting));
    }

    /** @throws Refused when one of these is missing, whatever its fallback */
    public void require(List<Setting> needed) {
        for (Setting setting : needed) {
            if (find(setting).isEmpty()) {
                throw new Refused("Setting " + setting.key() + " is missing. " + setting.meaning());
            }
        }
    }

    /** All that was set, by key. */
    Map<String, String> all() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }
}
