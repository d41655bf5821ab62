package nl.baken.launcher;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.audit.AuditSegments;
import nl.baken.centre.audit.VerifyAudit;
import nl.baken.platform.Setting;

/**
 * The audit trail in a database that somebody else runs, as an operator checks and shortens it. Checking takes what the
 * centre has; shortening takes the password of {@code baken_retention} beside it, which neither wing may have.
 */
final class OutsideTrail {
    private final GivenSettings settings;
    private final OutsideDatabase database;
    private final AuditSegments.Account centre;

    /**
     * Looks at what was set, without a connection.
     *
     * @throws Refused when something is missing, wrong, or readable by others
     */
    OutsideTrail(GivenSettings settings) {
        this.settings = settings;
        settings.require(List.of(Setting.DB_URL, Setting.DB_CENTRE_PASSWORD_FILE, Setting.CENTRE_SECRETS));
        SecretFiles.require(settings.path(Setting.CENTRE_SECRETS), List.of("audit"));
        centre = account(Setting.DB_CENTRE_USER, Setting.DB_CENTRE_PASSWORD_FILE);
        database = OutsideDatabase.at(settings, centre.user(), centre.password());
    }

    private AuditSegments.Account account(Setting user, Setting passwordFile) {
        return new AuditSegments.Account(settings.get(user), SecretFiles.password(settings.path(passwordFile)));
    }

    /** @param noted a head that an earlier check printed */
    VerifyAudit.Outcome verify(Optional<String> noted) {
        try {
            return VerifyAudit.verify(
                    database.url(), centre.user(), centre.password(), settings.path(Setting.CENTRE_SECRETS), noted);
        } catch (SQLException e) {
            throw database.refusal(e);
        }
    }

    /**
     * Drops the months whose term is over.
     *
     * @return the number of the last row that went; empty when nothing was old enough
     */
    Optional<Long> drop(Instant now) {
        settings.require(List.of(Setting.DB_RETENTION_PASSWORD_FILE));
        AuditSegments.Account retention = account(Setting.DB_RETENTION_USER, Setting.DB_RETENTION_PASSWORD_FILE);
        int months = settings.auditMonths();
        try {
            return new AuditSegments(database.url(), settings.path(Setting.CENTRE_SECRETS))
                    .drop(centre, retention, months, now);
        } catch (AuditSegments.TrailBroken e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw database.refusal(e);
        }
    }
}
