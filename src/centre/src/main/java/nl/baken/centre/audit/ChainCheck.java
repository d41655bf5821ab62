package nl.baken.centre.audit;

import java.util.ArrayList;
import java.util.List;

/** Walks the trail from its first row, or the first that was not dropped, to its head and notes where it does not hold. Takes rows in order of {@code seq}. */
public final class ChainCheck {
    /** After this many faults the rest adds nothing. */
    private static final int ENOUGH = 20;

    private final AuditChain chain;
    private final List<String> faults = new ArrayList<>();
    private String previous = AuditChain.START;
    private long last;
    private long dropped;
    private String droppedMac = AuditChain.START;
    private boolean saysSo;

    public ChainCheck(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Begins behind rows that were dropped; to be called before the first row. A row that follows must say so
     * ({@link AuditSegments}), else they are missing.
     *
     * @param seq of the last row that was dropped
     * @param mac that stood beside it
     */
    void beginBehind(long seq, String mac) {
        dropped = seq;
        droppedMac = mac;
        last = seq;
        previous = mac;
    }

    /** Takes the next row with the MAC that stands beside it. */
    public void row(AuditRow row, String mac) {
        if (row.seq() != last + 1) {
            fault(
                    row.seq() == last + 2
                            ? "row " + (last + 1) + " is missing"
                            : "rows " + (last + 1) + " to " + (row.seq() - 1) + " are missing");
            // The row before this one is gone, so whether this one fits cannot be told; the next one is told again.
        } else if (!matches(row, mac)) {
            fault("row " + row.seq() + " was changed or moved");
        } else if (row.act().equals(Act.SEGMENT_DROPPED.name())
                && row.subject().equals(Long.toString(dropped))
                && row.detail().equals(droppedMac)) {
            saysSo = true;
        }
        last = row.seq();
        previous = mac;
    }

    /** Takes the head, after the last row. */
    public void head(long seq, String mac) {
        if (dropped > 0 && !saysSo) {
            fault("rows 1 to " + dropped + " are missing, and no row says that they were dropped");
        }
        if (seq > last) {
            fault("the trail ends at row " + last + " and its head says " + seq + ": the last rows are missing");
        } else if (seq < last) {
            fault("the trail goes on to row " + last + " and its head says " + seq);
        } else if (!mac.equals(previous)) {
            fault("the head does not fit row " + last);
        }
    }

    /** Compares with a head noted earlier, outside the database; call it at the row with that number. */
    void noted(long seq, String mac) {
        if (last == seq && !mac.equals(previous)) {
            fault("row " + seq + " is not the one that was noted");
        }
    }

    private boolean matches(AuditRow row, String mac) {
        try {
            return chain.mac(previous, row).equals(mac);
        } catch (AuditChain.UnknownAuditKey e) {
            return false;
        }
    }

    void fault(String fault) {
        if (faults.size() < ENOUGH) {
            faults.add(fault);
        }
    }

    long rows() {
        return last;
    }

    String lastMac() {
        return previous;
    }

    /** What does not hold, in words; empty when all of it holds. At most 20. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
