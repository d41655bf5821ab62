package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.FirstRun;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Web;

/** What is done once on a new installation: the first member, the keys, the trust root brought to the portal. */
final class FirstDay {
    private static final Pattern SECRET = Pattern.compile("id=\"totp-secret\">([A-Z2-7 ]+)<");

    private FirstDay() {}

    static void of(Production production) {
        Web portal = new Web(production.portal());
        assertEquals(503, status(portal), "no report is taken without a key");
        String token = production.setUpToken();
        assertTrue(token.matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}"), "one line, the token");

        Session centre = Session.with(production.centre(), "");
        String person = centre.submit(FirstRun.SET_UP, Map.of("open:token", token), "open:enter")
                .body();
        Matcher secret = SECRET.matcher(person);
        assertTrue(secret.find(), "the token is taken");
        SignIn first = new SignIn("wilma", FirstRun.PASSPHRASE, secret.group(1).replace(" ", ""));
        HttpResponse<String> made = centre.post(
                FirstRun.SET_UP,
                Session.filled(
                        person,
                        Map.of(
                                "person:name", "Wilma Oosterveld",
                                "person:sign-in-name", first.name(),
                                "person:passphrase", first.passphrase(),
                                "person:again", first.passphrase(),
                                "person:code", first.freshCode()),
                        "person:make"));
        assertEquals(200, made.statusCode());
        production.hasLead(first);

        assertEquals(503, status(portal), "it trusts no key that it finds in the database");
        production.bringTrustRootToPortal();
        Baken.await("the portal takes reports", () -> status(portal) == 201);
    }

    private static int status(Web portal) {
        return portal.post("/api/v1/send-tokens", "application/json", "").statusCode();
    }
}
