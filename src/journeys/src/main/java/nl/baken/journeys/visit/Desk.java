package nl.baken.journeys.visit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.baken.journeys.visit.Visitor.Visit;

/** A member of the centre, signed in, with a browser without JavaScript. */
public final class Desk {
    private final Visitor visitor;

    private Desk(URI home) {
        this.visitor = new Visitor(home);
    }

    /** @throws PageUnexpected when the door stays closed */
    public static Desk signIn(URI home, String name, String passphrase, String code) {
        Desk desk = new Desk(home);
        Visit door = desk.visitor.get("/centrum/aanmelden").require(200);
        Visit inside = desk.press(
                door, "Aanmelden", Map.of("signin:name", name, "signin:passphrase", passphrase, "signin:code", code));
        if (inside.at().getPath().equals("/centrum/aanmelden")) {
            throw new PageUnexpected(name + " was not let in");
        }
        return desk;
    }

    public Visit get(String path) {
        return visitor.get(path);
    }

    public Visit press(Visit page, String label) {
        return press(page, label, Map.of());
    }

    /** Fills the form with this button, and sends it by the button. Tick boxes take "on", or nothing. */
    public Visit press(Visit page, String label, Map<String, String> values) {
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
