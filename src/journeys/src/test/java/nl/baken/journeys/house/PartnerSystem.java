package nl.baken.journeys.house;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.baken.journeys.visit.PartnerDesk;
import nl.baken.seal.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Another case system, with its key and its token.
 *
 * @param name also its code
 */
public record PartnerSystem(Baken baken, String name, ECKey key, String token) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String API = "/centrum/api/v1";
    /** Signing in takes a fresh one-time code each time: one lead for all tests of an instance. */
    private static final Map<Baken, PartnerDesk> DESKS = new ConcurrentHashMap<>();

    private static final Map<Baken, PartnerSystem> ADMITTED = new ConcurrentHashMap<>();

    /** What it was given. */
    public record Lease(String id, List<Map<String, Object>> deliveries) {
        /** Ids of the deliveries. */
        public List<String> ids() {
            return deliveries.stream().map(one -> String.valueOf(one.get("id"))).toList();
        }
    }

    /** The team lead of an instance, at the screens about partners. */
    public static PartnerDesk desk(Baken baken) {
        return DESKS.computeIfAbsent(baken, here -> {
            SignIn lead = Objects.requireNonNull(here.signIns().get("carla"));
            return PartnerDesk.signIn(here.direct(), lead.name(), lead.passphrase(), lead.freshCode());
        });
    }

    /** One that gets all there is and may propose answers; the same for all tests of an instance. */
    public static PartnerSystem admitted(Baken baken) {
        return ADMITTED.computeIfAbsent(
                baken, here -> admit(here, "zaken", List.of("story", "reporter", "persons", "answers")));
    }

    /** A new one, let in. */
    public static PartnerSystem admit(Baken baken, String name, List<String> ticks) {
        ECKey key = Keys.generate(RANDOM);
        return new PartnerSystem(baken, name, key, desk(baken).admit(name, key, ticks));
    }

    public Lease lease(int max, int seconds) {
        Map<String, Object> answer = ok(post("/queue/leases", "{\"max\":%d,\"seconds\":%d}".formatted(max, seconds)));
        return new Lease(
                String.valueOf(answer.get("lease")),
                ((List<?>) Objects.requireNonNull(answer.get("deliveries")))
                        .stream().map(PartnerSystem::object).toList());
    }

    /** Those that are acknowledged by it. */
    public List<String> acknowledge(String lease, Collection<String> deliveries) {
        return strings(
                ok(post("/queue/leases/" + lease + "/acknowledgements", "{\"deliveries\":" + list(deliveries) + "}"))
                        .get("acknowledged"));
    }

    /** Those that are rejected by it. */
    public List<String> reject(String lease, Collection<String> deliveries) {
        return strings(ok(post(
                        "/queue/leases/" + lease + "/rejections",
                        "{\"reason\":\"unreadable\",\"deliveries\":" + list(deliveries) + "}"))
                .get("rejected"));
    }

    public HttpResponse<String> post(String path, String body) {
        return new Web(baken.direct())
                .send(
                        "POST",
                        API + path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + token);
    }

    private static String list(Collection<String> ids) {
        return ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static Map<String, Object> ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> strings(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "PartnerSystem " + name;
    }
}
