package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.baken.queue.PublishedKeys;

/** Whether reports are taken: only while there is a trusted key to seal them to. */
@ApplicationScoped
public class Reception {
    private PublishedKeys keys;

    @Inject
    Reception(PublishedKeys keys) {
        this.keys = keys;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Reception() {}

    public boolean isOpen() {
        return keys.current().isPresent();
    }

    /** Whether it was open a moment ago; when not, it may be open all the same. Asks no database, so it can be asked anywhere. */
    boolean isKnownOpen() {
        return keys.isKnown();
    }
}
