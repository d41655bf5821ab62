package nl.baken.centre.retention;

import nl.baken.centre.intake.Stage;
import nl.baken.platform.Setting;
import nl.baken.post.Mailbox;
import nl.baken.post.OpenedMailbox;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept, and who ends it. The whole table: what is not in it is kept. Where neither the law nor a promise
 * to reporters sets the days, they are a setting, and what stands here is a proposal for the data protection officer.
 */
public enum Term {
    /** Its reporter withdrew and nobody kept it; counted from the withdrawal. The portal promises these days. */
    WITHDRAWN(OpenedMailbox.WITHDRAWAL_DAYS, End.BY_ITSELF),
    /** Closed as too little known, a duplicate or no trafficking; counted from the closing. */
    REJECTED(Setting.KEEP_REJECTED, End.BY_ITSELF),
    /** Closed after advice; counted from the closing. */
    ADVICE(Setting.KEEP_ADVICE, End.BY_A_PERSON_FIRST),
    /** Closed as a case or after a referral, or in a way that nobody noted; counted from the closing. */
    CASE(Setting.KEEP_CASE, End.BY_A_PERSON_FIRST),
    /** An answer, or a report written down, that a member began and did not send; counted from when it was last saved. */
    DRAFT(Setting.KEEP_DRAFT, End.BY_ITSELF),
    /** The mailbox of a reporter with the answers in it; counted from the last use of its code. The portal promises these days. */
    MAILBOX(Mailbox.LIFE_DAYS, End.BY_ITSELF);

    /** Who destroys what has passed its term. */
    public enum End {
        /** Nobody needs to: it goes in the first night. */
        BY_ITSELF,
        /** A person who saw the list; when nobody does, it goes by itself after the days of {@link Setting#KEEP_LOOK}. */
        BY_A_PERSON_FIRST
    }

    private final int days;
    private final @Nullable Setting setting;
    private final End end;

    Term(int days, End end) {
        this.days = days;
        this.setting = null;
        this.end = end;
    }

    Term(Setting setting, End end) {
        this.days = 0;
        this.setting = setting;
        this.end = end;
    }

    /** Where its days are set; null when they are promised. */
    public @Nullable Setting setting() {
        return setting;
    }

    /** The days that are promised; 0 when they are a setting. */
    int promisedDays() {
        return days;
    }

    public End end() {
        return end;
    }

    /** Whether it is about a report, which is listed and leaves a tombstone. */
    public boolean isAboutReports() {
        return this != DRAFT && this != MAILBOX;
    }

    /** The term of a report that was closed in this stage. */
    static Term afterClosingFrom(Stage stage) {
        return switch (stage) {
            case INSUFFICIENT, DUPLICATE, NO_TRAFFICKING -> REJECTED;
            case ADVICE_GIVEN -> ADVICE;
            case CASE, REFERRED, RECEIVED, IN_TRIAGE, QUESTION, WITHDRAWN, CLOSED -> CASE;
        };
    }
}
