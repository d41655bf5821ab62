package nl.baken.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings in force. Values do not change while an instance runs. */
@ApplicationScoped
public class Settings {

    /** The value, or the setting's own fallback; empty when there is neither. */
    public Optional<String> find(Setting setting) {
        return ConfigProvider.getConfig()
                .getOptionalValue(setting.key(), String.class)
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(setting.fallback()));
    }

    /** @throws SettingMissing when it has neither a value nor a fallback */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new SettingMissing(setting));
    }

    /** @throws SettingMissing when it has neither a value nor a fallback */
    public Path path(Setting setting) {
        return Path.of(get(setting));
    }

    /**
     * A whole number.
     *
     * @throws SettingMissing when it has neither a value nor a fallback
     * @throws SettingWrong when its value is no number from least to most
     */
    public int number(Setting setting, int least, int most) {
        String value = get(setting).strip();
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new SettingWrong(setting, "a whole number from " + least + " to " + most);
    }

    public boolean isOn(Setting setting) {
        return find(setting).map(Boolean::parseBoolean).orElse(false);
    }

    /** A setting has a value that it cannot have. */
    public static final class SettingWrong extends IllegalStateException {
        SettingWrong(Setting setting, String allowed) {
            super("Setting " + setting.key() + " must be " + allowed + ". " + setting.meaning());
        }
    }

    /** A setting that somebody needs was not given. */
    public static final class SettingMissing extends IllegalStateException {
        SettingMissing(Setting setting) {
            super("Setting " + setting.key() + " is missing. " + setting.meaning());
        }
    }
}
