package nl.baken.centre.staff;

import java.util.Set;
import nl.baken.centre.access.Right;
import nl.baken.centre.access.Screen;

/** Where to go after signing in: a screen that the member may open, or where they start. Never another address. */
final class SafeReturn {
    private SafeReturn() {}

    static String of(String asked, Set<Right> rights) {
        return Screen.at(asked)
                .filter(screen -> screen.isWorthReturningTo() && screen.isFor(rights))
                .map(screen -> asked)
                .orElseGet(() -> Screen.home(rights).path());
    }
}
