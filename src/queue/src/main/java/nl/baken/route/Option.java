package nl.baken.route;

import java.util.Optional;

/**
 * One thing to choose. Its words come from the route's texts, by its code, unless it has a proper name, which is the
 * same in every language.
 */
public record Option(String code, Optional<String> properName) {
    public Option {
        if (!code.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not a code: " + code);
        }
    }

    public static Option of(String code) {
        return new Option(code, Optional.empty());
    }

    public static Option named(String code, String properName) {
        return new Option(code, Optional.of(properName));
    }
}
