package nl.baken.launcher.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.baken.launcher.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a dump is done to a database. */
class RowsTest {
    private static final String HEAD = "/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump\n--\n\n"
            + "/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!40101 SET NAMES utf8mb4 */;\n";
    private static final String ROW = "INSERT INTO `report` (`id`, `note`) VALUES ('a;b);','é\\n''x'),\n('c',0x41);\n";
    private static final String END = "\n-- Dump completed\n";

    @Test
    void tells_what_adds_rows_and_nothing_else() throws IOException {
        List<String> told = new ArrayList<>();

        assertEquals(2, Rows.each(packed(HEAD + ROW + ROW + END), told::add));

        String one = ROW.replace("\n", "").replaceFirst(";$", "");
        assertEquals(List.of(one, one), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE report;",
                "GRANT ALL ON *.* TO 'baken_portal'@'%';",
                "\\! touch /tmp/x",
                "INSERT INTO `a` (`a`) VALUES (1),\nDROP TABLE report;",
                "INSERT INTO `a` (`a`) VALUES\n(1);",
                "INSERT INTO `a` (`a`) SELECT 1;",
                "INSERT INTO mysql.user (`a`) VALUES (1);",
                "INSERT INTO `a`.`b` (`a`) VALUES (1);",
                "/* x */ DROP TABLE report;",
                "/*!40101 SET x=1 */; DROP TABLE report;",
                "DELIMITER //"
            })
    void refuses_anything_else(String line) {
        assertRefused("adds no rows", HEAD + ROW + line + "\n" + END);
    }

    @Test
    void refuses_what_has_no_end() {
        assertRefused("its end is missing", HEAD + ROW);
    }

    private static void assertRefused(String reason, String text) {
        String line = String.valueOf(assertThrows(Refused.class, () -> Rows.each(packed(text), row -> {}))
                .getMessage());
        assertTrue(line.contains(reason), line);
    }

    private static InputStream packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
