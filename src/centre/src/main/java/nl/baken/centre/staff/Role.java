package nl.baken.centre.staff;

import java.util.EnumSet;
import java.util.Set;
import nl.baken.seal.Part;

/** What a member is to the centre, and so what they may see and do. */
public enum Role {
    INTAKE_WORKER(EnumSet.allOf(Part.class), true),
    TEAM_LEAD(EnumSet.allOf(Part.class), true),
    /** Arranges care for victims: not for suspects (the data of art. 10 AVG), and not the one who answers reporters. */
    CARE_COORDINATOR(EnumSet.of(Part.STORY, Part.REPORTER), false);

    private final Set<Part> parts;
    private final boolean answers;

    Role(Set<Part> parts, boolean answers) {
        this.parts = parts;
        this.answers = answers;
    }

    public boolean maySee(Part part) {
        return parts.contains(part);
    }

    /** Whether the answer key is sealed to members of this role. */
    public boolean mayAnswer() {
        return answers;
    }

    /** Whether the trust root is sealed to members of this role. */
    public boolean holdsTrustRoot() {
        return this == TEAM_LEAD;
    }
}
