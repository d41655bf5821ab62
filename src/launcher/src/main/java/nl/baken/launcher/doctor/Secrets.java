package nl.baken.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Refused;
import nl.baken.launcher.SecretFiles;
import nl.baken.platform.Setting;

/** Whether each file of secrets is there, whole, and its owner's alone; and so the data folder. */
final class Secrets implements Look {
    private static final List<Setting> PASSWORDS = List.of(
            Setting.DB_PORTAL_PASSWORD_FILE,
            Setting.DB_CENTRE_PASSWORD_FILE,
            Setting.DB_MIGRATE_PASSWORD_FILE,
            Setting.DB_RETENTION_PASSWORD_FILE,
            Setting.DB_BACKUP_PASSWORD_FILE,
            Setting.MAIL_PASSWORD_FILE);

    private final GivenSettings settings;

    Secrets(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() throws IOException {
        List<Finding> found = new ArrayList<>();
        named(found, Setting.PORTAL_SECRETS, List.of("pepper", "token"));
        named(found, Setting.CENTRE_SECRETS, List.of("audit", "totp"));
        for (Setting password : PASSWORDS) {
            if (settings.find(password).isPresent()) {
                found.add(found(password, () -> SecretFiles.password(settings.path(password))));
            }
        }
        folder(found);
        return found.isEmpty() ? List.of(Finding.notChecked("secrets", "these settings name none.")) : found;
    }

    private void named(List<Finding> found, Setting setting, List<String> names) {
        if (settings.find(setting).isPresent()) {
            found.add(found(setting, () -> SecretFiles.require(settings.path(setting), names)));
        }
    }

    private Finding found(Setting setting, Runnable reading) {
        String about = "secret " + setting.key();
        try {
            reading.run();
            return Finding.ok(about, "there, and its owner's alone.");
        } catch (Refused e) {
            return Finding.wrong(about, String.valueOf(e.getMessage()));
        }
    }

    private void folder(List<Finding> found) throws IOException {
        if (settings.find(Setting.DATA).isEmpty() || !Files.isDirectory(settings.path(Setting.DATA))) {
            return;
        }
        Path data = settings.path(Setting.DATA);
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(data));
        found.add(
                mode.endsWith("------")
                        ? Finding.ok("data folder", "its owner's alone.")
                        : Finding.wrong("data folder", "others may look into " + data + ": chmod 0700 " + data + "."));
    }
}
