package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are the same for everybody, rendered once each. There is a slot per page of the allow-list and no other
 * key, so whatever is asked for, it never grows.
 */
@ApplicationScoped
public class Documents {
    private ErrorPages errors;
    private Map<String, Slot> slots;

    @Inject
    Documents(ErrorPages errors) {
        this.errors = errors;
        Map<String, Slot> all = new HashMap<>();
        for (Place place : Pages.places()) {
            if (place.page().isCached()) {
                all.put(place.path(), new Slot(place));
            }
        }
        slots = Map.copyOf(all);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Documents() {}

    public void send(Place place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Slot slot = slots.get(place.path());
        if (slot == null) {
            throw new IllegalArgumentException(place + " is not a page for everybody");
        }
        slot.send(request, response, errors);
    }

    private static final class Slot {
        private final Place place;
        private volatile @Nullable Document document;

        Slot(Place place) {
            this.place = place;
        }

        void send(HttpServletRequest request, HttpServletResponse response, ErrorPages errors)
                throws ServletException, IOException {
            Document ready = document;
            if (ready == null) {
                Capture capture = new Capture(response);
                synchronized (this) {
                    ready = document;
                    if (ready == null) {
                        place.forward(new Reading(request), capture);
                        if (capture.getStatus() == HttpServletResponse.SC_OK) {
                            ready = new Document("text/html;charset=UTF-8", Document.FIVE_MINUTES, capture.bytes());
                            document = ready;
                        }
                    }
                }
                if (ready == null) {
                    // could not be made: told once, not kept
                    errors.send(request, response, capture.getStatus());
                    return;
                }
            }
            ready.send(request, response);
        }
    }
}
