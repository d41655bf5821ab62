package nl.baken.centre.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;

/** One check of the whole trail, and what came of it. */
@Entity
@Table(name = "audit_check")
public class TrailCheck {
    private static final int LONGEST = 4000;

    @Id
    private UUID id;

    @Convert(converter = UtcDateTime.class)
    private Instant at;

    @Column(name = "rows_")
    private long rows;

    private String mac;
    private String faults;

    @SuppressWarnings("NullAway.Init")
    protected TrailCheck() {}

    TrailCheck(Instant at, ChainCheck check) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.rows = check.rows();
        this.mac = check.lastMac();
        String lines = String.join("\n", check.faults());
        this.faults = lines.substring(0, Math.min(lines.length(), LONGEST));
    }

    public Instant getAt() {
        return at;
    }

    /** How many rows the trail had. */
    public long getRows() {
        return rows;
    }

    String mac() {
        return mac;
    }

    /** {@code seq:mac} of the last row, as {@code baken.jar verify-audit} takes it. */
    public String getHead() {
        return rows + ":" + mac;
    }

    /** What did not hold, in the words of the check; empty when all of it did. */
    public List<String> getFaults() {
        return faults.isEmpty() ? List.of() : List.of(faults.split("\n", -1));
    }

    public boolean isGood() {
        return faults.isEmpty();
    }
}
