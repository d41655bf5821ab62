package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.centre.access.Right;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void only_who_works_on_reports_reads_them() {
        assertEquals(
                EnumSet.of(Role.INTAKE_WORKER, Role.TEAM_LEAD, Role.CARE_COORDINATOR),
                EnumSet.copyOf(
                        Role.ofPeople().stream().filter(Role::holdsIntakeKey).collect(Collectors.toSet())));
        for (Role role : Role.values()) {
            for (Part part : Part.values()) {
                assertFalse(role.maySee(part) && !role.holdsIntakeKey(), role + " " + part);
            }
            assertFalse(role.mayAnswer() && !role.holdsIntakeKey(), role.name());
        }
    }

    @Test
    void accounts_are_kept_by_the_team_lead_and_an_administrator_who_opens_no_report() {
        assertEquals(Set.of(Right.SIGNED_IN, Right.MEMBERS, Right.SETTINGS), Role.ADMINISTRATOR.rights());
        assertEquals(Set.of(Right.SIGNED_IN, Right.CONTENT), Role.EDITOR.rights());
        assertEquals(Set.of(Right.SIGNED_IN, Right.AUDIT, Right.RETENTION), Role.AUDITOR.rights());
    }

    @Test
    void no_person_acts_as_the_centre_itself_and_no_system_signs_in() {
        for (Role role : Role.values()) {
            assertFalse(role.may(Right.SYSTEM), role.name());
            assertFalse(role.may(Right.ANYBODY), role.name());
            assertFalse(role.may(Right.CONFIRMED), role.name());
        }
        assertEquals(Set.of(Right.LEASES), Role.PARTNER_SYSTEM.rights());
        assertFalse(Role.PARTNER_SYSTEM.isPerson());
    }

    @Test
    void every_role_and_every_right_of_a_person_has_its_word() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.staff", Locale.forLanguageTag("nl"));
        for (Role role : Role.values()) {
            assertFalse(texts.getString("role." + role.name()).isBlank());
        }
        for (Role role : Role.ofPeople()) {
            role.rights().stream()
                    .filter(right -> right != Right.SIGNED_IN)
                    .forEach(right ->
                            assertFalse(texts.getString("may." + right.name()).isBlank()));
        }
    }
}
