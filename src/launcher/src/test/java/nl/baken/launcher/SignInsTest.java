package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("sign-ins");
        Files.writeString(
                file,
                "# name<TAB>passphrase<TAB>secret\nanna\tvier losse woorden hier\tGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n"
                        + "bert\tiets anders\tMZXW6YTB\n");
    }

    @Test
    void gives_the_code_of_a_name() {
        assertEquals("287082", new SignIns(file).codeOf("anna", Instant.ofEpochSecond(59)));
    }

    @Test
    void names_who_there_is_when_the_name_is_unknown() {
        SignIns signIns = new SignIns(file);

        Refused refused = assertThrows(Refused.class, () -> signIns.codeOf("chris", Instant.EPOCH));

        assertTrue(String.valueOf(refused.getMessage()).contains("anna, bert"));
    }

    @Test
    void says_so_when_there_are_none() {
        SignIns none = new SignIns(folder.resolve("nothing"));

        assertThrows(Refused.class, () -> none.codeOf("anna", Instant.EPOCH));
    }
}
