package nl.baken.centre.access;

/** What somebody may do in the centre. Roles hold rights; screens and services ask for them. */
public enum Right {
    /** Needs no right: for what is open to strangers, and for what is checked by those who call it. */
    ANYBODY,
    /** Be signed in, whatever the role: see the own account, sign out. */
    SIGNED_IN,
    /** See the queue and the reports, and work on them. Whoever holds it holds a share of the intake key. */
    REPORTS,
    /** Answer reporters. Whoever holds it holds a share of the answer key. */
    ANSWERS,
    /** See how the website's content stands. */
    CONTENT,
    /** Search the audit trail. */
    AUDIT,
    /** See what is kept for how long, and let it be destroyed. */
    RETENTION,
    /** Invite members, change their roles, end their accounts. */
    MEMBERS,
    /** See how what was set works out, and try it. */
    SETTINGS,
    /** Hand the centre's keys to members, and replace them. Whoever holds it holds a share of the trust root. */
    KEYS,
    /** Take sealed reports over into another case system. */
    LEASES,
    /** Has typed the passphrase again a moment ago, for what is {@link Confirmed}. No role holds it; a session does, for minutes. */
    CONFIRMED,
    /** Done by the centre itself, by the clock or at its start. No member holds it. */
    SYSTEM
}
