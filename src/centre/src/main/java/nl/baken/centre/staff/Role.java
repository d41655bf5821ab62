package nl.baken.centre.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.baken.centre.access.Right;
import nl.baken.seal.Part;

/** What a member is to the centre, and so what they may see and do. The keys that they hold follow from it. */
public enum Role {
    INTAKE_WORKER(EnumSet.allOf(Part.class), Right.REPORTS, Right.ANSWERS, Right.CONTENT),
    TEAM_LEAD(
            EnumSet.allOf(Part.class),
            Right.REPORTS,
            Right.ANSWERS,
            Right.CONTENT,
            Right.AUDIT,
            Right.RETENTION,
            Right.MEMBERS,
            Right.SETTINGS,
            Right.KEYS),
    /** Arranges care for victims: not for suspects (the data of art. 10 AVG), and not the one who answers reporters. */
    CARE_COORDINATOR(EnumSet.of(Part.STORY, Part.REPORTER), Right.REPORTS, Right.CONTENT),
    /** Keeps the website's content. */
    EDITOR(EnumSet.noneOf(Part.class), Right.CONTENT),
    /** Looks after who did what, and what is kept for how long; reads no report. */
    AUDITOR(EnumSet.noneOf(Part.class), Right.AUDIT, Right.RETENTION),
    /** Keeps accounts and settings; reads no report. */
    ADMINISTRATOR(EnumSet.noneOf(Part.class), Right.MEMBERS, Right.SETTINGS),
    /** Another case system, with a token; nobody signs in as one. */
    PARTNER_SYSTEM(EnumSet.noneOf(Part.class), Right.LEASES);

    private final Set<Part> parts;
    private final Set<Right> rights;

    Role(Set<Part> parts, Right... rights) {
        this.parts = parts;
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        all.addAll(List.of(rights));
        if (!all.contains(Right.LEASES)) {
            all.add(Right.SIGNED_IN);
        }
        this.rights = all;
    }

    /** The roles that a person can have. */
    public static List<Role> ofPeople() {
        return Arrays.stream(values()).filter(Role::isPerson).toList();
    }

    public boolean isPerson() {
        return rights.contains(Right.SIGNED_IN);
    }

    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean maySee(Part part) {
        return parts.contains(part);
    }

    /** Whether the intake key is sealed to members of this role. */
    public boolean holdsIntakeKey() {
        return may(Right.REPORTS);
    }

    /** Whether the answer key is sealed to members of this role. */
    public boolean mayAnswer() {
        return may(Right.ANSWERS);
    }

    /** Whether the trust root is sealed to members of this role. */
    public boolean holdsTrustRoot() {
        return may(Right.KEYS);
    }
}
