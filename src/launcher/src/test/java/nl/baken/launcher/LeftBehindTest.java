package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {
    private static final String DATADIR = "--datadir=/srv/data/database";

    @TempDir
    Path folder;

    private Path pidFile;
    private Path proc;

    @BeforeEach
    void running() throws IOException {
        pidFile = folder.resolve("mariadbd.pid");
        proc = folder.resolve("proc");
        Files.writeString(pidFile, "4711\n");
        process("/cache/mariadb/bin/mariadbd", "--no-defaults", DATADIR, "--port=3307");
    }

    @Test
    void finds_the_database_of_this_data_folder() {
        assertEquals(Optional.of(new LeftBehind(4711)), find());
    }

    @Nested
    class Finds_nothing {

        @Test
        void without_a_pid_file() throws IOException {
            Files.delete(pidFile);

            assertEquals(Optional.empty(), find());
        }

        @Test
        void when_the_pid_file_is_not_one() throws IOException {
            for (String text : new String[] {"", "0", "-1", "12 13", "999999999999", "x"}) {
                Files.writeString(pidFile, text);

                assertEquals(Optional.empty(), find());
            }
        }

        @Test
        void when_the_process_has_ended() throws IOException {
            Files.delete(proc.resolve("4711/cmdline"));

            assertEquals(Optional.empty(), find());
        }

        @Test
        void when_the_pid_is_another_programs_now() throws IOException {
            process("/usr/bin/vi", DATADIR);

            assertEquals(Optional.empty(), find());
        }

        @Test
        void when_it_is_the_database_of_another_folder() throws IOException {
            process("/cache/mariadb/bin/mariadbd", "--no-defaults", DATADIR + "2");

            assertEquals(Optional.empty(), find());
        }
    }

    @Test
    void ends_it_in_order_and_sees_that_it_ended() throws IOException {
        Process real = new ProcessBuilder("sleep", "600").start();

        assertTrue(new LeftBehind(real.pid()).end(Duration.ofSeconds(20)));

        assertFalse(real.isAlive());
    }

    @Test
    void says_when_it_does_not_end() throws IOException {
        Process real = new ProcessBuilder("sleep", "600").start();

        assertFalse(new LeftBehind(real.pid()).await(Duration.ofMillis(50)));

        real.destroyForcibly();
    }

    private Optional<LeftBehind> find() {
        return LeftBehind.find(pidFile, proc, "/mariadbd", DATADIR);
    }

    private void process(String... words) throws IOException {
        Files.createDirectories(proc.resolve("4711"));
        Files.writeString(proc.resolve("4711/cmdline"), String.join("\0", words) + "\0");
    }
}
