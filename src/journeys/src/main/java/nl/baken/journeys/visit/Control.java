package nl.baken.journeys.visit;

import java.util.Map;

/**
 * Something in a form that can be sent along.
 *
 * @param kind {@code text}, {@code hidden}, {@code password}, {@code checkbox}, {@code radio}, {@code submit}, {@code
 *     textarea}, {@code select}, …
 * @param isOn whether it is ticked or, without a tick, always sent; a button is never on by itself
 */
public record Control(String kind, String name, String value, boolean isOn, Map<String, String> attributes) {
    /** Whether pressing it sends the form. */
    public boolean isButton() {
        return kind.equals("submit");
    }

    /** Whether somebody types into it. */
    public boolean isTypedInto() {
        return switch (kind) {
            case "text", "password", "textarea", "search", "tel", "number" -> true;
            default -> false;
        };
    }

    boolean isTicked() {
        return kind.equals("checkbox") || kind.equals("radio");
    }

    Control withValue(String other) {
        return new Control(kind, name, other, true, attributes);
    }

    Control ticked(boolean on) {
        return new Control(kind, name, value, on, attributes);
    }
}
