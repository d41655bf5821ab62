package nl.baken.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import nl.baken.platform.SecretsFile;

/**
 * The accounts of the database, with passwords made at random on first start. {@code baken_migrate} changes the
 * schema and hands out rights, and never gets into a WAR; what the others may do is in deploy/database/grants.sql.
 */
final class Accounts {
    static final String MIGRATE = "baken_migrate";
    static final String PORTAL = "baken_portal";
    static final String CENTRE = "baken_centre";
    /** Drops expired months of the audit trail, by one procedure, and may do nothing else; never inside a WAR. */
    static final String RETENTION = "baken_retention";

    private static final List<String> ALL = List.of(MIGRATE, PORTAL, CENTRE, RETENTION);

    private final SecretsFile passwords;

    private Accounts(SecretsFile passwords) {
        this.passwords = passwords;
    }

    static Accounts in(Path file, SecureRandom random) {
        return new Accounts(Files.exists(file) ? SecretsFile.read(file) : SecretsFile.create(file, ALL, random));
    }

    String password(String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(passwords.get(account));
    }

    /**
     * What makes a new database ours, one statement per line: root through the socket alone, the schema, the accounts.
     * Base64url needs no quoting in SQL.
     */
    String statements() {
        StringBuilder sql = new StringBuilder()
                .append("ALTER USER root@localhost IDENTIFIED VIA unix_socket;\n")
                .append("CREATE DATABASE baken CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;\n");
        for (String account : ALL) {
            sql.append("CREATE USER '%s'@'%%' IDENTIFIED BY '%s';\n".formatted(account, password(account)));
        }
        return sql.append("GRANT ALL PRIVILEGES ON baken.* TO '%s'@'%%' WITH GRANT OPTION;\n".formatted(MIGRATE))
                .toString();
    }
}
