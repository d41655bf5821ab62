package nl.baken.centre.staff;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of the centre's own, or the queue. Never another address. */
final class SafeReturn {
    private static final String QUEUE = "/wachtrij";
    private static final Pattern OTHER = Pattern.compile("/inhoud|/documenten|/melding/[0-9a-f-]{36}");

    private SafeReturn() {}

    static String of(String asked) {
        return OTHER.matcher(asked).matches() ? asked : QUEUE;
    }
}
