package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nl.baken.journeys.house.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be tried of the files that need systemd, Tor's network or three machines: the programs they are for read them. */
class FilesFault {
    private static final Path PRODUCTION = Changed.PRODUCTION;

    @ParameterizedTest
    @ValueSource(strings = {"portal", "centre"})
    void systemd_takes_the_unit_and_finds_little_exposed(String wing) {
        String unit = PRODUCTION.resolve("systemd/baken-" + wing + ".service").toString();

        assertEquals("", Program.run("systemd-analyze", "verify", unit));
        // tenths: 1.5 of 10, where systemd itself calls all to 2 "OK"; fails above it
        assertTrue(Program.run("systemd-analyze", "security", "--no-pager", "--offline=yes", "--threshold=15", unit)
                .contains("Overall exposure level"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baken-backup.service",
                "baken-backup@.service",
                "baken-backup.timer",
                "baken-backup@centre.timer",
                "baken-backup@portal.timer"
            })
    void systemd_takes_what_makes_backups_and_finds_little_exposed(String name) {
        String unit = PRODUCTION.resolve("systemd/" + name).toString();

        assertEquals("", Program.run("systemd-analyze", "verify", unit));
        if (name.endsWith(".service")) {
            assertTrue(Program.run("systemd-analyze", "security", "--no-pager", "--offline=yes", "--threshold=15", unit)
                    .contains("Overall exposure level"));
        }
    }

    @Test
    void systemd_makes_all_users() {
        String told = Program.run(
                "systemd-sysusers",
                "--dry-run",
                PRODUCTION.resolve("systemd/baken.sysusers").toString());

        assertTrue(
                told.contains("'baken-portal'") && told.contains("'baken-centre'") && told.contains("'baken-backup'"),
                told);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void mariadb_knows_every_setting_of_each_of_three_nodes(int node) {
        Path folder = Build.newFolder("galera-" + node);
        Path common = Changed.file("mariadb/galera.cnf").to(folder.resolve("1.cnf"));
        Path own = Changed.file("mariadb/galera-node-" + node + ".cnf").to(folder.resolve("2.cnf"));
        Path both =
                Changed.file("mariadb/galera.cnf").and("!include " + own + "\n").to(folder.resolve("both.cnf"));
        Path wrong = Changed.file("mariadb/galera.cnf")
                .change("wsrep-sync-wait", "wsrep-synk-wait")
                .to(folder.resolve("wrong.cnf"));

        String read = read(both);
        assertTrue(read.matches("(?s).*\\nwsrep-node-name +db" + node + "\\n.*"), "of the node");
        assertTrue(read.matches("(?s).*\\nwsrep-sync-wait +1\\n.*"), "of all");
        assertTrue(read(common).contains("libgalera_smm.so"));
        assertThrows(IllegalStateException.class, () -> read(wrong), "one that it does not know");
    }

    @Test
    void tor_reads_its_file() {
        Path folder = Build.newFolder("tor");
        Path torrc = Changed.file("tor/torrc")
                .change("/var/lib/tor/baken", folder.resolve("service"))
                .to(folder.resolve("torrc"));

        assertTrue(Program.run(
                        "tor",
                        "--verify-config",
                        "-f",
                        torrc.toString(),
                        "--DataDirectory",
                        "" + folder.resolve("data"))
                .contains("Configuration was valid"));
    }

    private static String read(Path settings) {
        return Program.run("/usr/sbin/mariadbd", "--defaults-file=" + settings, "--verbose", "--help");
    }
}
