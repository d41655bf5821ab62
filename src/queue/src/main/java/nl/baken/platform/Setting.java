package nl.baken.platform;

import org.jspecify.annotations.Nullable;

/**
 * Every setting of Baken. The key is read through MicroProfile Config: as a system property, or as an environment
 * variable in capitals with underscores ({@code baken.db.url} is {@code BAKEN_DB_URL}). The README's table is made from
 * this list.
 */
public enum Setting {
    DATA("baken.data", null, "Data folder of this instance."),
    DB_URL("baken.db.url", null, "JDBC address of the database, e.g. jdbc:mariadb://127.0.0.1:3306/baken."),
    DB_TLS_CA(
            "baken.db.tls.ca",
            null,
            "File with the certificate of the authority that signed the database's. With it the connection is over TLS and the server's name is checked; a database on another machine is refused without."),
    DB_PORTAL_USER("baken.db.portal.user", "baken_portal", "Database account of the public wing."),
    DB_PORTAL_PASSWORD("baken.db.portal.password", null, "Its password."),
    DB_PORTAL_PASSWORD_FILE(
            "baken.db.portal.password.file",
            null,
            "File (mode 0400) with it on its first line: the only way for a portal that runs alone."),
    DB_CENTRE_USER("baken.db.centre.user", "baken_centre", "Database account of the centre's wing."),
    DB_CENTRE_PASSWORD("baken.db.centre.password", null, "Its password."),
    DB_CENTRE_PASSWORD_FILE(
            "baken.db.centre.password.file",
            null,
            "File (mode 0400) with it on its first line: the only way for a centre that runs alone."),
    DB_MIGRATE_USER(
            "baken.db.migrate.user", "baken_migrate", "Database account of baken.jar migrate, and of nothing else."),
    DB_MIGRATE_PASSWORD_FILE(
            "baken.db.migrate.password.file", null, "File (mode 0400) with its password on its first line."),
    DB_RETENTION_USER(
            "baken.db.retention.user",
            "baken_retention",
            "Database account of baken.jar drop-audit, and of nothing else."),
    DB_RETENTION_PASSWORD_FILE(
            "baken.db.retention.password.file", null, "File (mode 0400) with its password on its first line."),
    DB_BACKUP_USER(
            "baken.db.backup.user",
            "baken_backup",
            "Database account of baken.jar backup database, and of nothing else: it may read all and change nothing."),
    DB_BACKUP_PASSWORD_FILE(
            "baken.db.backup.password.file", null, "File (mode 0400) with its password on its first line."),
    BACKUP_FOLDER("baken.backup.folder", null, "Folder that baken.jar backup puts its backups into."),
    BACKUP_KEY(
            "baken.backup.key",
            null,
            "File with the public half of the recovery key (age1…), one per line: whoever has the other half of one of them opens a backup."),
    PORTAL_SECRETS(
            "baken.secrets.portal",
            null,
            "File (mode 0600) with the pepper and the token keys of the portal; a centre node needs the pepper."),
    CENTRE_SECRETS(
            "baken.secrets.centre", null, "File (mode 0600) with the audit and one-time-code keys of the centre."),
    TRUST_ROOT_FILE(
            "baken.trust-root.file",
            null,
            "File with the fingerprint of the trust root. While it is missing the portal takes no reports."),
    SET_UP_FILE(
            "baken.set-up.file",
            null,
            "File (mode 0600) with the hash of the one-time token for setting up an empty centre. Without it nobody can."),
    DEMO("baken.demo", "false", "Demo mode: fictional reports, a banner, loopback only."),
    SIGN_INS_FILE("baken.sign-ins.file", null, "Where demo mode writes its sign-ins (mode 0600)."),
    ORGANISATION_FILE(
            "baken.organisation.file",
            null,
            "File about the organisation: name, phone, hours, municipalities, exit and more. Without it, webapp-content/organisation.yaml as it came with Baken."),
    CONTENT_DIR(
            "baken.content.dir",
            null,
            "Folder with the pages, looked at all the time: what is saved shows. Without it, the pages that came with Baken."),
    LANGUAGES_UNREVIEWED(
            "baken.languages.unreviewed",
            null,
            "Whether languages show whose texts nobody has read who speaks them from home. Without it, only in a demo."),
    COUNTS_EVERY("baken.counts.every", "60", "Seconds after which counted visits are written down."),
    SITE_URL(
            "baken.site.url",
            "http://127.0.0.1:8080",
            "Public address of the portal, for search engines and links from outside."),
    SECURITY_CONTACT(
            "baken.security.contact",
            null,
            "Where to report a vulnerability, as mailto:, tel: or https:, for security.txt. Without it, the organisation's page."),
    SECURITY_EXPIRES(
            "baken.security.expires",
            null,
            "Day until which security.txt holds (2027-05-22). Without it, half a year from today."),
    TLS("baken.tls", "false", "Whether visitors reach this instance over TLS: Secure cookie and HSTS."),
    USUAL_REPORTS(
            "baken.reports.usual",
            "40",
            "Reports a minute that are no sign of anything. Above it senders wait a little or do more work, and programs that do no work are held apart."),
    OFFICE_OPENS("baken.office.opens", "9", "Hour at which the centre's office opens on a working day."),
    OFFICE_CLOSES("baken.office.closes", "17", "Hour at which it closes."),
    DEADLINE_LOOK("baken.deadline.look", "1", "Working days until somebody has opened a report."),
    DEADLINE_URGENT("baken.deadline.urgent", "2", "Office hours until somebody has opened an urgent one."),
    DEADLINE_ANSWER("baken.deadline.answer", "5", "Working days until an answer went to its reporter."),
    KEEP_REJECTED(
            "baken.keep.rejected",
            "30",
            "Days after which a report is destroyed that was closed as too little known, a duplicate or no trafficking."),
    KEEP_ADVICE(
            "baken.keep.advice",
            "365",
            "The same for one that was closed after advice. A proposal: the officer decides."),
    KEEP_CASE(
            "baken.keep.case",
            "730",
            "The same for one that was closed as a case or after a referral. A proposal: the officer decides."),
    KEEP_DRAFT(
            "baken.keep.draft",
            "30",
            "Days after which an answer or a report written down is destroyed that a member began and did not send."),
    KEEP_LOOK(
            "baken.keep.look",
            "30",
            "Days in which a person may look at what is due after advice, a case or a referral, before it goes by itself."),
    KEEP_FIRST(
            "baken.keep.first",
            "3",
            "Minutes after a start until what goes by itself is first destroyed, and then each night; 60 at most."),
    KEEP_AUDIT(
            "baken.keep.audit",
            "60",
            "Months that the audit trail is kept; 12 at least. Older ones go when somebody runs baken.jar drop-audit."),
    TOMBSTONES_FILE(
            "baken.tombstones.file",
            null,
            "File that names what was destroyed, so that nothing of it comes back with a restored database. To be backed up apart from the database."),
    MAIL_HOST(
            "baken.mail.host",
            null,
            "Mail server that takes the letters to the duty address. Without it nobody is told by e-mail."),
    MAIL_PORT("baken.mail.port", "587", "Its port."),
    MAIL_STARTTLS("baken.mail.starttls", "true", "Whether it must offer STARTTLS, with a certificate for its name."),
    MAIL_USER("baken.mail.user", null, "Who signs in there. Without it nobody does."),
    MAIL_PASSWORD_FILE("baken.mail.password.file", null, "File with their password on its first line."),
    MAIL_FROM("baken.mail.from", null, "Address that letters come from."),
    MAIL_TO("baken.mail.to", null, "The duty address that they go to."),
    MAIL_DIGEST("baken.mail.digest", "9", "Hour of a working day from which the daily letter goes."),
    HCAPTCHA_SITE_KEY(
            "baken.hcaptcha.site-key",
            null,
            "Site key of hCaptcha, a service in the United States. With it and the secret, its test is offered to who would be held apart; without, hCaptcha is off."),
    HCAPTCHA_SECRET("baken.hcaptcha.secret", null, "The secret that belongs to it."),
    HCAPTCHA_VERIFY("baken.hcaptcha.verify", "https://api.hcaptcha.com/siteverify", "Where a test is verified."),
    DISK_FOLDER("baken.disk.folder", null, "Folder whose file system must have room. Without it, the data folder."),
    DISK_APART(
            "baken.disk.apart",
            "90",
            "Per cent of it that is used from which reports that look automated are not taken; 101 for never."),
    DISK_ALL("baken.disk.all", "95", "Per cent of it that is used from which no reports are taken; 101 for never.");

    private final String key;
    private final @Nullable String fallback;
    private final String meaning;

    Setting(String key, @Nullable String fallback, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** What holds when nobody sets it; null when it must be set by whoever needs it. */
    public @Nullable String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }
}
