package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.baken.platform.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenSettingsTest {
    @TempDir
    Path folder;

    @Test
    void a_property_goes_before_a_variable_and_a_variable_before_the_file() throws IOException {
        Path file = written("""
                # of the portal
                baken.site.url = https://file.example

                baken.mail.host=file
                baken.mail.user = a = b # c
                """);
        Properties properties = new Properties();
        properties.setProperty("baken.site.url", "https://property.example");
        Map<String, String> environment =
                Map.of("BAKEN_SITE_URL", "https://variable.example", "BAKEN_MAIL_HOST", "variable", "BAKEN_TLS", " ");

        GivenSettings settings = new GivenSettings(file, environment, properties);

        assertEquals("https://property.example", settings.get(Setting.SITE_URL));
        assertEquals("variable", settings.get(Setting.MAIL_HOST));
        assertEquals("a = b # c", settings.get(Setting.MAIL_USER));
        assertEquals(Optional.empty(), settings.find(Setting.TLS), "blank is not set");
        assertEquals("false", settings.get(Setting.TLS), "its fallback");
        assertEquals(3, settings.all().size(), "what was set, and no fallback");
    }

    @Test
    void a_variable_is_named_as_the_server_names_it() {
        assertEquals("BAKEN_TRUST_ROOT_FILE", GivenSettings.variable(Setting.TRUST_ROOT_FILE));
        assertEquals("/x", of(null, "BAKEN_TRUST_ROOT_FILE", "/x").get(Setting.TRUST_ROOT_FILE));
    }

    @Test
    void a_path_is_told_whole_for_the_server_works_elsewhere() {
        String whole = Path.of("here").toAbsolutePath().toString();

        assertEquals(whole, of(null, "BAKEN_DATA", "x/../here").get(Setting.DATA));
        assertEquals(whole, of(null, "BAKEN_CONTENT_DIR", "here").all().get("baken.content.dir"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baken.site.ulr = https://portal.example",
                "baken.site.url",
                "= x",
                "baken.site.url =",
                "baken.tls = true\nbaken.tls = false"
            })
    void a_line_that_is_no_setting_is_refused_by_its_number(String lines) throws IOException {
        Path file = written("# first\n" + lines);

        Refused refused = assertThrows(Refused.class, () -> of(file));

        String line = String.valueOf(refused.getMessage());
        assertTrue(line.matches("Line [23] of settings file .*"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Refused refused = assertThrows(Refused.class, () -> of(folder.resolve("none")));

        assertTrue(String.valueOf(refused.getMessage()).contains("missing"));
    }

    @Test
    void what_is_needed_and_not_set_is_named_with_its_meaning_though_it_has_a_fallback() {
        Refused refused = assertThrows(Refused.class, () -> of(null).require(List.of(Setting.TLS)));

        assertTrue(String.valueOf(refused.getMessage()).contains(Setting.TLS.meaning()));
    }

    @Test
    void the_audit_trail_is_kept_for_a_year_at_least() {
        assertEquals(60, of(null).auditMonths());
        assertEquals(12, of(null, "BAKEN_KEEP_AUDIT", "12").auditMonths());
        for (String none : List.of("11", "0", "-12", "12.5", "twaalf", "99999")) {
            assertThrows(Refused.class, () -> of(null, "BAKEN_KEEP_AUDIT", none).auditMonths(), none);
        }
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("portal.conf"), text);
    }

    private static GivenSettings of(@Nullable Path file, String... variable) {
        return new GivenSettings(
                file, variable.length == 0 ? Map.of() : Map.of(variable[0], variable[1]), new Properties());
    }
}
