package nl.baken.journeys.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.SecretsFile.SecretsRefused;
import nl.baken.seal.SendTokens;

/** The data folder of a running demo instance: its sign-ins, its secrets, the way to its database. */
public final class InstanceFolder {
    private static final String CENTRE = "baken_centre";

    private final Path root;

    public InstanceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** @throws NotReady when there are none: no demo, or not this folder */
    public List<SignIn> signIns() {
        List<SignIn> signIns = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(root.resolve("sign-ins"), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", -1);
                if (!line.startsWith("#") && fields.length >= 3) {
                    signIns.add(new SignIn(fields[0], fields[1], fields[2]));
                }
            }
        } catch (IOException e) {
            throw new NotReady(
                    "No demo sign-ins in " + root + ": this needs an instance in demo mode (deploy/run without"
                            + " --no-demo) and its data folder (--data DIR).",
                    e);
        }
        if (signIns.isEmpty()) {
            throw new NotReady("The sign-ins in " + root + " are empty: is the instance still starting?");
        }
        return signIns;
    }

    /** What opens this instance's send tokens. */
    public SendTokens sendTokens() {
        return new SendTokens(secrets("portal").versions("token"), new SecureRandom());
    }

    /** Connects to the instance's database as the centre does. */
    public Connection connect() {
        String url = databaseUrl() + "?connectTimeout=2000&socketTimeout=60000" + "&useBulkStmts=false";
        try {
            return DriverManager.getConnection(url, CENTRE, password(CENTRE));
        } catch (SQLException e) {
            throw new NotReady("The database of " + root + " does not let baken_centre in: " + e.getMessage(), e);
        }
    }

    /** Where its database is to be reached by a wing of another process. */
    public String databaseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + databasePort() + "/baken";
    }

    /** What the portal's account of the database says of itself. */
    public String portalPassword() {
        return password("baken_portal");
    }

    private String password(String account) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secrets("accounts").get(account));
    }

    public RunningProcess database() {
        return running("mariadbd.pid", "database");
    }

    public RunningProcess server() {
        return running("server.pid", "server");
    }

    private RunningProcess running(String pidFile, String what) {
        try {
            String pid = Files.readString(root.resolve("run").resolve(pidFile), StandardCharsets.US_ASCII)
                    .strip();
            RunningProcess process = new RunningProcess(Long.parseLong(pid));
            if (process.commandLine().stream().anyMatch(word -> word.contains(root.toString()))) {
                return process;
            }
        } catch (IOException | NumberFormatException e) {
            throw new NotReady("No " + what + " runs on data folder " + root + " (--data DIR names another).", e);
        }
        throw new NotReady("No " + what + " runs on data folder " + root + " (--data DIR names another).");
    }

    private int databasePort() {
        return database().commandLine().stream()
                .filter(word -> word.startsWith("--port="))
                .map(word -> Integer.valueOf(word.substring("--port=".length())))
                .findFirst()
                .orElseThrow(() -> new NotReady("The database of " + root + " does not say its port"));
    }

    private SecretsFile secrets(String name) {
        try {
            return SecretsFile.read(root.resolve("secrets").resolve(name));
        } catch (SecretsRefused e) {
            throw new NotReady("Cannot read the secrets of " + root + ": " + e.getMessage(), e);
        }
    }
}
