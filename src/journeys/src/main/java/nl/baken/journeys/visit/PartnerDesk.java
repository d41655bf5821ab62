package nl.baken.journeys.visit;

import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.visit.Visitor.Visit;

/** A team lead at the screens about other case systems, with a browser without JavaScript. */
public final class PartnerDesk {
    private static final String PARTNERS = "/centrum/koppelingen";
    private static final Pattern TOKEN = Pattern.compile("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}");

    private final Visitor visitor;
    private final String passphrase;

    private PartnerDesk(URI home, String passphrase) {
        this.visitor = new Visitor(home);
        this.passphrase = passphrase;
    }

    /** @throws PageUnexpected when the door stays closed */
    public static PartnerDesk signIn(URI home, String name, String passphrase, String code) {
        PartnerDesk desk = new PartnerDesk(home, passphrase);
        Visit door = desk.visitor.get("/centrum/aanmelden").require(200);
        Visit inside = desk.press(
                door, "Aanmelden", Map.of("signin:name", name, "signin:passphrase", passphrase, "signin:code", code));
        if (inside.at().getPath().equals("/centrum/aanmelden")) {
            throw new PageUnexpected(name + " was not let in");
        }
        return desk;
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
        return press(visitor.get(PARTNERS).require(200), "Schrijf in", values);
    }

    /** Lets in what is selected. */
    public Visit letIn(Visit page, String fingerprint) {
        return press(page, "Laat toe", Map.of("letin:shown", fingerprint, "letin:passphrase", passphrase));
    }

    /** Makes a token for what is selected; types the passphrase again when the page asks for it. */
    public String makeToken(Visit page) {
        boolean isAsked = page.page()
                .formWith(control -> control.name().equals("confirm:passphrase"))
                .isPresent();
        Visit confirmed = isAsked ? press(page, "Bevestig", Map.of("confirm:passphrase", passphrase)) : page;
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
        Visit page = visitor.get("/centrum/melding/" + report).require(200);
        page = press(page, "Deel met " + name);
        return press(page, "Ja, deel met " + name).page().text();
    }

    public Visit partners() {
        return visitor.get(PARTNERS).require(200);
    }

    public Visit report(UUID report) {
        return visitor.get("/centrum/melding/" + report).require(200);
    }

    public Visit press(Visit page, String label) {
        return press(page, label, Map.of());
    }

    /** Fills the form with this button, and sends it by the button. */
    private Visit press(Visit page, String label, Map<String, String> values) {
        Form form = page.page()
                .formWith(labelled(label))
                .orElseThrow(() -> new PageUnexpected(page.at().getPath() + " has no button “" + label + "”"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            Control control = form.find(one -> one.name().equals(value.getKey()))
                    .orElseThrow(() -> new PageUnexpected("no field " + value.getKey()));
            form = control.isTicked()
                    ? form.fill(
                            Map.of(value.getKey(), value.getValue().isEmpty() ? List.of() : List.of(control.value())))
                    : form.fill(value.getKey(), value.getValue());
        }
        Control button = form.find(labelled(label)).orElseThrow();
        String nonce = page.page().nonce();
        return visitor.submit(page, nonce.isEmpty() ? form : form.plus("primefaces.nonce", nonce), button)
                .require(200);
    }

    private static Predicate<Control> labelled(String label) {
        return control -> control.isButton()
                && control.attributes().getOrDefault("label", "").equals(label);
    }
}
