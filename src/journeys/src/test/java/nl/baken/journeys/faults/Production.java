package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * An installation: secrets, database, portal and centre as two services, nginx before them. Its life: refused what is to
 * be refused on an empty database → migrated → running, without a member.
 */
final class Production implements AutoCloseable {
    static final String PORTAL_NAME = "portal.example.org";
    static final String CENTRE_NAME = "centrum.example.org";
    static final String ONION_NAME = "baken.onion";

    /** Tests send more in a minute than a region does in a year, and a disk of theirs may be full. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "BAKEN_REPORTS_USUAL", "1000000",
            "BAKEN_DISK_APART", "101",
            "BAKEN_DISK_ALL", "101",
            "BAKEN_KEEP_FIRST", "60");

    private static final String FIRST_NODE = "server 127.0.0.1:8081 max_fails=1 fail_timeout=5s;";

    private final Path folder;
    private final Path secrets;
    private final Path tls;
    private final int databasePort = freePort();
    private final Wire wire = new Wire(databasePort);
    private final int portalPort = freePort();
    private final int centrePort = freePort();
    private final int httpPort = freePort();
    private final int httpsPort = freePort();
    private final int onionPort = freePort();
    private final Map<String, Path> settings = new LinkedHashMap<>();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Authority authority;
    private final OwnMariaDb database;
    private final String onEmptyDatabase;
    private final Service portal;
    private final Service centre;
    private @Nullable SignIn lead;

    private static Path newFolder(String name) {
        Disk.release(Build.folder(name));
        return Build.newFolder(name);
    }

    /** A new one. */
    Production() {
        this("production", null, production -> production.jar("migrate", "--settings", production.settings("migrate")));
    }

