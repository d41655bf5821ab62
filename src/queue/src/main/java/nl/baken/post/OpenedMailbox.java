package nl.baken.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.seal.Reply;

/**
 * What a reporter finds behind a receipt code.
 *
 * @param received day on which the report was received
 * @param expires last day on which the code opens this mailbox
 * @param replies the centre's answers whose signature holds, oldest first; none once the reporter withdrew
 * @param refused how many answers are not shown since their signature does not hold
 * @param withdrawn day on which the reporter withdrew, if they did
 * @param pass a fresh mailbox pass, sealed
 */
public record OpenedMailbox(
        LocalDate received,
        LocalDate expires,
        List<Reply> replies,
        int refused,
        Optional<LocalDate> withdrawn,
        String pass) {
    /** Days between the withdrawal and the report's end. */
    public static final int WITHDRAWAL_DAYS = 14;

    /** How the report stands: what the newest answer says. */
    public ReportState state() {
        return replies.isEmpty()
                ? ReportState.RECEIVED
                : ReportState.of(replies.get(replies.size() - 1).state()).orElse(ReportState.RECEIVED);
    }

    /** Never the answers, nor the pass. */
    @Override
    public String toString() {
        return "OpenedMailbox with " + replies.size();
    }
}
