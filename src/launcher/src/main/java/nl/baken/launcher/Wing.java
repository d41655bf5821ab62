package nl.baken.launcher;

import java.util.List;
import nl.baken.platform.Setting;

/** One of the two wings: what of it the server runs, and what it may and must be told when it runs alone. */
enum Wing {
    PORTAL(
            "/nl/",
            new Account(Setting.DB_PORTAL_USER, Setting.DB_PORTAL_PASSWORD, Setting.DB_PORTAL_PASSWORD_FILE),
            List.of(
                    Setting.DATA,
                    Setting.DB_URL,
                    Setting.DB_PORTAL_PASSWORD_FILE,
                    Setting.PORTAL_SECRETS,
                    Setting.TRUST_ROOT_FILE,
                    Setting.SITE_URL,
                    Setting.TLS),
            List.of(
                    Setting.DB_CENTRE_PASSWORD_FILE,
                    Setting.DB_MIGRATE_PASSWORD_FILE,
                    Setting.DB_RETENTION_PASSWORD_FILE,
                    Setting.DB_BACKUP_PASSWORD_FILE,
                    Setting.CENTRE_SECRETS,
                    Setting.SET_UP_FILE,
                    Setting.TOMBSTONES_FILE,
                    Setting.MAIL_PASSWORD_FILE)),
    CENTRE(
            "/centrum/aanmelden",
            new Account(Setting.DB_CENTRE_USER, Setting.DB_CENTRE_PASSWORD, Setting.DB_CENTRE_PASSWORD_FILE),
            List.of(
                    Setting.DATA,
                    Setting.DB_URL,
                    Setting.DB_CENTRE_PASSWORD_FILE,
                    Setting.PORTAL_SECRETS,
                    Setting.CENTRE_SECRETS,
                    Setting.SITE_URL,
                    Setting.TLS),
            List.of(
                    Setting.DB_PORTAL_PASSWORD_FILE,
                    Setting.DB_MIGRATE_PASSWORD_FILE,
                    Setting.DB_RETENTION_PASSWORD_FILE,
                    Setting.DB_BACKUP_PASSWORD_FILE,
                    Setting.HCAPTCHA_SECRET));

    /** The settings of a database account. */
    record Account(Setting user, Setting password, Setting passwordFile) {}

    private final String firstPage;
    private final Account account;
    private final List<Setting> needed;
    private final List<Setting> foreign;

    Wing(String firstPage, Account account, List<Setting> needed, List<Setting> foreign) {
        this.firstPage = firstPage;
        this.account = account;
        this.needed = needed;
        this.foreign = foreign;
    }

    /** Whose answer says that the wing is there. */
    String firstPage() {
        return firstPage;
    }

    Account account() {
        return account;
    }

    /** What must be set before it can run alone, beyond what has a fallback that does for everybody. */
    List<Setting> needed() {
        return needed;
    }

    /** Secrets of others, which must not lie within its reach. */
    List<Setting> foreign() {
        return foreign;
    }

    /** The name of its archive in baken.jar. */
    String war() {
        return this == PORTAL ? "portal" : "centre";
    }
}
