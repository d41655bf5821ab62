package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.RunningProcess;
import org.jspecify.annotations.Nullable;

/** An nginx that serves, from files, the same bytes under the same headers as an instance does. */
final class Nginx implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    /** What a server writes of itself, and what names the length or the connection. */
    private static final Set<String> ITS_OWN = Set.of("content-length", "content-type", "date", "connection", "server");

    private final Path folder;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder locations = new StringBuilder();
    private int copied;
    private @Nullable Process process;

    Nginx(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(folder.resolve("pages"));
    }

    /** A page as it is asked for in both servers. */
    record Twin(String title, URI baken, URI nginx, String acceptEncoding, int bytes) {}

    /** Copies what an instance answers: body and headers. */
    Twin copy(String title, URI page, String acceptEncoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> original = fetch(page, acceptEncoding);
        if (original.statusCode() != 200) {
            throw new NotReady(page + " answers " + original.statusCode());
        }
        String name = "p" + ++copied;
        Files.write(folder.resolve("pages").resolve(name), original.body());
        locations.append("location = /").append(name).append(" {\n");
        locations
                .append("default_type \"")
                .append(original.headers().firstValue("content-type").orElse("text/html"))
                .append("\";\n");
        original.headers().map().forEach((header, values) -> {
            if (!header.startsWith(":") && !ITS_OWN.contains(header.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> locations
                        .append("add_header ")
                        .append(header)
                        .append(" '")
                        .append(value.replace("'", "\\'"))
                        .append("';\n"));
            }
        });
        locations.append("}\n");
        return new Twin(
                title,
                page,
                URI.create("http://127.0.0.1:" + port + "/" + name),
                acceptEncoding,
                original.body().length);
    }

    /** Starts it, and shows that the twins are alike. */
    void start(List<Twin> twins) throws IOException, InterruptedException {
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration());
        process = new ProcessBuilder(
                        PROGRAM.toString(), "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        for (Twin twin : twins) {
            requireAlike(twin);
        }
    }

    private void requireAlike(Twin twin) throws IOException, InterruptedException {
        HttpResponse<byte[]> ours = fetch(twin.baken(), twin.acceptEncoding());
        HttpResponse<byte[]> theirs = fetchWhenListening(twin);
        boolean sameHeaders = ours.headers().map().keySet().stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .filter(header -> !ITS_OWN.contains(header))
                .allMatch(header ->
                        ours.headers().allValues(header).equals(theirs.headers().allValues(header)));
        if (theirs.statusCode() != 200 || !java.util.Arrays.equals(ours.body(), theirs.body()) || !sameHeaders) {
            throw new NotReady("nginx does not answer " + twin.title() + " as the instance does (status "
                    + theirs.statusCode() + "); its log is " + folder.resolve("nginx.log"));
        }
    }

    private HttpResponse<byte[]> fetchWhenListening(Twin twin) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return fetch(twin.nginx(), twin.acceptEncoding());
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new NotReady("nginx does not start; its log is " + folder.resolve("nginx.log"));
    }

    private HttpResponse<byte[]> fetch(URI page, String acceptEncoding) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        if (!acceptEncoding.isEmpty()) {
            request.header("Accept-Encoding", acceptEncoding);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String configuration() {
        return """
                daemon off;
                %s
                worker_processes auto;
                pid nginx.pid;
                events { worker_connections 512; }
                http {
                  access_log off;
                  server_tokens off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000;
                  open_file_cache max=100;
                  etag off;
                  client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
                  server {
                    listen 127.0.0.1:%d;
                    root pages;
                    add_header Last-Modified "";
                    %s
                  }
                }
                """.formatted(isRoot() ? "user root root;" : "", port, locations);
    }

    /** Started by root it would let its workers be another user, who cannot reach the files. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The master and its workers. */
    List<RunningProcess> processes() {
        List<RunningProcess> all = new ArrayList<>();
        Process master = process;
        if (master != null) {
            all.add(new RunningProcess(master.pid()));
            master.children().forEach(worker -> all.add(new RunningProcess(worker.pid())));
        }
        return all;
    }

    @Override
    public void close() {
        Process master = process;
        if (master != null) {
            master.destroy();
            try {
                master.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
