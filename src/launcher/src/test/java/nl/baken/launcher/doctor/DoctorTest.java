package nl.baken.launcher.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.baken.launcher.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rights are compared, and what is said when there is little to look at. What it finds, the long tests break. */
class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void a_file_and_a_server_say_the_same_rights_differently() {
        Set<String> file = Grants.of(List.of(
                "GRANT SELECT, INSERT, DELETE         ON baken.report_note           TO 'baken_centre'@'%';",
                "GRANT UPDATE (sealed)                ON baken.report_note           TO 'baken_centre'@'%'; -- to another key",
                "GRANT EXECUTE ON PROCEDURE baken.drop_audit_segment TO 'baken_retention'@'%';"));
        Set<String> server = Grants.of(List.of(
                "GRANT USAGE ON *.* TO `baken_centre`@`%` IDENTIFIED BY PASSWORD '*X' REQUIRE SSL",
                "GRANT SELECT, INSERT, UPDATE (`sealed`), DELETE ON `baken`.`report_note` TO `baken_centre`@`%`",
                "GRANT EXECUTE ON PROCEDURE `baken`.`drop_audit_segment` TO `baken_retention`@`%`"));

        assertEquals(5, file.size());
        assertEquals(file, server);
    }

    @Test
    void more_than_a_table_and_the_right_to_give_on_are_seen() {
        assertEquals(
                Set.of("ALL PRIVILEGES on everything"),
                Grants.of(List.of("GRANT ALL PRIVILEGES ON *.* TO `baken_portal`@`%`")));
        assertEquals(
                Set.of("SELECT on *", "GRANT OPTION on *"),
                Grants.of(List.of("GRANT SELECT ON `baken`.* TO `baken_portal`@`%` WITH GRANT OPTION")));
    }

    @Test
    void both_wings_have_rights_in_the_file_that_baken_jar_carries() {
        assertTrue(Account.PORTAL.rights().contains("INSERT on submission"));
        assertFalse(Account.PORTAL.rights().contains("SELECT on submission"));
        assertTrue(Account.CENTRE.rights().contains("UPDATE (sealed) on report_note"));
    }

    @Test
    void what_is_kept_for_root_is_neither_used_nor_free() {
        assertEquals(22, Disk.percentUsed(252, 229, 80));
        assertEquals(100, Disk.percentUsed(252, 12, 0));
        assertEquals(0, Disk.percentUsed(0, 0, 0));
    }

    @Test
    void what_a_server_says_stays_one_line() {
        assertEquals(
                "wrong       mail: a b c",
                Finding.wrong("mail", "a\r\nb\u001bc").line());
    }

    @Test
    void without_settings_it_says_of_each_thing_why_it_was_not_looked_at() {
        Doctor.Report report = look(Map.of());

        assertTrue(report.isWell());
        assertTrue(report.lines().size() > 6);
        for (String line : report.lines()) {
            assertTrue(line.startsWith("not checked ") || line.startsWith("ok          languages"), line);
        }
    }

    @Test
    void one_thing_that_cannot_be_looked_at_stops_no_other() {
        Doctor.Report report =
                look(Map.of("BAKEN_DISK_APART", "many", "BAKEN_DATA", folder.toString(), "BAKEN_SITE_URL", ":"));

        assertFalse(report.isWell());
        assertTrue(report.lines().contains("wrong       disk: cannot be looked at (NumberFormatException)."));
        assertTrue(report.lines().contains("ok          demo data: none."));
    }

    private static Doctor.Report look(Map<String, String> environment) {
        return new Doctor(new GivenSettings(null, environment, new Properties()), Clock.systemUTC()).look();
    }
}
