package nl.baken.journeys.house;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A member's session by plain HTTP, as a program that somebody wrote would use it: it holds one cookie. */
public final class Session {
    private static final String DOOR = "/centrum/aanmelden";

    private final Web web;
    private final String token;
    private String cookie;

    private Session(Web web, String cookie, String token) {
        this.web = web;
        this.cookie = cookie;
        this.token = token;
    }

    /** Somebody who holds this cookie, or none when it is empty. */
    public static Session with(URI site, String cookie) {
        return new Session(new Web(site), cookie, "");
    }

    /** A program that sends this bearer token. */
    public static Session bearing(URI site, String token) {
        return new Session(new Web(site), "", token);
    }

    /** @throws IllegalStateException when the door stays closed */
    public static Session signIn(URI site, SignIn member) {
        Session session = new Session(new Web(site), "", "");
        HttpResponse<String> answer = session.trySignIn(member, member.freshCode());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(member.name() + " was not let in: " + answer.statusCode());
        }
        return session;
    }

    /** Fills the sign-in form; what came of it. A cookie that comes with the answer is kept. */
    public HttpResponse<String> trySignIn(SignIn member, String code) {
        return submit(
                DOOR,
                Map.of("signin:name", member.name(), "signin:passphrase", member.passphrase(), "signin:code", code),
                "signin:enter");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return keep(web.get(path, withCookie(headers)));
    }

    /** Gets a page and sends its form, with these values in their fields and this button pressed. */
    public HttpResponse<String> submit(String path, Map<String, String> values, String button) {
        return post(path, filled(get(path).body(), values, button));
    }

    /** What a page's form would send, with these values in their fields and this button pressed. */
    public static List<Map.Entry<String, String>> filled(String page, Map<String, String> values, String button) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(Html.of(page).fields().stream()
                .map(field -> Map.entry(field.getKey(), values.getOrDefault(field.getKey(), field.getValue())))
                .toList());
        fields.add(Map.entry(button, ""));
        return fields;
    }

    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields, String... headers) {
        List<String> all = new ArrayList<>(List.of(withCookie(headers)));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return keep(web.send("POST", path, BodyPublishers.ofString(Web.encoded(fields)), all.toArray(String[]::new)));
    }

    /** {@code JSESSIONID=…}; empty while there is none. */
    public String cookie() {
        return cookie;
    }

    private String[] withCookie(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!cookie.isEmpty()) {
            all.addAll(List.of("Cookie", cookie));
        }
        if (!token.isEmpty()) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        return all.toArray(String[]::new);
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        String set = answer.headers().allValues("Set-Cookie").stream()
                .map(header -> header.substring(0, header.indexOf(';')))
                .collect(Collectors.joining("; "));
        if (!set.isEmpty()) {
            cookie = set;
        }
        return answer;
    }
}
