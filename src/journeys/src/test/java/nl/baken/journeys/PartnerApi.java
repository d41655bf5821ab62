package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.journeys.house.Api;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What another case system may send, and what it is told when it sends something else. */
abstract class PartnerApi {
    private static final String LEASES = "/centrum/api/v1/queue/leases";
    private static final String JSON = "application/json";

    private final Baken baken;
    private final PartnerSystem partner;

    PartnerApi(Baken baken) {
        this.baken = baken;
        this.partner = PartnerSystem.admitted(baken);
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_of_its_own_a_program_is_told_so_and_led_nowhere() {
        Web web = new Web(baken.direct());
        String member = Session.signIn(
                        baken.direct(), Objects.requireNonNull(baken.signIns().get("dewi")))
                .cookie();
        List<String> paths = List.of(
                LEASES,
                LEASES + "/" + UUID.randomUUID() + "/acknowledgements",
                LEASES + ";x=1",
                "/centrum/api/v1/openapi.json",
                "/centrum/api/v1/nothing",
                "/centrum/api/%2e%2e/wachtrij",
                "/centrum/api/",
                "/centrum/api");
        List<String[]> ways = List.of(
                new String[] {},
                new String[] {"Authorization", "Bearer "},
                new String[] {"Authorization", "Bearer ABCDE-FGHJK-LMNPQ-RSTUV"},
                new String[] {"Authorization", "Basic " + partner.token()},
                new String[] {"Authorization", partner.token()},
                new String[] {"Authorization", "Bearer " + partner.token() + " x"},
                new String[] {"Cookie", member},
                new String[] {"Cookie", "token=" + partner.token()});
        return paths.stream().flatMap(path -> Stream.of("GET", "POST", "PUT")
                .map(method -> DynamicTest.dynamicTest(method + " " + path, () -> {
                    for (String[] way : ways) {
                        requireTurnedAway(web.send(method, path, body(method), way), String.join(" ", way));
                    }
                })));
    }

    private static BodyPublisher body(String method) {
        return method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    }

    private static void requireTurnedAway(HttpResponse<String> answer, String way) {
        assertEquals(401, answer.statusCode(), way);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("application/problem+json"), type);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"), way);
        assertEquals(List.of(), answer.headers().allValues("Location"), way);
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), way);
    }

    @Test
    void every_answer_is_as_the_document_says() {
        try (Api api = Api.ofCentre(baken, partner.token())) {
            String lease = LEASES + "/" + UUID.randomUUID();
            String ids = "[\"" + UUID.randomUUID() + "\"]";
            assertEquals(200, api.post(LEASES, JSON, "{}").statusCode());
            assertEquals(
                    200,
                    api.post(lease + "/acknowledgements", JSON, "{\"deliveries\":" + ids + "}")
                            .statusCode());
            assertEquals(
                    200,
                    api.post(lease + "/rejections", JSON, "{\"reason\":\"other\",\"deliveries\":" + ids + "}")
                            .statusCode());
            String answers = "/centrum/api/v1/queue/reports/" + UUID.randomUUID() + "/answers";
            for (String bad : List.of("", "{", "[]", "null", "\"x\"", "[".repeat(10_000))) {
                assertEquals(400, api.post(LEASES, JSON, bad).statusCode(), bad);
                assertEquals(
                        400, api.post(lease + "/acknowledgements", JSON, bad).statusCode(), bad);
                assertEquals(400, api.post(answers, JSON, bad).statusCode(), bad);
            }
            for (String bad : List.of(
                    "{\"max\":0}",
                    "{\"max\":51}",
                    "{\"max\":1.5}",
                    "{\"max\":\"1\"}",
                    "{\"max\":1e400}",
                    "{\"max\":99999999999999999999}",
                    "{\"seconds\":0}",
                    "{\"seconds\":3601}",
                    "{\"partner\":\"other\"}")) {
                assertEquals(422, api.post(LEASES, JSON, bad).statusCode(), bad);
            }
            for (String bad : List.of(
                    "{}",
                    "{\"deliveries\":[]}",
                    "{\"deliveries\":\"x\"}",
                    "{\"deliveries\":[1]}",
                    "{\"deliveries\":[\"x\"]}",
                    "{\"deliveries\":[\"1-1-1-1-1\"]}",
                    "{\"deliveries\":[" + String.join(",", Collections.nCopies(51, "\"" + UUID.randomUUID() + "\""))
                            + "]}")) {
                assertEquals(
                        422, api.post(lease + "/acknowledgements", JSON, bad).statusCode(), bad);
                assertEquals(422, api.post(lease + "/rejections", JSON, bad).statusCode(), bad);
            }
            assertEquals(
                    422,
                    api.post(lease + "/rejections", JSON, "{\"reason\":\"broken\",\"deliveries\":" + ids + "}")
                            .statusCode());
            for (String bad : List.of("{}", "{\"answer\":1}", "{\"answer\":\"\"}", "{\"answer\":\"a.b.c\"}")) {
                assertEquals(422, api.post(answers, JSON, bad).statusCode(), bad);
            }
            assertEquals(415, api.post(LEASES, "text/plain", "{}").statusCode());
            assertEquals(405, api.get(LEASES).statusCode());
            assertEquals(
                    405,
                    api.send("PUT", LEASES, "{}", Map.of("Content-Type", JSON)).statusCode());
            assertEquals(404, api.get("/centrum/api/v1/nothing").statusCode());
            assertEquals(
                    413,
                    api.post(LEASES, JSON, "{\"max\":" + " ".repeat(200_000) + "1}")
                            .statusCode());
        }
    }
}
