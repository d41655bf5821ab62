package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.journeys.house.FirstRun;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** A centre that starts empty: the token, the first member, the keys, the sheet, the first report. */
abstract class FirstRunSetUp extends PagesJourney {
    private final FirstRun run;

    FirstRunSetUp(FirstRun run) {
        this.run = run;
    }

    @Override
    List<Inspector> inspectors() {
        return List.of(run.inspector());
    }

    @Test
    void without_a_member_no_report_is_taken_and_with_one_at_once() {
        assertEquals(503, run.reportsBefore());
        Set<String> before = run.baken().reports();
        new Form(run.baken()).report(Form.fields("what", "De eerste melding van dit centrum"));
        String report = run.baken().newReportSince(before);
        try (Staff wilma = Staff.signIn(run.chrome(), run.baken(), run.lead())) {
            assertTrue(wilma.read(report).containsValue("De eerste melding van dit centrum"));
        }
    }

    @Test
    void a_wrong_token_and_wrong_fields_are_told_each() {
        assertTrue(run.refusedToken().contains("Die code klopt niet"), run.refusedToken());
        assertEquals(5, run.refusedFields().size(), run.refusedFields()::toString);
    }

    @Test
    void the_code_that_showed_the_app_works_signs_nobody_in() {
        assertEquals(200, run.codeTwice(), "the sign-in page again");
    }

    @Test
    void the_token_works_once() {
        Session second = Session.with(run.baken().direct(), "");
        assertTrue(second.get(FirstRun.SET_UP).body().contains("Dit is al gedaan"));
        assertFalse(Files.exists(run.baken().data().resolve("secrets").resolve("set-up")), "its hash is gone");
        assertEquals(
                1,
                run.baken()
                        .column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                        .size());
        assertEquals(
                1,
                run.baken()
                        .column("SELECT seq FROM audit WHERE act = 'KEYS_MADE'")
                        .size());
    }

    @Test
    void a_page_that_was_open_meanwhile_sets_nothing_up_again() {
        String answer = run.setUpFromBefore();
        assertTrue(answer.contains("Dit is al gedaan"), answer);
        assertFalse(answer.contains("totp-secret"));
        assertEquals(
                1,
                run.baken()
                        .column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                        .size());
    }

    @Test
    void every_private_key_lies_sealed_to_the_team_lead_and_to_the_sheet() {
        for (String purpose : List.of("INTAKE", "ANSWER", "ROOT")) {
            assertEquals(
                    2,
                    run.baken()
                            .column(
                                    "SELECT s.holder_key FROM key_share s LEFT JOIN member m ON m.id = s.member WHERE s.purpose = '"
                                            + purpose + "' AND (m.id IS NULL OR m.sign_in_name = 'wilma')")
                            .size(),
                    purpose);
        }
        assertEquals(
                1,
                run.baken()
                        .column("SELECT s.key_id FROM key_share s JOIN recovery_sheet r ON r.holder_key = s.holder_key"
                                + " WHERE s.purpose = 'ROOT'")
                        .size());
    }

    @Test
    void the_trail_says_that_it_was_set_up() {
        assertEquals(
                Set.of("KEYS_MADE", "MEMBER_ENROLLED", "RECOVERY_SHEET_MADE"),
                run.baken().column("SELECT act FROM audit WHERE seq <= 3"));
    }

    @Test
    void token_passphrase_and_sheet_are_in_no_file_and_no_table() throws IOException {
        assertEquals(17, run.sheet().split(" ").length);
        List<String> secrets = List.of(
                run.token(),
                run.token().replace("-", ""),
                FirstRun.PASSPHRASE,
                run.sheet(),
                run.lead().secret());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(run.baken().data())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".jar"))
                    .toList()) {
                String bytes = text(file);
                secrets.stream()
                        .filter(bytes::contains)
                        .forEach(secret -> found.add(file.getFileName() + " has a secret of " + secret.length()));
            }
        }
        assertEquals(Set.of(), found);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException e) {
            return ""; // a scratch file of the server, gone by now
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
