package nl.baken.portal.material;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a query string, of a few known names. Values are codes of ours or they are nothing. */
final class Asked {
    private static final int MOST_PAIRS = 16;
    private static final int LONGEST = 120;

    private final Map<String, String> values = new HashMap<>();

    /** @param rawQuery as it came in; decoded here and not by the server, which logs what it cannot decode */
    Asked(@Nullable String rawQuery) {
        if (rawQuery == null) {
            return;
        }
        for (String pair : rawQuery.split("&", MOST_PAIRS)) {
            int sign = pair.indexOf('=');
            if (sign > 0 && pair.length() < LONGEST) {
                values.putIfAbsent(pair.substring(0, sign), decoded(pair.substring(sign + 1)));
            }
        }
    }

    /** Empty when it was not asked. */
    String of(String name) {
        return values.getOrDefault(name, "");
    }

    private static String decoded(String raw) {
        try {
            String value = URLDecoder.decode(raw, StandardCharsets.UTF_8);
            return value.matches("[a-z0-9/-]*") ? value : "?";
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }
}
