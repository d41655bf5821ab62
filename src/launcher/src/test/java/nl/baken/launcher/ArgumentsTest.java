package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void without_a_word_runs_a_demo_on_loopback_port_8080_in_folder_data() {
        Arguments arguments = parse("");

        assertEquals(Arguments.Command.RUN, arguments.command());
        assertEquals(8080, arguments.port());
        assertEquals(Path.of("data").toAbsolutePath(), arguments.data());
        assertTrue(arguments.demo());
        assertTrue(arguments.address().isLoopbackAddress());
    }

    @Test
    void takes_every_option_with_or_without_the_word_run() {
        for (String run : List.of("", "run ")) {
            Arguments arguments = parse(run + "--port 8123 --data /tmp/x/../y --no-demo --address 192.0.2.1");

            assertEquals(Arguments.Command.RUN, arguments.command());
            assertEquals(8123, arguments.port());
            assertEquals(Path.of("/tmp/y"), arguments.data());
            assertFalse(arguments.demo());
            assertEquals("192.0.2.1", arguments.address().getHostAddress());
        }
    }

    @Test
    void takes_the_name_for_a_one_time_code() {
        Arguments arguments = parse("totp anna --data /tmp/y");

        assertEquals(Arguments.Command.TOTP, arguments.command());
        assertEquals("anna", arguments.name());
    }

    @Test
    void wants_a_name_for_a_one_time_code() {
        Arguments arguments = parse("totp");

        assertThrows(Refused.class, arguments::name);
    }

    @Test
    void takes_a_noted_head_of_the_audit_trail_or_none() {
        assertEquals(Optional.empty(), parse("verify-audit").notedHead());
        assertEquals(Optional.of("12:abc-_9"), parse("verify-audit 12:abc-_9").notedHead());
        assertThrows(Refused.class, parse("verify-audit abc")::notedHead);
    }

    @Test
    void takes_a_settings_file_for_one_wing_and_for_its_database() {
        for (String wing : List.of("portal", "centre", "set-up", "migrate", "verify-audit", "drop-audit")) {
            assertEquals(
                    Path.of("/etc/baken/x.conf"),
                    parse(wing + " --settings /etc/baken/x.conf").settings(),
                    wing);
        }
        assertEquals(Arguments.Command.PORTAL, parse("portal --port 8081").command());
        assertEquals(Arguments.Command.CENTRE, parse("centre").command());
        assertEquals(Arguments.Command.SET_UP, parse("set-up").command());
    }

    @Test
    void takes_what_a_backup_is_of_and_where_one_is_and_goes() {
        assertEquals("centre", parse("backup centre --settings x").kind());
        assertThrows(Refused.class, parse("backup")::kind);
        Arguments restore = parse("restore /b --key /k --to /t");
        assertEquals(Path.of("/b"), restore.backup());
        assertEquals(Path.of("/k"), restore.recoveryKey());
        assertEquals(Path.of("/t"), restore.target());
        assertThrows(Refused.class, parse("restore")::backup);
        assertThrows(Refused.class, parse("restore /b")::recoveryKey);
        assertThrows(Refused.class, parse("restore /b --key /k")::target);
    }

    @Test
    void offers_help() {
        assertEquals(Arguments.Command.HELP, parse("--help").command());
        assertEquals(Arguments.Command.HELP, parse("run -h").command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port 0",
                "--port 65536",
                "--port 80a",
                "--port -1",
                "--data",
                "--address not.an.address.invalid",
                "--nodemo",
                "start",
                "run now",
                "totp anna bert",
                "portal --data /tmp/y",
                "centre --no-demo",
                "portal --settings",
                "migrate --settings x --data y",
                "verify-audit --settings x --data y",
                "run --settings x",
                "prepare --settings x",
                "totp anna --settings x",
                "backup centre --key x",
                "portal --to x",
                "restore x --data y"
            })
    void refuses_what_makes_no_sense(String line) {
        assertThrows(Refused.class, () -> parse(line));
    }

    private static Arguments parse(String line) {
        return Arguments.parse(line.isEmpty() ? List.of() : List.of(line.strip().split(" ", -1)));
    }
}
