package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.baken.portal.guard.HCaptcha.Away;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HCaptchaTest {
    private static final String GOOD =
            "{\"success\":true,\"challenge_ts\":\"2026-11-22T10:00:00Z\",\"hostname\":\"baken.example\"}";

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private String body = GOOD;
    private boolean silent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/siteverify", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HCaptcha hCaptcha() {
        return new HCaptcha(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/siteverify"),
                "0x0000000000000000000000000000000000000000",
                "baken.example");
    }

    @Test
    void a_good_response_is_good_and_nothing_but_it_and_the_secret_is_told() {
        assertTrue(hCaptcha().isGood("P1_ab c&d"));
        assertEquals(List.of("secret=0x0000000000000000000000000000000000000000&response=P1_ab+c%26d"), asked);
    }

    @Test
    void without_a_response_nobody_is_asked() {
        assertFalse(hCaptcha().isGood(""));
        assertFalse(hCaptcha().isGood("x".repeat(20_000)));
        assertEquals(List.of(), asked);
    }

    @TestFactory
    Stream<DynamicTest> each_error_code_is_a_no() {
        return Stream.of(
                        "missing-input-secret",
                        "invalid-input-secret",
                        "missing-input-response",
                        "invalid-input-response",
                        "expired-input-response",
                        "already-seen-response",
                        "bad-request",
                        "missing-remoteip",
                        "invalid-remoteip",
                        "not-using-dummy-passcode",
                        "sitekey-secret-mismatch")
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    body = "{\"success\":false,\"error-codes\":[\"" + code + "\"]}";
                    assertFalse(hCaptcha().isGood("P1_x"));
                }));
    }

    @Test
    void a_good_response_of_another_site_is_a_no() {
        body = GOOD.replace("baken.example", "elders.example");
        assertFalse(hCaptcha().isGood("P1_x"));
        body = "{\"success\":true}";
        assertFalse(hCaptcha().isGood("P1_x"));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_answer_of_hCaptcha_is_no_yes() {
        return Stream.of(
                        GOOD.replace("true", "\"true\""),
                        GOOD.replace("true", "1"),
                        "{}",
                        "[]",
                        "true",
                        "",
                        "<html>Even niet</html>",
                        "[".repeat(10_000),
                        GOOD.replace("}", ",\"x\":\"" + "x".repeat(20_000) + "\"}"))
                .map(said ->
                        DynamicTest.dynamicTest("\"" + said.substring(0, Math.min(60, said.length())) + "\"", () -> {
                            body = said;
                            assertThrows(Away.class, () -> hCaptcha().isGood("P1_x"));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> a_status_that_is_not_200_is_no_answer() {
        return Stream.of(204, 302, 400, 429, 500, 503)
                .map(code -> DynamicTest.dynamicTest("" + code, () -> {
                    status = code;
                    body = code == 204 ? "" : GOOD;
                    assertThrows(Away.class, () -> hCaptcha().isGood("P1_x"));
                }));
    }

    @Test
    void after_some_failures_nobody_is_asked_for_a_while_and_reports_are_held_apart_meanwhile() {
        Instant[] now = {Instant.parse("2026-11-22T10:00:00Z")};
        HumanTest test = new HumanTest(() -> now[0], hCaptcha(), "10000000-ffff-ffff-ffff-000000000001", "'self'");
        status = 500;
        for (int i = 0; i < 10; i++) {
            assertFalse(test.isPassed("P1_x"));
        }
        assertEquals(Breaker.FAILURES, asked.size());
        status = 200;
        assertFalse(test.isPassed("P1_x"));
        now[0] = now[0].plus(Breaker.REST);
        assertTrue(test.isPassed("P1_x"), "it is back");
        assertFalse(test.isPassed(null), "skipped");
    }

    @Test
    void nobody_there_is_no_answer() {
        HCaptcha lonely = hCaptcha();
        server.stop(0);
        assertThrows(Away.class, () -> lonely.isGood("P1_x"));
    }

    @Test
    void silence_is_no_answer() {
        silent = true;
        assertThrows(Away.class, () -> hCaptcha().isGood("P1_x"));
    }
}
