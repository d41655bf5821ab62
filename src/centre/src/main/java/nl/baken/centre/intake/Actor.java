package nl.baken.centre.intake;

import java.util.UUID;
import nl.baken.centre.staff.Keyring;
import nl.baken.centre.staff.Role;

/** Who acts, with what they may open. */
public record Actor(UUID id, Role role, Keyring keys) {}
