package nl.baken.launcher.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** The accounts whose settings the doctor may be given, and what each may do. */
enum Account {
    PORTAL(Setting.DB_PORTAL_USER, Setting.DB_PORTAL_PASSWORD_FILE),
    BACKUP(Setting.DB_BACKUP_USER, Setting.DB_BACKUP_PASSWORD_FILE),
    CENTRE(Setting.DB_CENTRE_USER, Setting.DB_CENTRE_PASSWORD_FILE);

    private static final String GRANTS = "/db/migration/R__grants.sql";

    private final Setting user;
    private final Setting passwordFile;

    Account(Setting user, Setting passwordFile) {
        this.user = user;
        this.passwordFile = passwordFile;
    }

    static Optional<Account> of(GivenSettings settings) {
        return Arrays.stream(values())
                .filter(account -> settings.find(account.passwordFile).isPresent())
                .findFirst();
    }

    Setting user() {
        return user;
    }

    Setting passwordFile() {
        return passwordFile;
    }

    /** Where its rights are written down. */
    String source() {
        return this == BACKUP ? "deploy/production/mariadb/accounts" : "deploy/database/grants.sql";
    }

    /** What it may do, as {@link Grants} has it. */
    Set<String> rights() {
        if (this == BACKUP) {
            return Set.of("SELECT on *");
        }
        try (InputStream in = Account.class.getResourceAsStream(GRANTS)) {
            if (in == null) {
                throw new IllegalStateException("baken.jar has no " + GRANTS);
            }
            String name = "'" + user.fallback() + "'";
            return Grants.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(name))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
