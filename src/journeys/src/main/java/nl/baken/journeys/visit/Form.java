package nl.baken.journeys.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A form as a browser without JavaScript has it: what was served in it goes back with what was filled in. */
public final class Form {
    private final String action;
    private final List<Control> controls;

    Form(String action, List<Control> controls) {
        this.action = action;
        this.controls = List.copyOf(controls);
    }

    /** Where it is sent to; empty: to the address of its page. */
    public String action() {
        return action;
    }

    public List<Control> controls() {
        return controls;
    }

    public boolean has(String name) {
        return controls.stream().anyMatch(control -> control.name().equals(name));
    }

    /** What would be sent under this name now. */
    public Optional<String> value(String name) {
        return controls.stream()
                .filter(control -> control.isOn() && control.name().equals(name))
                .map(Control::value)
                .findFirst();
    }

    /** The first control that is like this. */
    public Optional<Control> find(Predicate<Control> like) {
        return controls.stream().filter(like).findFirst();
    }

    public List<Control> buttons() {
        return controls.stream().filter(Control::isButton).toList();
    }

    /** Types, chooses or ticks one thing; see {@link #fill(Map)}. */
    public Form fill(String name, String value) {
        return fill(Map.of(name, List.of(value)));
    }

    /**
     * Types, chooses or ticks; all other controls stay as they are.
     *
     * @param answers by name: one value for a field, a list or radio buttons, any number for tick boxes
     * @throws PageUnexpected when the form has no such field or option
     */
    public Form fill(Map<String, List<String>> answers) {
        List<Control> filled = new ArrayList<>(controls.size());
        int hits = 0;
        for (Control control : controls) {
            List<String> values = answers.get(control.name());
            if (values == null || control.isButton()) {
                filled.add(control);
            } else if (control.isTicked()) {
                boolean on = values.contains(control.value());
                hits += on ? 1 : 0;
                filled.add(control.ticked(on));
            } else {
                hits++;
                filled.add(control.withValue(values.get(0)));
            }
        }
        int asked = answers.values().stream().mapToInt(List::size).sum();
        if (hits != asked) {
            throw new PageUnexpected("a form takes " + hits + " of " + asked + " answers to " + answers.keySet());
        }
        return new Form(action, filled);
    }

    /** The form with a hidden field more, as a script may add one. */
    public Form plus(String name, String value) {
        List<Control> more = new ArrayList<>(controls);
        more.add(new Control("hidden", name, value, true, Map.of()));
        return new Form(action, more);
    }

    /** The form's body, {@code application/x-www-form-urlencoded}, sent with this button or, without one, by Enter. */
    public String body(@Nullable Control button) {
        StringBuilder body = new StringBuilder(1024);
        for (Control control : controls) {
            if (control.isOn() && !control.isButton()) {
                add(body, control.name(), control.value());
            }
        }
        if (button != null && !button.name().isEmpty()) {
            add(body, button.name(), button.value());
        }
        return body.toString();
    }

    private static void add(StringBuilder body, String name, String value) {
        if (name.isEmpty()) {
            return;
        }
        // A browser sends each line end of a text as CR LF.
        String lines = value.replace("\r\n", "\n").replace("\n", "\r\n");
        body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(lines, StandardCharsets.UTF_8));
    }
}
