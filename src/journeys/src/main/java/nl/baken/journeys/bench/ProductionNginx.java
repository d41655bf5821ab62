package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;

/** nginx with the files of deploy/production, under the onion name: there is no TLS to measure beside. */
final class ProductionNginx implements AutoCloseable {
    private static final String NODE = "server 127.0.0.1:8081 max_fails=1 fail_timeout=5s;";

    private final Process process;
    private final int port;

    private ProductionNginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param production deploy/production
     * @param folder an empty folder
     * @param nodes the ports of the portals behind it
     */
    static ProductionNginx start(Path production, Path folder, List<Integer> nodes)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Ground.freePort();
        String included = "    include /etc/nginx/baken/";
        Map<String, String> main = new LinkedHashMap<>();
        main.put("user www-data;", "user " + System.getProperty("user.name") + "; daemon off;");
        main.put("/run/", folder + "/");
        main.put("/var/log/nginx/", folder + "/");
        main.put("listen 80 default_server;", "listen 127.0.0.1:" + Ground.freePort() + " default_server;");
        main.put("listen 443 ssl http2 default_server;", "");
        main.put("ssl_reject_handshake on;", "");
        main.put(included + "portal.conf;", "");
        main.put(included + "centre.conf;", "");
        main.put("/etc/nginx/baken", folder.toString());
        main.put(
                NODE,
                nodes.stream().map(node -> NODE.replace("8081", "" + node)).collect(Collectors.joining("\n        ")));
        copy(production, folder, "nginx.conf", main);
        copy(
                production,
                folder,
                "onion.conf",
                Map.of("unix:/run/nginx-onion.sock", "127.0.0.1:" + port, "/etc/nginx/baken", folder.toString()));
        copy(production, folder, "portal-paths.conf", Map.of("/etc/nginx/baken", folder.toString()));
        copy(production, folder, "_weg-even.html", Map.of());
        Path log = folder.resolve("output");
        Process process = new ProcessBuilder(
                        "/usr/sbin/nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-e",
                        "stderr")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ProductionNginx nginx = new ProductionNginx(process, port);
        for (int tries = 0; !Files.exists(folder.resolve("nginx.pid")); tries++) {
            if (!process.isAlive() || tries > 100) {
                nginx.close();
                throw new NotReady("nginx does not start; its output is " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return nginx;
    }

    private static void copy(Path production, Path folder, String name, Map<String, String> changes)
            throws IOException {
        String text = Files.readString(production.resolve("nginx").resolve(name));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new NotReady(name + " has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        Files.writeString(folder.resolve(name), text);
    }

    int port() {
        return port;
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The master and its workers. */
    List<RunningProcess> processes() {
        List<RunningProcess> all = new ArrayList<>(List.of(new RunningProcess(process.pid())));
        process.children().forEach(worker -> all.add(new RunningProcess(worker.pid())));
        return all;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
