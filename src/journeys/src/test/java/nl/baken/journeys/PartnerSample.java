package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.PartnerDesk;
import nl.baken.journeys.visit.Visitor.Visit;
import org.junit.jupiter.api.Test;

/** The sample of a consumer in another language, as its README has it run. */
abstract class PartnerSample {
    private static final List<String> ALL = List.of("story", "reporter", "persons", "answers");
    private static final Path SAMPLE = Path.of("..", "..", "deploy", "samples", "queue-consumer");

    private final Baken baken;
    private final PartnerDesk desk;

    PartnerSample(Baken baken) {
        this.baken = baken;
        this.desk = PartnerSystem.desk(baken);
    }

    @Test
    void the_sample_in_another_language_takes_a_report_over_and_proposes_an_answer() throws Exception {
        Path folder = Build.newFolder("sample");
        if (Files.notExists(SAMPLE.resolve("node_modules/jose"))) {
            run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        }
        Files.createDirectories(folder);
        Map<String, String> settings = Map.of(
                "KEY_FILE", folder.resolve("key.json").toString(),
                "TOKEN_FILE", folder.resolve("token").toString(),
                "REPORTS", folder.resolve("reports").toString(),
                "CENTRE", baken.direct().toString());
        Map<String, Object> shown = JSONObjectUtils.parse(run(settings, "node", "consumer.mjs", "make-key"));
        Visit registered = desk.register(
                "voorbeeld", JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(shown, "key")), ALL);
        Visit letIn = desk.letIn(registered, String.valueOf(shown.get("fingerprint")));
        Files.writeString(folder.resolve("token"), desk.makeToken(letIn) + "\n");
        Set<String> before = baken.reports();
        String code =
                new Form(baken).report(Form.fields("what", "Nog een verhaal 🙂", "persons", "Iemand met een busje"));
        String shared = baken.newReportSince(before);
        desk.share(UUID.fromString(shared), "voorbeeld");
        assertEquals("{\"kept\":1,\"unreadable\":0}", run(settings, "node", "consumer.mjs", "fetch"));
        String kept = Files.readString(folder.resolve("reports").resolve(shared + ".json"));
        assertTrue(kept.contains("Nog een verhaal 🙂") && kept.contains("Iemand met een busje"), kept);
        assertEquals("{\"kept\":0,\"unreadable\":0}", run(settings, "node", "consumer.mjs", "fetch"));
        write(code);
        Visit opened = desk.press(desk.report(UUID.fromString(shared)), "Open dit bericht");
        desk.press(opened, "Deel dit met voorbeeld");
        assertEquals("{\"kept\":1,\"unreadable\":0}", run(settings, "node", "consumer.mjs", "fetch"));
        String message = baken.column("SELECT id FROM report_message WHERE report = '" + shared + "'")
                .iterator()
                .next();
        assertTrue(Files.readString(folder.resolve("reports").resolve(shared + ".follow-up." + message + ".json"))
                .contains("En toen dit."));
        assertEquals("{\"state\":\"open\"}", run(settings, "node", "consumer.mjs", "answer", shared, "nl", "Dank u."));
        assertTrue(desk.press(desk.report(UUID.fromString(shared)), "Lees het voorstel")
                .page()
                .text()
                .contains("Dank u."));
    }

    private void write(String code) {
        String pass =
                Html.of(new Form(baken).read(code).body()).values("_token").get(0);
        new Web(baken.url())
                .form("/nl/antwoord", Form.fields("_token", pass, "message", "En toen dit.", "do", "write"));
        Baken.await(
                "it has joined",
                () -> baken.column("SELECT m.id FROM report_message m WHERE m.received IS NOT NULL"
                                        + " AND m.report IN (SELECT report FROM partner_delivery d JOIN partner p ON p.id = d.partner"
                                        + " WHERE p.code = 'voorbeeld')")
                                .size()
                        == 1);
    }

    private static String run(Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(SAMPLE.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
