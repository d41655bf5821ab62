package nl.baken.centre.partner;

import jakarta.servlet.http.HttpServletRequest;

/** Who calls: said by the door, which knows the token. */
public final class Calling {
    private static final String PARTNER = Calling.class.getName();

    private Calling() {}

    public static void note(HttpServletRequest request, Partner partner) {
        request.setAttribute(PARTNER, partner);
    }

    static Partner partner(HttpServletRequest request) {
        if (request.getAttribute(PARTNER) instanceof Partner partner) {
            return partner;
        }
        throw new IllegalStateException("The door let nobody in");
    }
}
