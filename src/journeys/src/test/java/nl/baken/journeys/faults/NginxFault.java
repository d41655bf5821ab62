package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx, as deploy/production has it, lets through, keeps and tells. */
@Installed
class NginxFault {
    /** Another address of this machine, which nothing else here has. */
    private static final String CALLER = "127.0.0.77";

    private final Production production;

    NginxFault(Production production) {
        this.production = production;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/live",
                "/metrics",
                "/metrics/",
                "/openapi",
                "/OpenAPI/",
                "/centrum",
                "/centrum/aanmelden",
                "/CENTRUM/aanmelden",
                "/%63entrum/aanmelden",
                "/nl/../centrum/aanmelden",
                "//centrum/aanmelden"
            })
    void what_is_not_for_visitors_is_not_on_the_portals_names(String path) {
        assertEquals("404", curl(production.portal() + path, "--path-as-is").status());
        assertEquals(
                "404",
                curl(production.onion() + path, "--path-as-is", "-H", "Host: " + Production.ONION_NAME)
                        .status());
    }

    @Test
    void the_centres_name_has_the_centre_and_nothing_of_the_portal() {
        Web centre = new Web(production.centre());

        assertEquals(200, centre.get("/centrum/aanmelden").statusCode());
        assertEquals("/centrum/aanmelden", path(centre.get("/")));
        for (String path : List.of("/nl/", "/nl/melden/burger", "/health", "/metrics", "/openapi")) {
            assertEquals(404, centre.get(path).statusCode(), path);
        }
    }

    @Test
    void who_comes_under_another_name_gets_nothing() {
        String other = "https://other.example.org:" + production.httpsPort() + "/nl/";
        assertEquals(
                35,
                curl(other, "--resolve", "other.example.org:" + production.httpsPort() + ":127.0.0.1")
                        .code());
        assertEquals(
                56, curl("http://127.0.0.1:" + production.httpPort() + "/nl/").code());
    }

    @Test
    void without_tls_a_visitor_is_led_to_it_under_the_same_path() {
        Answer answer = curl(
                "http://127.0.0.1:" + production.httpPort() + "/nl/hulp?a=b", "-H", "Host: " + Production.PORTAL_NAME);

        assertEquals("301", answer.status());
        assertTrue(answer.head().contains("location: https://portal.example.org/nl/hulp?a=b\n"), answer.head());
    }

    @Test
    void tls_1_2_and_1_3_are_spoken_and_older_ones_are_not() {
        assertTrue(handshake("-tls1_3").contains("New, TLSv1.3, Cipher is "));
        assertTrue(handshake("-tls1_2").contains("New, TLSv1.2, Cipher is "));
        for (String old : List.of("-tls1_1", "-tls1")) {
            assertTrue(handshake(old).contains("(NONE)"), old);
        }
        assertTrue(handshake("-tls1_2", "-cipher", "AES128-SHA@SECLEVEL=0").contains("(NONE)"), "no forward secrecy");
    }

    @Test
    void http_2_is_spoken_on_both_names() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (var page :
                List.of(production.portal().resolve("/nl/"), production.centre().resolve("/centrum/aanmelden"))) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(200, answer.statusCode());
        }
    }

    @Test
    void pages_tell_the_onion_name_and_under_it_nothing_leads_to_tls() {
        Answer page = curl(production.portal() + "/nl/hulp");
        Answer onion = curl(production.onion() + "/nl/hulp", "-H", "Host: " + Production.ONION_NAME);

        assertTrue(page.head().contains("onion-location: http://baken.onion/nl/hulp\n"), page.head());
        assertTrue(page.head().contains("strict-transport-security: max-age=63072000\n"), page.head());
        assertEquals("200", onion.status());
        assertFalse(onion.head().contains("strict-transport-security"), onion.head());
        assertFalse(onion.head().contains("onion-location"), onion.head());
        assertTrue(onion.head().contains("content-security-policy: default-src 'none'"), onion.head());
    }

    @Test
    void a_report_comes_in_under_the_onion_name() {
        int before = production.database().reports().size();

        new Form(production.onion()).report(Form.fields("what", "Langs de ui"));

        assertEquals(before + 1, production.database().reports().size());
    }

    @Test
    void public_pages_come_packed_and_are_kept_and_what_is_one_visitors_own_is_neither() {
        Web portal = new Web(production.portal());
        HttpResponse<byte[]> page = portal.bytes("/nl/hulp", "Accept-Encoding", "gzip, br");
        HttpResponse<byte[]> search = portal.bytes("/nl/zoeken?q=hulp", "Accept-Encoding", "gzip");

        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("", search.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(200, search.statusCode());
        assertTrue(kept().stream().anyMatch(key -> key.endsWith("/nl/hulp gzip")), kept()::toString);
        new Form(production.portal()).check(Form.fields("what", "Voor mezelf"));
        assertFalse(kept().stream().anyMatch(key -> key.contains("?") || key.contains(Form.CHECK)), kept()::toString);
    }

    @Test
    void a_body_longer_than_the_portal_takes_is_refused_before_it_is_read() throws IOException {
        Path body = Files.writeString(production.folder().resolve("long-body"), "x".repeat(600_000));

        assertEquals(
                "413",
                curl(production.portal() + "/api/v1/reports", "--http1.1", "-H", "Expect:", "--data-binary", "@" + body)
                        .status());
    }

    @Test
    void no_address_of_a_caller_is_in_any_log() throws IOException {
        everyWayToBeLogged(production.httpsPort());

        List<Path> logs = production.logs();
        for (String name : List.of("error.log", "nginx.out", "portal.out", "centre.out")) {
            assertTrue(logs.stream().anyMatch(log -> log.endsWith(name)), name);
        }
        assertEquals(List.of(), telling(logs));
    }

    /** The same requests to an nginx whose log is that of others, so that the search is known to find something. */
    @Test
    void another_weight_of_the_error_log_would_tell_addresses() throws IOException {
        try (OtherNginx nginx = production.tellingNginx()) {
            everyWayToBeLogged(nginx.httpsPort());

            assertEquals(List.of(nginx.log()), telling(List.of(nginx.log())));
        }
    }

    private void everyWayToBeLogged(int port) {
        String portal = "https://" + Production.PORTAL_NAME + ":" + port;
        String centre = "https://" + Production.CENTRE_NAME + ":" + port;
        assertEquals("200", fromCaller(portal + "/nl/").status());
        assertEquals("404", fromCaller(portal + "/nl/nergens").status());
        assertEquals("404", fromCaller(portal + "/centrum/").status());
        assertEquals("405", fromCaller(portal + "/nl/", "-X", "DELETE").status());
        assertEquals("200", fromCaller(centre + "/centrum/aanmelden").status());
        assertEquals(
                "400",
                fromCaller(
                                portal + "/api/v1/reports",
                                "-d",
                                "{",
                                "-H",
                                "Content-Type: application/json",
                                "-H",
                                "X-Forwarded-For: " + CALLER,
                                "-H",
                                "Forwarded: for=" + CALLER)
                        .status());
        assertEquals(
                "400",
                fromCaller(portal + "/nl/", "--http1.1", "-H", "X: " + "x".repeat(9000))
                        .status());
        assertEquals(
                35,
                fromCaller(portal + "/nl/", "--tls-max", "1.1", "--ciphers", "DEFAULT@SECLEVEL=0")
                        .code());
    }

    private Answer fromCaller(String url, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--interface", CALLER));
        return curl(url, all.toArray(String[]::new));
    }

    private static List<Path> telling(List<Path> logs) throws IOException {
        List<Path> telling = new ArrayList<>();
        for (Path log : logs) {
            if (Files.readString(log, StandardCharsets.ISO_8859_1).contains(CALLER)) {
                telling.add(log);
            }
        }
        return telling;
    }

    private List<String> kept() {
        Path cache = production.folder().resolve("nginx/nginx-baken-cache");
        try (var files = Files.walk(cache)) {
            List<String> keys = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.startsWith("KEY: "))
                        .findFirst()
                        .ifPresent(keys::add);
            }
            return keys;
        } catch (IOException e) {
            return List.of("unreadable: " + e);
        }
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private String handshake(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "openssl s_client -connect 127.0.0.1:" + production.httpsPort() + " -servername "
                        + Production.PORTAL_NAME + " -CAfile '" + production.authority() + "' \"$@\" 2>&1 || true",
                "handshake"));
        command.addAll(List.of(options));
        if (!List.of(options).contains("-cipher")) {
            command.addAll(List.of("-cipher", "DEFAULT@SECLEVEL=0"));
        }
        return Program.run(command.toArray(String[]::new));
    }

    private record Answer(int code, String status, String head) {}

    /** What curl makes of an address: its exit code, the status, the head in small letters. */
    private Answer curl(String url, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "curl \"$@\"; echo \"code $?\"",
                "curl",
                "-sS",
                "-o",
                "/dev/null",
                "-D",
                "-",
                "--max-time",
                "60",
                "--cacert",
                production.authority().toString()));
        for (String name : List.of(Production.PORTAL_NAME, Production.CENTRE_NAME)) {
            command.addAll(List.of("--connect-to", name + "::127.0.0.1:"));
        }
        command.addAll(List.of(options));
        command.add(url);
        String said = Program.run(command.toArray(String[]::new)).replace("\r", "");
        int code =
                Integer.parseInt(said.substring(said.lastIndexOf("code ") + 5).strip());
        String status = said.startsWith("HTTP/") ? said.split("[ \n]", -1)[1] : "";
        String head = said.lines()
                .map(line -> line.indexOf(':') < 0
                        ? line
                        : line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                                + line.substring(line.indexOf(':')))
                .reduce("", (all, line) -> all + line + "\n");
        return new Answer(code, status, head);
    }
}
