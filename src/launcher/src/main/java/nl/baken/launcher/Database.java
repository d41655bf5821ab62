package nl.baken.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The embedded MariaDB of one data folder. Its life: freed from an earlier one that was left behind → made if it was not
 * → started → migrated → stopped. Authentication is on, it listens on the loopback interface only, root comes in through
 * the socket alone, and what it acknowledged is on disk.
 */
final class Database {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");
    private static final String SOCKET = "mariadb.sock";

    private final DataFolder folder;
    private final Path mariadb;
    private final Accounts accounts;
    private final int port;
    private final Children children;
    private volatile @Nullable Process process;

    Database(DataFolder folder, Path mariadb, Accounts accounts, int port, Children children) {
        this.folder = folder;
        this.mariadb = mariadb;
        this.accounts = accounts;
        this.port = port;
        this.children = children;
    }

    /** The server that an earlier Baken, killed since, left running on this data folder. */
    static Optional<LeftBehind> leftBehind(DataFolder folder) {
        return LeftBehind.find(pidFile(folder), Path.of("/proc"), "/mariadbd", datadir(folder));
    }

    /**
     * How to reach the server that another Baken runs on this data folder now.
     *
     * @throws Refused when it does not run yet
     */
    static String urlOfRunning(DataFolder folder) {
        try {
            return url(Integer.parseInt(Files.readString(portFile(folder)).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new Refused("Baken is just starting on " + folder.root() + "; try again in a minute.", e);
        }
    }

    /** Whether the server was once made to the end: a half one is made anew, it never held a report. */
    boolean isMade() {
        return Files.exists(madeMark());
    }

    /**
     * Makes the system tables, the schema and the accounts, as {@code mariadb-install-db} does, which takes no folder
     * with a space in its name. All goes through a pipe, so no password is written to a file of statements.
     */
    void make() throws IOException {
        DataFolder.deleteAll(folder.database());
        Files.createDirectory(
                folder.database(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = new ArrayList<>(List.of(
                mariadb.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + mariadb,
                "--lc-messages-dir=" + mariadb.resolve("share"),
                datadir(folder),
                "--tmpdir=" + folder.tmp(),
                "--skip-ssl",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        command.addAll(userArgument());
        Path log = folder.logs().resolve("mariadb-install.log");
        Process install = children.start(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        try {
            try (Writer statements = install.outputWriter(StandardCharsets.UTF_8)) {
                writeStatements(statements);
            } catch (IOException e) {
                install.waitFor(); // it ended before it had read all: its log has the reason
            }
            if (install.waitFor() != 0) {
                throw new Refused("MariaDB cannot make its tables; its reasons are in " + log + ".");
            }
        } catch (InterruptedException e) {
            install.destroy();
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
        Files.createFile(madeMark());
    }

    private void writeStatements(Writer statements) throws IOException {
        statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n");
        for (String script : SYSTEM_TABLES) {
            for (String line : Files.readAllLines(mariadb.resolve("share").resolve(script), StandardCharsets.UTF_8)) {
                if (!line.contains("@current_hostname")) { // only this machine's own name is left out, as there
                    statements.write(line);
                    statements.write('\n');
                }
            }
        }
        statements.write("FLUSH PRIVILEGES;\n");
        statements.write(accounts.statements());
    }

    /** Returns when it takes connections, after recovery if there was something to recover. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(Detached.prefix());
        command.addAll(List.of(
                mariadb.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + mariadb,
                "--lc-messages-dir=" + mariadb.resolve("share"),
                datadir(folder),
                "--tmpdir=" + folder.tmp(),
                "--socket=" + SOCKET, // relative to the data directory: a path may be too long for a socket
                "--pid-file=" + pidFile(folder),
                "--log-error=" + log(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // on loopback; else 11.4 makes an RSA key of 4096 bits at each start, for up to 12 s
                "--local-infile=0",
                "--symbolic-links=0",
                "--secure-file-priv=" + folder.tmp(),
                "--character-set-server=utf8mb4",
                "--max-connections=120",
                "--max-allowed-packet=16M",
                "--performance-schema=0",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M"));
        command.addAll(userArgument());
        Process started = children.start(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())));
        process = started;
        awaitConnection(started);
        Files.writeString(portFile(folder), port + "\n");
    }

    private void awaitConnection(Process started) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(), credentials())) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!started.isAlive()) {
                    throw new Refused("MariaDB ended at once" + lastErrors() + "; its log is " + log() + ".", e);
                }
                if (System.nanoTime() > deadline) {
                    throw new Refused("MariaDB does not answer; its log is " + log() + ".", e);
                }
            }
            pause();
        }
    }

    /** What MariaDB itself gives as its last reason, in one line. */
    private String lastErrors() {
        try {
            return Files.readAllLines(log(), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains("[ERROR]"))
                    .reduce((before, after) -> after)
                    .map(line -> " (" + line.substring(line.indexOf("[ERROR]") + 8) + ")")
                    .orElse("");
        } catch (IOException e) {
            return " (" + e.getMessage() + ")";
        }
    }

    /** Brings the schema to the version of this jar. */
    void migrate() {
        Migrations.run(url(), Accounts.MIGRATE, accounts.password(Accounts.MIGRATE));
    }

    /** Ends it in order and waits; a stopped one is fine. */
    void stop() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly(); // InnoDB recovers what it acknowledged
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The running process; empty before the start. */
    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/baken?connectTimeout=2000&socketTimeout=30000";
    }

    private Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", Accounts.MIGRATE);
        credentials.setProperty("password", accounts.password(Accounts.MIGRATE));
        return credentials;
    }

    private Path madeMark() {
        return folder.run().resolve("database-made");
    }

    private Path log() {
        return folder.logs().resolve("mariadb.log");
    }

    private static Path pidFile(DataFolder folder) {
        return folder.run().resolve("mariadbd.pid");
    }

    private static Path portFile(DataFolder folder) {
        return folder.run().resolve("mariadbd.port");
    }

    private static String datadir(DataFolder folder) {
        return "--datadir=" + folder.database();
    }

    /** MariaDB refuses to run as root unless told that this is meant. */
    private static List<String> userArgument() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
