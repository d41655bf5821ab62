package nl.baken.centre.audit;

/** What the audit trail can say that somebody did. */
public enum Act {
    /** Passphrase and one-time code were right. */
    SIGNED_IN,
    /** A sign-in was refused; the subject is the MAC of the name that was tried. */
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    /** A member typed their passphrase again, for acts that take it. */
    PASSPHRASE_CONFIRMED,
    /** A member, or a partner, asked for what they may not see; the subject is the screen. Told once in an hour. */
    ACCESS_REFUSED,
    /** A member ended another session of theirs; the subject is that session. */
    SESSION_ENDED,
    /** A member made new codes for a lost phone; those before are void. */
    RECOVERY_CODES_MADE,
    /** A member signed in with one of those; the detail is how many are left. */
    RECOVERY_CODE_USED,
    /** A member has another passphrase. */
    PASSPHRASE_CHANGED,
    /** A member set up another app for the one-time codes. */
    APP_REPLACED,
    /** A member was added; the detail is the role. */
    MEMBER_ENROLLED,
    /** Somebody may become a member; the subject is the invitation, the detail the role. */
    MEMBER_INVITED,
    INVITATION_WITHDRAWN,
    /** The trust root signed that somebody is a member, and their keys were sealed to them; the detail is the role. */
    MEMBER_LET_IN,
    /** A member has another role, the detail, and waits to be let in. */
    ROLE_CHANGED,
    /** An account was ended and its keys taken; the detail is the role. */
    MEMBER_ENDED,
    /** The centre's keys were made, and published; the subject is the fingerprint of the trust root. */
    KEYS_MADE,
    /** A new intake key was made and published; the subject is that key, the detail the one before. */
    INTAKE_KEY_REPLACED,
    /** A team lead goes on with sealing everything to the new intake key, the subject. */
    ROTATION_WENT_ON,
    /** Everything is sealed to a new intake key, and the old one, the subject, is no more. */
    OLD_KEY_DESTROYED,
    /** A sheet was made that stands in for all members; the subject is its key. */
    RECOVERY_SHEET_MADE,
    /** Who holds the recovery sheet became a team lead; the detail is the sheet's key. */
    RECOVERED,
    /** The documents that the portal serves were signed; the subject is their number, the detail the version. */
    DOCUMENTS_SIGNED,
    /** A part of a report, or what its reporter sent afterwards, was opened; the detail is the part or the kind. */
    LOOKED,
    /** What was open of a report was printed. */
    PRINTED,
    /** The centre's earlier answers to a report were opened. */
    LOOKED_AT_REPLIES,
    /** A report was given to a member; the detail is that member. */
    ASSIGNED,
    RELEASED,
    /** An answer went to the reporter's mailbox; the detail is the state it told. */
    ANSWERED,
    CLOSED,
    /** A member took an answer back within seconds, before its reporter could read it. */
    ANSWER_RECALLED,
    /** A member took a change of stage back within seconds. */
    MOVE_UNDONE,
    /** A member brought a report to another stage; the detail is that stage. */
    MOVED,
    /** The reasons for a report's stages, or for what a colleague proposes, were opened. */
    LOOKED_AT_REASONS,
    /** A member proposes what takes two; the detail is what. */
    SECOND_LOOK_ASKED,
    SECOND_LOOK_CONFIRMED,
    SECOND_LOOK_REFUSED,
    /** A member takes back what they proposed. */
    SECOND_LOOK_DROPPED,
    /** The notes about a report were opened. */
    LOOKED_AT_NOTES,
    NOTE_WRITTEN,
    /** A member took away a note of their own. */
    NOTE_TAKEN_AWAY,
    /** The links of a report to others were opened. */
    LOOKED_AT_LINKS,
    /** A member linked a report to another one; which one is sealed. */
    LINKED,
    UNLINKED,
    /** What members filled in about a report was opened; the detail is the kind of sheet. */
    LOOKED_AT_SHEET,
    /** A member filled in a sheet about a report; the detail is its kind. */
    SHEET_FILLED_IN,
    /** A request for a lesson, a training or a consult got a day, the detail; or none again. */
    PLANNED,
    /** What a reporter wrote back needs no answer. */
    SETTLED,
    /** A report stays although its reporter withdrew: acute danger, or a minor at risk. */
    KEPT,
    /** A reporter got a new code; the one before is unknown from then on. */
    CODE_REPLACED,
    /** A member wrote down a report that somebody told. */
    REPORT_ENTERED,
    /** A member took figures along; the subject is their first and last month. */
    FIGURES_TAKEN,
    /** A member took the counts of visits along; the subject is their first and last day. */
    VISITS_TAKEN,
    /** Another case system was registered; the detail of all of these is its code. */
    PARTNER_REGISTERED,
    /** The trust root signed for a partner's key and for what it may get. */
    PARTNER_LET_IN,
    PARTNER_TOKEN_MADE,
    PARTNER_TOKEN_WITHDRAWN,
    PARTNER_ENDED,
    /** A member shared a report with a partner, the detail. */
    SHARED,
    /** A member shared with a partner, the detail, what the reporter of a report that it has sent afterwards. */
    MESSAGE_SHARED,
    /** A member took back what a partner, the detail, had not fetched. */
    SHARING_TAKEN_BACK,
    /** A report was given out to a partner, for a time. */
    HANDED_OVER,
    /** A partner has a report now. */
    DELIVERY_TAKEN,
    /** What was shared lies apart; the detail is why. */
    DELIVERY_FAILED,
    /** A team lead lets it be given out again; the detail is the partner. */
    DELIVERY_REQUEUED,
    /** A team lead threw it away; the detail is the partner. */
    DELIVERY_DROPPED,
    /** A partner proposes what to answer a reporter. */
    ANSWER_PROPOSED,
    /** What partners propose was opened. */
    LOOKED_AT_PROPOSALS,
    /** A member took a proposal over into an answer of their own; the detail is the partner. */
    PROPOSAL_USED,
    PROPOSAL_DROPPED,
    /** Somebody searched this trail; the detail is what they asked about. */
    TRAIL_READ,
    /** The whole trail was checked; the subject is its number of rows, the detail whether it holds. */
    TRAIL_CHECKED,
    /** The oldest rows of this trail are dropped; the subject is the number of the last of them, the detail its MAC. */
    SEGMENT_DROPPED,
    /** A letter with counts went to the duty address; the detail is which. */
    MAIL_SENT,
    /** Somebody sent a letter to try the mail server out; the detail is what came of it. */
    MAIL_TRIED,
    /** Somebody looked at what has passed its term. */
    RETENTION_READ,
    /** Something was destroyed; the subject is the report, the detail the term, or that it had come back. */
    DESTROYED
}
