package nl.baken.centre.content;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;

/** One reading of the content by the portal. Written there, read here. */
@Entity
@Table(name = "content_reading")
public class ContentReading {
    @Id
    private UUID id;

    @Convert(converter = UtcDateTime.class)
    private Instant told;

    @Column(name = "shown_since")
    @Convert(converter = UtcDateTime.class)
    private Instant shownSince;

    private int pages;

    @SuppressWarnings("NullAway.Init")
    protected ContentReading() {}

    ContentReading(UUID id, Instant told, Instant shownSince, int pages) {
        this.id = id;
        this.told = told;
        this.shownSince = shownSince;
        this.pages = pages;
    }

    UUID id() {
        return id;
    }

    public Instant getTold() {
        return told;
    }

    /** When what visitors see now came up. */
    public Instant getShownSince() {
        return shownSince;
    }

    /** How many pages visitors see. */
    public int getPages() {
        return pages;
    }
}
