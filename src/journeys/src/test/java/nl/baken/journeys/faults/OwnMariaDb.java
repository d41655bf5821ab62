package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.MariaDb;

/** Debian's MariaDB with {@code mariadb/baken.cnf} and the accounts that {@code mariadb/accounts} prints. */
final class OwnMariaDb implements AutoCloseable {
    private static final int MEGABYTES = 1_000;

    private final Path folder;
    private final Disk disk;
    private final Path secrets;
    private final Path authority;
    private final int port;
    private final Path socket;
    private final Service server;

    OwnMariaDb(Path folder, Path secrets, Authority authority, Path tls, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.authority = authority.certificate();
        this.port = port;
        try {
            Files.createDirectories(folder.resolve("tmp"));
            socket = Files.createTempDirectory("baken-db").resolve("s"); // a socket's path must be short
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disk = new Disk(Build.newFolder("disk").resolve("image"), folder.resolve("disk"), MEGABYTES);
        Path settings = Changed.file("mariadb/baken.cnf")
                .change("/etc/mysql/baken/ca.pem", authority.certificate())
                .change("/etc/mysql/baken/server.pem", tls.resolve("database.pem"))
                .change("/etc/mysql/baken/server.key", tls.resolve("database.key"))
                .change("/etc/mysql/baken/keys", secrets.resolve("database/keys"))
                .and(String.join(
                        "\n",
                        "datadir = " + folder.resolve("disk/data"),
                        "tmpdir = " + folder.resolve("tmp"),
                        "socket = " + socket,
                        "pid-file = " + folder.resolve("pid"),
                        "log-error = " + log(),
                        "port = " + port,
                        "user = " + System.getProperty("user.name"),
                        "plugin-dir = " + System.getProperty("mariadb.plugins"),
                        "innodb-buffer-pool-size = 64M",
                        ""))
                .to(folder.resolve("my.cnf"));
        Program.run(
                "/usr/bin/mariadb-install-db",
                "--defaults-file=" + settings,
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + System.getProperty("user.name"),
                "--skip-test-db",
                // the script names one of its own
                "--plugin-dir=" + System.getProperty("mariadb.plugins"));
        server = new Service(
                        folder.resolve("output"),
                        Map.of(),
                        List.of("/usr/sbin/mariadbd", "--defaults-file=" + settings))
                .start();
        server.program().awaitSaidIn(log(), "ready for connections");
        Program.run(
                "bash",
                "-c",
                "set -o pipefail; '" + Changed.PRODUCTION.resolve("mariadb/accounts") + "' '" + secrets
                        + "' | mariadb --no-defaults --socket='" + socket + "'");
    }

    Path log() {
        return folder.resolve("error.log");
    }

    /** A connection as an account, over TLS. */
    Connection connect(String account) throws SQLException {
        return DriverManager.getConnection(
                url() + "?sslMode=verify-full&serverSslCert=" + authority, account, password(account));
    }

    String url() {
        return "jdbc:mariadb://" + place() + "/baken";
    }

    /** Its address and port. */
    String place() {
        return "127.0.0.1:" + port;
    }

    String password(String account) {
        try {
            return Files.readString(
                            secrets.resolve(account.replace("baken_", "")).resolve("database-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of what the migrating account finds. */
    Set<String> column(String sql) {
        Set<String> values = new TreeSet<>();
        try (Connection connection = connect(MariaDb.MIGRATE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return values;
    }

    /** Does something as the server's root, who comes in by the socket; the rows, if there are any. */
    String asRoot(String sql) {
        return Program.run("mariadb", "--no-defaults", "--socket=" + socket, "--skip-column-names", "-e", sql);
    }

    /** Where its data lie. */
    Disk disk() {
        return disk;
    }

    /** Stops it for as long as something is done. */
    void without(Runnable meanwhile) {
        server.stop();
        try {
            meanwhile.run();
        } finally {
            server.start();
        }
    }

    /** Kills the server as {@code kill -9} does; the service manager starts it again. */
    void kill() {
        server.program().kill();
    }

    /** Waits until the centre has taken over all that was sent; the ids of all reports. */
    Set<String> reports() {
        Baken.await("the centre took over what was sent", () -> column("SELECT id FROM submission")
                .isEmpty());
        return column("SELECT id FROM report");
    }

    @Override
    public void close() {
        server.close();
        disk.close();
    }
}
