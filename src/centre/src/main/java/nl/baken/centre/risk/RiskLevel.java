package nl.baken.centre.risk;

/** How much danger a member sees. Chosen, never computed. */
public enum RiskLevel {
    /** Somebody is in danger now. Takes two members. */
    ACUTE,
    HIGH,
    RAISED,
    LOW
}
