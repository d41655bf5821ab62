package nl.baken.journeys.visit;

import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.visit.Visitor.Visit;

/** A team lead at the screens about other case systems, with a browser without JavaScript. */
public final class PartnerDesk {
    private static final String PARTNERS = "/centrum/koppelingen";
    private static final Pattern TOKEN = Pattern.compile("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}");

    private final Desk desk;
    private final String passphrase;

    private PartnerDesk(Desk desk, String passphrase) {
        this.desk = desk;
        this.passphrase = passphrase;
    }

    /** @throws PageUnexpected when the door stays closed */
    public static PartnerDesk signIn(URI home, String name, String passphrase, String code) {
        return new PartnerDesk(Desk.signIn(home, name, passphrase, code), passphrase);
    }

    /**
     * Registers a system under a name and code that are the same.
     *
     * @param ticks names of what to tick: {@code story}, {@code reporter}, {@code persons}, {@code answers}
     * @return the page, on which it is selected
     */
    public Visit register(String name, String jwk, List<String> ticks) {
        Map<String, String> values = new HashMap<>(Map.of("new:name", name, "new:code", name, "new:key", jwk));
        List.of("story", "reporter", "persons", "answers")
                .forEach(tick -> values.put("new:" + tick, ticks.contains(tick) ? "on" : ""));
        return desk.press(desk.get(PARTNERS).require(200), "Schrijf in", values);
    }

    /** Lets in what is selected. */
    public Visit letIn(Visit page, String fingerprint) {
        return desk.press(page, "Laat toe", Map.of("letin:shown", fingerprint, "letin:passphrase", passphrase));
    }

    /** Makes a token for what is selected; types the passphrase again when the page asks for it. */
    public String makeToken(Visit page) {
        boolean isAsked = page.page()
                .formWith(control -> control.name().equals("confirm:passphrase"))
                .isPresent();
        Visit confirmed = isAsked ? desk.press(page, "Bevestig", Map.of("confirm:passphrase", passphrase)) : page;
        Matcher token =
                TOKEN.matcher(press(confirmed, "Maak een nieuw token").page().text());
        if (!token.find()) {
            throw new PageUnexpected("no token is shown");
        }
        return token.group();
    }

    /** Registers a system, lets it in and makes a token for it; the token. */
    public String admit(String name, ECKey key, List<String> ticks) {
        Visit registered = register(name, key.toPublicJWK().toJSONString(), ticks);
        return makeToken(letIn(registered, key.getKeyID()));
    }

    /** Shares a report with the system of this name; what the page says then. */
    public String share(UUID report, String name) {
        Visit page = desk.get("/centrum/melding/" + report).require(200);
        page = press(page, "Deel met " + name);
        return press(page, "Ja, deel met " + name).page().text();
    }

    public Visit partners() {
        return desk.get(PARTNERS).require(200);
    }

    public Visit report(UUID report) {
        return desk.get("/centrum/melding/" + report).require(200);
    }

    public Visit press(Visit page, String label) {
        return desk.press(page, label);
    }
}