    /**
     * One on a database that something fills before the wings start.
     *
     * @param authority that signs its certificates; null for one of its own
     */
    Production(String name, @Nullable Authority known, Consumer<Production> filling) {
        folder = newFolder(name);
        secrets = folder.resolve("secrets");
        tls = Build.newFolder(name + "/tls");
        closing(wire);
        Program.run(Changed.PRODUCTION.resolve("make-secrets").toString(), secrets.toString());
        authority = known == null ? new Authority(folder.resolve("authority")) : known;
        authority.sign(tls, "portal", "DNS:" + PORTAL_NAME);
        authority.sign(tls, "centrum", "DNS:" + CENTRE_NAME);
        authority.sign(tls, "database", "IP:127.0.0.1");
        for (String each : List.of("portal", "centre", "migrate", "retention", "backup")) {
            settings.put(each, writeSettings(each));
        }
        try {
            database = closing(new OwnMariaDb(folder.resolve("database"), secrets, authority, tls, databasePort));
            onEmptyDatabase = refusal("portal", Map.of());
            filling.accept(this);
            portal = closing(service("portal", portalPort));
            centre = closing(service("centre", centrePort));
            portal.program().awaitSaid("Baken's portal is ready");
            centre.program().awaitSaid("Baken's centre is ready");
            closing(startNginx());
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    private Path writeSettings(String name) {
        Path own = secrets.resolve(name);
        try {
            Files.copy(authority.certificate(), own.resolve("database-ca.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Changed file = Changed.file("settings/" + name)
                .change("/etc/baken", secrets)
                .change("127.0.0.1:3306", "127.0.0.1:" + wire.port())
                .changeIfThere("/var/lib/baken-backup", folder.resolve("backup"));
        if (name.equals("portal") || name.equals("centre")) {
            file.change("/var/lib/baken-" + name, folder.resolve(name)).change("https://" + PORTAL_NAME, portal());
        }
        return file.to(own.resolve("settings"));
    }

    private Service service(String wing, int port) {
        return new Service(folder.resolve(wing + ".out"), ENVIRONMENT, command(wing, port)).start();
    }

    /**
     * A second portal, ready.
     *
     * @param own its data folder, empty or not there
     * @param settings beside the usual ones, as environment variables
     */
    OtherPortal otherPortal(Path own, Map<String, String> settings) {
        Map<String, String> environment = new LinkedHashMap<>(ENVIRONMENT);
        environment.put("BAKEN_DATA", own.toString());
        environment.putAll(settings);
        int port = freePort();
        Service service = new Service(folder.resolve("other-portal.out"), environment, command("portal", port)).start();
        service.program().awaitSaid("http://127.0.0.1:" + port);
        return new OtherPortal(service, port);
    }

    /** Stops a portal in order and starts it again; returns once it is ready. */
    void restartPortal() {
        portal.stop();
        int before = portal.program().said().length();
        awaitReadyAgain(portal.start(), before);
    }

    /** The seconds that a wing takes from its command to its last word. */
    double secondsToStart(String wing) {
        Service service = serviceOf(wing);
        service.stop();
        int before = service.program().said().length();
        long began = System.nanoTime();
        awaitReadyAgain(service.start(), before);
        return (System.nanoTime() - began) / 1e9;
    }

    /** What the unit of a wing starts. */
    private List<String> command(String wing, int port) {
        String unit = Changed.file("systemd/baken-" + wing + ".service")
                .change("/usr/bin/java ", java() + " ")
                .change("/usr/lib/baken/baken.jar", Build.bakenJar())
                .change("/etc/baken/" + wing + "/settings", String.valueOf(settings.get(wing)))
                .change(wing.equals("portal") ? "--port 8081" : "--port 8082", "--port " + port)
                .text();
        return unit.lines()
                .filter(line -> line.startsWith("ExecStart="))
                .map(line -> List.of(line.substring("ExecStart=".length()).split(" ", -1)))
                .findFirst()
                .orElseThrow();
    }

    private Program startNginx() {
        return startNginx(folder.resolve("nginx"), "emerg", httpPort, httpsPort, onionPort, List.of(portalPort));
    }

    /** Another one, before this portal and a second. */
    OtherNginx nginxBeforeBoth(OtherPortal second) {
        Path own = Build.newFolder("nginx-before-both");
        int https = freePort();
        return new OtherNginx(
                startNginx(own, "emerg", freePort(), https, freePort(), List.of(portalPort, second.port())),
                https,
                own.resolve("error.log"));
    }

    /** Another one, that writes down what nginx does when nobody tells it otherwise. */
    OtherNginx tellingNginx() {
        Path own = Build.newFolder("telling-nginx");
        int https = freePort();
        return new OtherNginx(
                startNginx(own, "info", freePort(), https, freePort(), List.of(portalPort)),
                https,
                own.resolve("error.log"));
    }

    private Program startNginx(Path nginx, String weight, int http, int https, int onion, List<Integer> portalPorts) {
        Path main = Changed.file("nginx/nginx.conf")
                .change("user www-data", "user " + System.getProperty("user.name"))
                .change("error.log emerg", "error.log " + weight)
                .change("/etc/nginx/baken", nginx)
                .change("/run/", nginx + "/")
                .change("/var/log/nginx/", nginx + "/")
                .change("listen 80 ", "listen 127.0.0.1:" + http + " ")
                .change("listen 443 ", "listen 127.0.0.1:" + https + " ")
                .change(
                        FIRST_NODE,
                        portalPorts.stream()
                                .map(port -> FIRST_NODE.replace("8081", "" + port))
                                .collect(Collectors.joining("\n        ")))
                .change("127.0.0.1:8082", "127.0.0.1:" + centrePort)
                .to(nginx.resolve("nginx.conf"));
        for (String wing : List.of("portal", "centre")) {
            Changed.file("nginx/" + wing + ".conf")
                    .change("/etc/baken/tls", tls)
                    .change("listen 80;", "listen 127.0.0.1:" + http + ";")
                    .change("listen 443 ", "listen 127.0.0.1:" + https + " ")
                    .changeIfThere("/etc/nginx/baken", nginx)
                    .to(nginx.resolve(wing + ".conf"));
        }
        Changed.file("nginx/onion.conf")
                .change("unix:/run/nginx-onion.sock", "127.0.0.1:" + onion)
                .change("/etc/nginx/baken", nginx)
                .to(nginx.resolve("onion.conf"));
        Changed.file("nginx/portal-paths.conf")
                .change("/etc/nginx/baken", nginx)
                .to(nginx.resolve("portal-paths.conf"));
        Changed.file("nginx/_weg-even.html").to(nginx.resolve("_weg-even.html"));
        String early = nginx.resolve("early.log").toString();
        Program.run("nginx", "-t", "-e", early, "-p", nginx.toString(), "-c", main.toString());
        Program started = Program.start(
                nginx.resolve("nginx.out"),
                Map.of(),
                List.of("nginx", "-e", early, "-p", nginx.toString(), "-c", main.toString(), "-g", "daemon off;"));
        Baken.await("nginx listens", () -> started.isAlive() && isWritten(nginx.resolve("nginx.pid")));
        return started;
    }

    /** Its test of the configuration leaves an empty one. */
    private static boolean isWritten(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a wing says that is started with something wrong, and ends with 1 for it. */
    String refusal(String wing, Map<String, String> environment) {
        return refusal(wing, environment, freePort());
    }

    String refusal(String wing, Map<String, String> environment, int port) {
        return Refusal.of(environment, command(wing, port));
    }

    /** What the portal said when it was started on a database without a schema. */
    String onEmptyDatabase() {
        return onEmptyDatabase;
    }

    /** What an operator does at a terminal; what was said. Fails unless it ends with 0. */
    String jar(String... words) {
        return Program.run(jarCommand(words).toArray(String[]::new)).strip();
    }

    /** The command line of what an operator does at a terminal. */
    static List<String> jarCommand(String... words) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-jar", Build.bakenJar().toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** The file that tells a wing, or a command, where everything is. */
    String settings(String name) {
        return String.valueOf(settings.get(name));
    }

    /** A token for the first member, as an operator makes one. */
    String setUpToken() {
        return jar("set-up", "--settings", settings("centre"));
    }

    /** Checks the audit trail as an operator does; fails unless it holds. What was said of it. */
    String requireTrailToHold(String... noted) {
        List<String> words = new ArrayList<>(List.of("verify-audit", "--settings", settings("centre")));
        words.addAll(List.of(noted));
        return jar(words.toArray(String[]::new));
    }

    /** Drops what is too old of the trail, as an operator does; what was said of it. */
    String dropAudit() {
        return jar("drop-audit", "--settings", settings("retention"));
    }

    /** As an operator does it once, after the centre was set up. */
    void bringTrustRootToPortal() {
        try {
            Files.copy(
                    folder.resolve("centre").resolve("trust-root"),
                    secrets.resolve("portal").resolve("trust-root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the centre for as long as something is done; the exit code that it ended with. */
    int withoutCentre(Runnable meanwhile) {
        int code = centre.stop();
        try {
            meanwhile.run();
        } finally {
            int before = centre.program().said().length();
            awaitReadyAgain(centre.start(), before);
        }
        return code;
    }

    /**
     * Kills a process of a wing by a signal that it cannot catch, as {@code kill -9} does.
     *
     * @return what waits until the service manager has brought it back
     */
    Runnable kill(String wing, Victim victim) {
        Service service = serviceOf(wing);
        int before = service.program().said().length();
        if (victim == Victim.SERVER) {
            service.program().killChild("baken-server.jar");
        } else {
            service.program().kill();
        }
        return () -> awaitReadyAgain(service, before);
    }

    static void awaitReadyAgain(Service service, int before) {
        Baken.await(
                "it is ready again",
                () -> service.program().said().substring(before).contains("is ready"));
    }

    private Service serviceOf(String wing) {
        return wing.equals("portal") ? portal : centre;
    }

    /** Notes who was made the first member. */
    void hasLead(SignIn first) {
        lead = first;
    }

    /** The first member, who may do everything. */
    SignIn lead() {
        if (lead == null) {
            throw new IllegalStateException("This installation has no member yet");
        }
        return lead;
    }

    URI portal() {
        return URI.create("https://" + PORTAL_NAME + ":" + httpsPort);
    }

    URI centre() {
        return URI.create("https://" + CENTRE_NAME + ":" + httpsPort);
    }

    /** What Tor comes to. */
    URI onion() {
        return URI.create("http://127.0.0.1:" + onionPort);
    }

    int httpPort() {
        return httpPort;
    }

    int httpsPort() {
        return httpsPort;
    }

    /** The way from both wings to the database. */
    Wire wire() {
        return wire;
    }

    OwnMariaDb database() {
        return database;
    }

    /** A certificate for so many days, as {@code tls/file.pem} with its key. */
    void sign(String file, String subject, int days) {
        authority.sign(tls, file, subject, days);
    }

    Path authority() {
        return authority.certificate();
    }

    /** Another installation with the same authority and members, on a database that something fills first. */
    Production another(String name, Consumer<Production> filling) {
        Production other = new Production(name, authority, filling);
        other.lead = lead;
        return other;
    }

    int portalPort() {
        return portalPort;
    }

    /** A folder that all of it lies in. */
    Path folder() {
        return folder;
    }

    Path secret(String name) {
        return secrets.resolve(name);
    }

    /** All that any of these programs has written down: logs and output. */
    List<Path> logs() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.log|\\.out|/output)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends AutoCloseable> T closing(T started) {
        running.add(0, started);
        return started;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However a test ends, nothing of it runs on. */
    @Override
    public void close() {
        for (AutoCloseable each : running) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
