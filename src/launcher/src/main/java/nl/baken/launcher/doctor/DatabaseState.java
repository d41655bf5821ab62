package nl.baken.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.launcher.GivenSettings;
import nl.baken.launcher.Migrations;
import nl.baken.launcher.OutsideDatabase;
import nl.baken.launcher.Programs;
import nl.baken.launcher.SecretFiles;
import nl.baken.platform.Setting;

/**
 * The database as the account of these settings meets it: its version, its clock, the account's rights, the trust root of the
 * published keys, and for the centre what the portal told of the content.
 */
final class DatabaseState implements Look {
    private static final String ABOUT = "database";
    private static final Duration CLOCKS = Duration.ofSeconds(5);
    private static final Pattern ROOT = Pattern.compile("\"root\":\"([A-Za-z0-9_-]{43})\"");

    private final GivenSettings settings;
    private final Clock clock;

    DatabaseState(GivenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> find() throws IOException, SQLException {
        Optional<Account> account = Account.of(settings);
        if (settings.find(Setting.DB_URL).isEmpty() || account.isEmpty()) {
            return List.of(Finding.notChecked(ABOUT, "these settings name no account of it that the doctor looks at."));
        }
        OutsideDatabase database = OutsideDatabase.at(
                settings,
                settings.get(account.get().user()),
                SecretFiles.password(settings.path(account.get().passwordFile())));
        List<Finding> found = new ArrayList<>(List.of(version(database)));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            found.add(clocks(statement));
            found.add(rights(statement, account.get()));
            found.add(account.get() == Account.BACKUP ? keysOfNobody() : keys(statement));
            if (account.get() == Account.CENTRE) {
                found.addAll(new ContentState(statement).find());
            } else {
                found.add(Finding.notChecked("content", "what the portal told of it, the centre's settings reach."));
            }
        }
        return found;
    }

    private static Finding version(OutsideDatabase database) throws IOException {
        String needed = Migrations.newest(Programs.ownJar());
        String has = database.version();
        return has.equals(needed)
                ? Finding.ok(ABOUT, "reached, with schema version " + has + ".")
                : Finding.wrong(
                        ABOUT,
                        "it has schema version " + has + ", this Baken needs " + needed
                                + ": run baken.jar migrate, or the Baken that belongs to it.");
    }

    private Finding clocks(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            Instant there = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            Duration apart = Duration.between(there, clock.instant()).abs();
            String words = "this machine's and the database's are " + apart.toSeconds() + " s apart";
            return apart.compareTo(CLOCKS) <= 0
                    ? Finding.ok("clock", words + ".")
                    : Finding.wrong(
                            "clock", words + ": one-time codes and deadlines go wrong. Set both by NTP (timedatectl).");
        }
    }

    private static Finding rights(Statement statement, Account account) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        Set<String> has = Grants.of(lines);
        Set<String> may = account.rights();
        Set<String> more = new TreeSet<>(has);
        more.removeAll(may);
        Set<String> less = new TreeSet<>(may);
        less.removeAll(has);
        if (more.isEmpty() && less.isEmpty()) {
            return Finding.ok("grants", "the account has what " + account.source() + " says, and nothing beyond.");
        }
        return Finding.wrong(
                "grants",
                "the account has" + (more.isEmpty() ? "" : " too much: " + String.join(", ", more) + " (REVOKE it)")
                        + (more.isEmpty() || less.isEmpty() ? "" : "; and")
                        + (less.isEmpty() ? "" : " too little: " + String.join(", ", less) + " (GRANT it)") + ", by "
                        + account.source() + ".");
    }

    private static Finding keysOfNobody() {
        return Finding.notChecked("trust root", "a backup has no use for it.");
    }

    private Finding keys(Statement statement) throws SQLException, IOException {
        Path file = settings.find(Setting.TRUST_ROOT_FILE).map(Path::of).orElseGet(() -> settings.path(Setting.DATA)
                .resolve("trust-root"));
        Optional<String> published = published(statement);
        boolean isPinned = Files.exists(file);
        if (published.isEmpty() && !isPinned) {
            return Finding.wrong(
                    "trust root", "this centre has no keys yet: run baken.jar set-up on the centre's machine.");
        }
        if (!isPinned) {
            return Finding.wrong(
                    "trust root",
                    "keys are published and " + file + " is missing, so no report is taken: bring it from the centre.");
        }
        String pinned = Files.readString(file).strip();
        return published.filter(pinned::equals).isPresent()
                ? Finding.ok("trust root", "the pinned one is that of the published keys.")
                : Finding.wrong(
                        "trust root",
                        "the one in " + file
                                + " is not that of the keys in the database, so no report is taken. Find out which is"
                                + " the centre's own, from paper, before you change either.");
    }

    /** The fingerprint that the newest published keys name; empty when there are none. */
    private static Optional<String> published(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT document FROM published_keys ORDER BY serial DESC LIMIT 1")) {
            if (!row.next()) {
                return Optional.empty();
            }
            Matcher root = ROOT.matcher(row.getString(1));
            return Optional.of(root.find() ? root.group(1) : "");
        }
    }
}
