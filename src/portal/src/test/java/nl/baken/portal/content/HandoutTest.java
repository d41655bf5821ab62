package nl.baken.portal.content;

import static nl.baken.portal.content.Desk.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor of materials finds: a document joins its package, and a mistake is a line to go to. */
class HandoutTest {
    private static final String LESSON = """
            ---
            title: "Een les"
            description: "Waar de les over gaat."
            kind: lesplan
            level: po
            audience: school
            minutes: 50
            version: 2
            order: 10
            updated: 2026-11-22
            reviewBy: 2027-05-22
            sources: []
            verify: false
            reviewed: true
            picture: scene-school
            ---

            Zo begint de les.

            ## Beginnen

            Bel {organisation.phone}.
            """;
    private static final String POSTER = LESSON.replace("kind: lesplan", "kind: poster")
            .replace("minutes: 50\n", "line: \"Twijfel je? Bel.\"\n")
            .replaceFirst("(?s)Zo begint.*", "Eén regel.\n");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
        desk.save(
                "nl/materiaal/groep/index.md",
                LESSON.replace("kind: lesplan\n", "")
                        .replace("minutes: 50\nversion: 2\n", "")
                        .replace("picture: scene-school\n", "")
                        .replace("Een les", "Het pakket"));
    }

    @Test
    void a_document_belongs_to_its_package_and_is_no_page() {
        desk.save("nl/materiaal/groep/lesplan.md", LESSON).look();
        assertEquals(List.of(), desk.lines());
        Handout lesson = desk.shown().handouts().get(0);
        assertEquals("/nl/materiaal/groep/lesplan", lesson.address());
        assertEquals(50, lesson.minutes());
        assertEquals(Handout.Level.PRIMARY, lesson.level());
        assertTrue(desk.shown().at("/nl/materiaal/groep/lesplan").isEmpty());
        assertEquals(
                Section.MATERIALS,
                desk.shown().at("/nl/materiaal/groep").orElseThrow().about().section());
    }

    @Test
    void a_page_may_lead_to_a_document_and_to_the_whole_package() {
        desk.save("nl/materiaal/groep/lesplan.md", LESSON)
                .save(
                        "nl/kust.md",
                        aPage().titled("De kust")
                                .then("[a](/nl/materiaal/groep/lesplan.pdf) [b](/nl/materiaal/groep.zip)"
                                        + " [c](/nl/materiaal/poster)")
                                .text())
                .look();
        assertEquals(List.of(), desk.lines());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(LESSON.replace("kind: lesplan", "kind: les"), ":4: fout: Veld kind kent geen “les”."),
                Arguments.of(LESSON.replace("level: po", "level: vwo"), ":5: fout: Veld level kent geen “vwo”."),
                Arguments.of(LESSON.replace("minutes: 50\n", ""), ":1: fout: Veld minutes ontbreekt."),
                Arguments.of(LESSON.replace("version: 2", "version: nieuw"), ":8: fout: Veld version is geen getal."),
                Arguments.of(
                        LESSON.replace("scene-school", "scene-zee"), ":15: fout: Er is geen tekening “scene-zee”."),
                Arguments.of(LESSON.replace("kind: lesplan", "kind: werkblad"), ":7: fout: Veld minutes hoort niet"),
                Arguments.of(LESSON.replace("picture:", "line: x\npicture:"), ":15: fout: Veld line hoort niet"),
                Arguments.of(LESSON + "<b>x</b>\n", ":23: fout: HTML kan niet."),
                Arguments.of(LESSON + "\n# Kop\n", ":24: fout: De titel is al de grote kop."),
                Arguments.of(LESSON + "\n[x](/nl/weg-is-het)\n", ":24: fout: Dode link"),
                Arguments.of(LESSON.replace("{organisation.phone}", "{organisation.fax}"), ":22: fout: Onbekend:"),
                Arguments.of(POSTER.replace("Twijfel je? Bel.", "o".repeat(71)), ":7: fout: Veld line heeft 71 tekens"),
                Arguments.of(
                        POSTER.replace("Twijfel je? Bel.", "Verantwoordelijkheidsgevoel"),
                        ":7: fout: Het woord “Verantwoordelijkheidsgevoel” is te lang"),
                Arguments.of(POSTER + "\nTwee.\n\nDrie.\n", ":17: fout: Op een poster passen hoogstens 2"),
                Arguments.of(
                        LESSON.replace("kind: lesplan\n", "kind: stellingen\n").replace("minutes: 50\n", ""),
                        ": fout: Hier hoort een lijst met streepjes"),
                Arguments.of(
                        LESSON.replace("kind: lesplan\n", "kind: signalenkaart\n")
                                        .replace("minutes: 50\n", "") + "\n## Twee\n\n## Drie\n\n## Vier\n",
                        ": fout: Op een kaart passen"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_file_and_line_and_holds_the_edition_up(String text, String told) {
        int before = desk.published.size();
        desk.save("nl/materiaal/groep/lesplan.md", text).look();
        desk.look();
        assertEquals(before, desk.published.size());
        String where = "nl/materiaal/groep/lesplan.md";
        assertTrue(
                desk.lines().stream().anyMatch(line -> line.startsWith(where) && line.contains(told)),
                () -> told + " is not in " + desk.lines());
    }

    @Test
    void a_document_without_a_page_about_its_package_is_a_mistake() {
        desk.save("nl/materiaal/los/lesplan.md", LESSON).look();
        assertTrue(
                desk.lines().stream().anyMatch(line -> line.contains("ontbreekt index.md")),
                desk.lines().toString());
    }
}
