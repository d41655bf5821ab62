package nl.baken.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.Organisation.OrganisationRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationTest {
    private static final String GOOD = """
            name: Meldpunt Noordkust
            shortName: Meldpunt
            region: de Noordkust
            phone:
              shown: 0900 – 123
              dialled: "+31900123"
            hours: dagelijks
            email: hallo@noordkust.example
            post: Postbus 1, Zeedorp
            responsible: {name: Gemeente Zeedorp, site: "https://zeedorp.example/"}
            exit: https://weer.example/
            answerDays: 3
            figureSource: Een rapport
            municipalities:
              - {code: zeedorp, name: Zeedorp, inhabitants: 1200, year: 2024}
              - {code: duin-aan-zee, name: Duin aan Zee}
            partners:
              - {name: Reddingsboot, group: hulp, does: Haalt mensen uit het water, link: "https://boot.example/"}
            figureSourceIn: {en: A report, nl-simple: Een boek}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void reads_what_stands_in_the_file() throws IOException {
        Organisation organisation =
                Organisation.read(Files.writeString(folder.resolve("organisation.yaml"), GOOD, StandardCharsets.UTF_8));
        assertEquals("Meldpunt Noordkust", organisation.name());
        assertEquals("0900 – 123", organisation.phone().shown());
        assertEquals("tel:+31900123", organisation.phone().link());
        assertEquals(Optional.of("hallo@noordkust.example"), organisation.email());
        assertEquals(Optional.empty(), organisation.visiting());
        assertEquals("A report", organisation.figureSource("en"));
        assertEquals("Een rapport", organisation.figureSource("pl"), "Dutch, where it is not told otherwise");
        assertEquals(URI.create("https://weer.example/"), organisation.exit());
        assertEquals(
                List.of("zeedorp", "duin-aan-zee"),
                organisation.municipalities().stream()
                        .map(Organisation.Municipality::code)
                        .toList());
        assertEquals(
                Optional.of(new Organisation.Population(1200, 2024)),
                organisation.municipalities().get(0).population());
        assertEquals(
                Organisation.Partner.Group.HELP, organisation.partners().get(0).group());
    }

    @Test
    void the_one_that_comes_along_has_the_regions_fourteen_municipalities() {
        Organisation organisation = Organisation.packaged();
        assertEquals(14, organisation.municipalities().size());
        assertEquals(
                627_848,
                organisation.municipalities().stream()
                        .mapToInt(one -> one.population().orElseThrow().inhabitants())
                        .sum());
    }

    @Test
    void says_file_line_and_field_of_what_is_wrong() {
        assertRefused("hours: dagelijks\n", "", "line 1: field hours is missing");
        assertRefused("hours: dagelijks", "hours:", "line 7: field hours is empty or not a text");
        assertRefused("hours: dagelijks", "hours: [a]", "line 7: field hours is empty or not a text");
        assertRefused("hours: dagelijks", "hours: \"a\\nb\"", "line 7: field hours holds a line end");
        assertRefused("hours: dagelijks", "hours: <b>nu</b>", "line 7: field hours holds a line end");
        assertRefused("hours: dagelijks", "hours: " + "x".repeat(201), "line 7: field hours is empty or longer");
        assertRefused("hours: dagelijks", "hours: a\nhours: b", "line 8: field hours is there twice");
        assertRefused("hours: dagelijks", "hours: a\nuren: b", "line 8: field uren is unknown; known are answerDays");
        assertRefused("shown: 0900 – 123", "shown: bel ons", "line 5: field phone.shown holds no digits");
        assertRefused("\"+31900123\"", "0900 123", "line 6: field phone.dialled is not 3 to 15 digits");
        assertRefused("dialled: ", "called: ", "line 5: field phone.dialled is missing");
        assertRefused("hallo@", "hallo ", "line 8: field email is no e-mail address");
        assertRefused("https://weer", "http://weer", "line 11: field exit is not an address that starts with https://");
        assertRefused("https://weer", "javascript:weer", "line 11: field exit is not an address");
        assertRefused("https://weer", "https://a@weer", "line 11: field exit is not an address");
        assertRefused("https://weer.example/", "https:///", "line 11: field exit is not an address");
        assertRefused("https://weer.example/", "weer is mooi", "line 11: field exit is not an address");
        assertRefused("answerDays: 3", "answerDays: 0", "line 12: field answerDays is not a number from 1 to 30");
        assertRefused("duin-aan-zee", "zeedorp", "line 14: field municipalities has zeedorp twice");
        assertRefused("name: Duin aan Zee", "name: Zeedorp", "line 14: field municipalities has Zeedorp twice");
        assertRefused("duin-aan-zee", "Duin", "line 16: field municipalities.code is not made of small letters");
        assertRefused("duin-aan-zee", "unknown", "line 16: field municipalities.code is taken: unknown");
        assertRefused(", year: 2024", "", "line 15: field municipalities.year is missing");
        assertRefused("1200", "veel", "line 15: field municipalities.inhabitants is not a number");
        assertRefused("group: hulp", "group: geld", "line 18: field partners.group is none of hulp, recht, samen");
        assertRefused("https://boot", "http://boot", "line 18: field partners.link is not an address");
        assertRefused("en: A report", "EN: A report", "line 19: field figureSourceIn.EN is no language, like en");
        assertRefused("en: A report", "en: ", "line 19: field figureSourceIn.en is empty or not a text");
        assertRefused(
                "{en: A report, nl-simple: Een boek}", "A report", "line 19: field figureSourceIn is not a group");
        assertRefused("municipalities:", "municipalities: []\nold:", "line 14: field municipalities is empty");
        assertRefused("municipalities:", "municipalities: x\nold:", "line 14: field municipalities is not a list");
        assertRefused("  shown: 0900 – 123\n  dialled: \"+31900123\"\n", "", "line 4: field phone is not a group");
    }

    @Test
    void refuses_what_is_no_such_file_at_all() {
        assertRefused(GOOD, "", "line 1: is not a list of fields");
        assertRefused(GOOD, "- a\n- b\n", "line 1: is not a list of fields");
        assertRefused("region: de Noordkust", "region: 'open", "is not YAML");
        assertRefused("region: de Noordkust", "region: \u0007", "is not YAML");
        assertRefused("region: de Noordkust", "region: !!java.net.URL [x]", "line 3: is not YAML: Global tag");
        assertRefused("region: de Noordkust", "region: &a [*a]", "is not YAML");
        assertRefused("region: de Noordkust", "region: " + "[".repeat(50) + "]".repeat(50), "is not YAML: too deep");
        assertRefused(
                "region: de Noordkust", "region: " + "x".repeat(OrganisationFile.MOST_BYTES), "is larger than 64 KiB");
        OrganisationRefused notText = assertThrows(
                OrganisationRefused.class, () -> OrganisationFile.read("it.yaml", new byte[] {(byte) 0xff, 0x20}));
        assertEquals("it.yaml is not UTF-8", notText.getMessage());
        OrganisationRefused notThere =
                assertThrows(OrganisationRefused.class, () -> Organisation.read(folder.resolve("no.yaml")));
        assertEquals("The organisation's file " + folder.resolve("no.yaml") + " cannot be read", notThere.getMessage());
    }

    @Test
    void the_exit_may_be_on_this_machine_for_tests_but_a_link_may_not() {
        String here = GOOD.replace("https://weer.example/", "http://127.0.0.1:9/");
        assertEquals(
                "http://127.0.0.1:9/",
                OrganisationFile.read("it.yaml", here.getBytes(StandardCharsets.UTF_8))
                        .exit()
                        .toString());
        assertRefused("https://zeedorp.example/", "http://127.0.0.1/", "field responsible.site is not an address");
    }

    private static void assertRefused(String good, String bad, String message) {
        assertTrue(GOOD.contains(good), good);
        byte[] bytes = GOOD.replace(good, bad).getBytes(StandardCharsets.UTF_8);
        OrganisationRefused refused =
                assertThrows(OrganisationRefused.class, () -> OrganisationFile.read("it.yaml", bytes), bad);
        String told = String.valueOf(refused.getMessage());
        assertTrue(told.startsWith("it.yaml") && told.contains(message), told);
        assertEquals(1, told.lines().count(), told);
    }
}
