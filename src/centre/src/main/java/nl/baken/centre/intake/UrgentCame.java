package nl.baken.centre.intake;

/** Something urgent came in. Fired in the transaction that took it over, and says nothing of what it is. */
public record UrgentCame() {}
