package nl.baken.centre.intake;

import java.util.UUID;
import nl.baken.centre.staff.Keyring;
import nl.baken.centre.staff.Role;
import nl.baken.seal.Part;

/** Who acts, with what they may open. */
public record Actor(UUID id, Role role, Keyring keys) {
    /** @throws Intake.NotForThisRole when the member's role may not see what reports tell */
    public void requireReports() {
        if (!role.maySee(Part.STORY)) {
            throw new Intake.NotForThisRole();
        }
    }
}
