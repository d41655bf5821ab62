package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideDatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://127.0.0.1:3306/baken",
                "jdbc:mariadb://localhost/baken",
                "jdbc:mariadb:sequential://127.0.0.1:3306,127.0.0.1:3307/baken"
            })
    void on_this_machine_it_needs_no_tls(String url) {
        assertEquals(
                url + "?connectTimeout=2000&socketTimeout=30000", at(url, "").url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://database.example:3306/baken",
                "jdbc:mariadb://192.0.2.7/baken",
                "jdbc:mariadb://localhost.example/baken",
                "jdbc:mariadb:sequential://127.0.0.1:3306,192.0.2.7:3306/baken"
            })
    void on_another_machine_it_is_refused_without_tls(String url) throws IOException {
        String authority = Files.createFile(folder.resolve("ca.pem")).toString();

        assertRefused("read on the way", () -> at(url, ""));
        assertTrue(at(url, authority).url().contains("&sslMode=verify-full&serverSslCert=" + authority + "&"));
    }

    @Test
    void it_shows_the_database_no_certificate_that_the_server_has_for_something_else() throws IOException {
        String authority = Files.createFile(folder.resolve("ca.pem")).toString();

        assertTrue(at("jdbc:mariadb://database.example/baken", authority)
                .url()
                .endsWith("&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false"));
    }

    @Test
    void an_address_may_bring_options_but_no_password_and_no_tls_of_its_own() {
        String url = "jdbc:mariadb://127.0.0.1/baken?sessionVariables=wsrep_sync_wait=1";

        assertEquals(
                url + "&connectTimeout=2000&socketTimeout=30000", at(url, "").url());
        assertRefused(
                "no user and no password", () -> at("jdbc:mariadb://127.0.0.1/baken?user=root&password=geheim", ""));
        assertRefused("nothing of TLS", () -> at("jdbc:mariadb://127.0.0.1/baken?sslMode=trust", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:3306",
                "jdbc:postgresql://127.0.0.1/baken",
                "jdbc:mariadb://127.0.0.1:3306",
                "jdbc:mariadb://127.0.0.1:x/baken"
            })
    void what_is_no_address_of_a_schema_is_refused(String url) {
        assertRefused("no address of a schema", () -> at(url, ""));
    }

    @Test
    void an_authority_that_cannot_be_read_is_refused() {
        assertRefused(
                "cannot be read",
                () -> at(
                        "jdbc:mariadb://127.0.0.1/baken", folder.resolve("none").toString()));
    }

    @Test
    void one_that_does_not_answer_is_refused_with_its_place() {
        int nobody = Listener.anyFreePort();

        assertRefused(
                "The database at 127.0.0.1:" + nobody + " cannot be used: ",
                () -> at("jdbc:mariadb://127.0.0.1:" + nobody + "/baken", "").requireVersion("1"));
    }

    private static OutsideDatabase at(String url, String authority) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BAKEN_DB_URL", url);
        environment.put("BAKEN_DB_TLS_CA", authority);
        return OutsideDatabase.at(new GivenSettings(null, environment, new Properties()), "baken_portal", "geheim");
    }

    private static void assertRefused(String reason, Executable asked) {
        String line = String.valueOf(assertThrows(Refused.class, asked).getMessage());
        assertTrue(line.contains(reason), line);
        assertEquals(1, line.lines().count());
        assertFalse(line.contains("geheim"));
    }
}
