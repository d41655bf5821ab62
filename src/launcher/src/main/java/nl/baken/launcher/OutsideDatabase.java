package nl.baken.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.baken.platform.Setting;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/** A MariaDB that is not ours to start, as one account reaches it. Over a network only with TLS and its name checked. */
public final class OutsideDatabase {
    private static final String NEWEST = "SELECT version FROM flyway_schema_history"
            + " WHERE success = 1 AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";
    /**
     * No certificate of the server's own: Payara names one of its making in the system properties, and a database that knows
     * an authority ends the connection of a client who shows another's.
     */
    private static final String OWN_CERTIFICATES_ONLY =
            "&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false";

    private static final int REACH_MILLIS = 2_000;
    private static final String NO_SUCH_TABLE = "42S02";
    private static final String ACCESS_DENIED = "28000";
    /** Before the first migration no account has a right in the schema, and so is not told what is in it. */
    private static final int NO_RIGHT_IN_SCHEMA = 1044;

    private final String url;
    private final Configuration parsed;
    private final Optional<String> authority;
    private final String hosts;
    private final String user;
    private final String password;

    private OutsideDatabase(
            String url, Configuration parsed, Optional<String> authority, String user, String password) {
        this.url = url;
        this.parsed = parsed;
        this.authority = authority;
        this.hosts = parsed.addresses().stream()
                .map(address -> address.host + ":" + address.port)
                .collect(Collectors.joining(", "));
        this.user = user;
        this.password = password;
    }

    /**
     * Understands the address and connects nowhere.
     *
     * @throws Refused when it is no address, has a password in it, or what goes there could be read on the way
     */
    public static OutsideDatabase at(GivenSettings settings, String user, String password) {
        String given = settings.get(Setting.DB_URL);
        Configuration parsed = parse(given);
        Optional<String> authority = settings.find(Setting.DB_TLS_CA);
        authority.ifPresent(file -> {
            if (!Files.isReadable(Path.of(file))) {
                throw new Refused(
                        "Setting " + Setting.DB_TLS_CA.key() + " names a file that cannot be read: " + file + ".");
            }
        });
        if (authority.isEmpty() && !parsed.addresses().stream().allMatch(OutsideDatabase::isHere)) {
            throw new Refused("The database is on another machine, and what goes there could be read on the way."
                    + " Set " + Setting.DB_TLS_CA.key() + ".");
        }
        String url = given + (given.contains("?") ? "&" : "?") + "connectTimeout=2000&socketTimeout=30000"
                + authority
                        .map(file -> "&sslMode=verify-full&serverSslCert=" + file + OWN_CERTIFICATES_ONLY)
                        .orElse("");
        return new OutsideDatabase(url, parsed, authority, user, password);
    }

    private static Configuration parse(String url) {
        Configuration parsed;
        try {
            parsed = Configuration.parse(url);
        } catch (SQLException e) {
            parsed = null; // told below
        }
        if (parsed == null || parsed.database() == null || parsed.addresses().isEmpty()) {
            throw new Refused(
                    "Setting " + Setting.DB_URL.key() + " is no address of a schema. " + Setting.DB_URL.meaning());
        }
        if (parsed.user() != null || parsed.password() != null) {
            throw new Refused("Setting " + Setting.DB_URL.key() + " must name no user and no password.");
        }
        if (parsed.sslMode() != SslMode.DISABLE) {
            throw new Refused("Setting " + Setting.DB_URL.key() + " must say nothing of TLS: that is for "
                    + Setting.DB_TLS_CA.key() + ".");
        }
        return parsed;
    }

    private static boolean isHere(HostAddress address) {
        return address.host.equals("localhost")
                || address.host.equals("::1")
                || address.host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** With what TLS needs and with time-outs; never a password. */
    String url() {
        return url;
    }

    /** The schema's name. */
    public String schema() {
        return Objects.requireNonNull(parsed.database());
    }

    /**
     * The same for MariaDB's own programs, as an options file; with the password, so for a pipe and never for a file.
     * Of several addresses it has the first that answers.
     */
    public String clientOptions() {
        HostAddress place = parsed.addresses().stream()
                .filter(OutsideDatabase::answers)
                .findFirst()
                .orElseThrow(() -> new Refused("The database at " + hosts + " cannot be reached."));
        return "[client]\nprotocol=tcp\nhost=" + place.host + "\nport=" + place.port + "\nuser=" + quoted(user)
                + "\npassword=" + quoted(password) + "\n"
                + authority
                        .map(file -> "ssl-ca=" + quoted(file) + "\nssl-verify-server-cert\n")
                        .orElse("");
    }

    private static boolean answers(HostAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host, address.port), REACH_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** @throws Refused when it cannot be reached, does not let the account in, or has another version */
    void requireVersion(String expected) {
        String found = version();
        if (!found.equals(expected)) {
            throw new Refused("The database has schema version " + found + ", this Baken needs " + expected
                    + ": run baken.jar migrate, or the Baken that belongs to it.");
        }
    }

    /**
     * The version of its schema; {@code none} when it has none yet.
     *
     * @throws Refused when it cannot be reached, or does not let the account in
     */
    public String version() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NEWEST)) {
            return rows.next() ? rows.getString(1) : "none";
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /**
     * Looks whether the account has a right that it must not have.
     *
     * @throws Refused when it may read any of these tables
     */
    void requireBlindTo(List<String> tables) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (mayRead(statement, table)) {
                    throw new Refused("Database account " + user + " may read table " + table
                            + ". It must have the rights in grants.sql and no others.");
                }
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static boolean mayRead(Statement statement, String table) {
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 0")) {
            return rows.getMetaData() != null;
        } catch (SQLException e) {
            return false;
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Why it cannot be used, in one line. */
    public Refused refusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(ACCESS_DENIED)) {
            return new Refused("The database at " + hosts + " does not let account " + user + " in.", e);
        }
        if (state.equals(NO_SUCH_TABLE) || e.getErrorCode() == NO_RIGHT_IN_SCHEMA) {
            return new Refused("The database at " + hosts + " has no schema of Baken's: run baken.jar migrate.", e);
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Refused("The database at " + hosts + " cannot be used: " + reason, e);
    }

    /** Brings the schema to the version of this jar, and hands out the rights. */
    public void migrate() {
        Migrations.run(url, user, password);
    }
}
