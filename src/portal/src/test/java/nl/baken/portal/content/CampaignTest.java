package nl.baken.portal.content;

import static nl.baken.portal.content.Desk.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.portal.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor finds who writes a campaign: it begins and ends by itself, and a mistake is a line to go to. */
class CampaignTest {
    private static final String FILE = "nl/campagne/licht.md";
    private static final String ADDRESS = "/nl/campagne/licht";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(folder);
    }

    private static Desk.Draft aCampaign(String... changes) {
        Desk.Draft draft = aPage().titled("Een licht aan").with("section: campagne");
        for (String field : List.of(
                "start: 2026-11-20",
                "end: 2026-11-24",
                "route: burger",
                "short: licht",
                "picture: scene-door",
                "line: Laat een licht aan.")) {
            String name = field.substring(0, field.indexOf(':') + 1);
            draft.plus(Stream.of(changes)
                    .filter(change -> change.startsWith(name))
                    .findFirst()
                    .orElse(field));
        }
        return draft;
    }

    @Test
    void a_campaign_begins_and_ends_by_itself() {
        desk.on(Instant.parse("2026-11-19T22:59:00Z"))
                .save(FILE, aCampaign().text())
                .look();
        assertEquals(List.of(), desk.errors());
        assertFalse(desk.shown().at(ADDRESS).isPresent(), "nobody finds it before its day");
        assertEquals(Campaign.Phase.COMING, phase());

        desk.on(Instant.parse("2026-11-19T23:00:00Z")).look();
        assertTrue(desk.shown().at(ADDRESS).isPresent(), "its first day, here");
        assertEquals(Campaign.Phase.RUNNING, phase());
        assertEquals(1, desk.shown().section(Language.DUTCH, Section.CAMPAIGNS).size());

        desk.on(Instant.parse("2026-11-24T22:59:00Z")).look();
        assertEquals(Campaign.Phase.RUNNING, phase(), "the whole last day");

        desk.on(Instant.parse("2026-11-24T23:00:00Z")).look();
        assertEquals(Campaign.Phase.OVER, phase());
        assertFalse(desk.shown().at(ADDRESS).isPresent());
        String site = "https://baken.example";
        assertFalse(
                Publisher.sitemap(desk.shown(), List.of(Language.DUTCH), site).contains(ADDRESS));
        assertFalse(PagesJson.all(desk.shown(), site).toString().contains(ADDRESS));
    }

    private Campaign.Phase phase() {
        Edition edition = desk.shown();
        return edition.phase(Objects.requireNonNull(edition.campaigns().get(ADDRESS)));
    }

    @Test
    void other_pages_may_link_to_a_campaign_that_nobody_finds_yet() {
        desk.save(FILE, aCampaign("start: 2027-01-01", "end: 2027-02-01").text())
                .save("nl/hulp.md", aPage().then("[Straks](" + ADDRESS + ")").text())
                .look();
        assertEquals(List.of(), desk.errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "end: 2026-11-19 | 13 | end ligt voor start.",
                "end: morgen | 13 | Veld end is geen datum.",
                "route: omweg | 14 | Veld route kent geen “omweg”. Kies uit: burger, jongere, professional, advies.",
                "short: Te lang voor papier | 15 | Veld short is een woord van 2 tot 12 kleine letters en cijfers.",
                "picture: scene-maan | 16 | Er is geen tekening “scene-maan”.",
                "picture: ../geheim | 16 | Er is geen tekening “../geheim”.",
                "line: '<b>Nu</b>' | 17 | Veld line mag geen HTML bevatten."
            })
    void a_mistake_is_told_with_file_and_line_and_the_last_good_version_stays(String change, int line, String message) {
        desk.save(FILE, aCampaign().text()).look();
        Edition good = desk.shown();
        desk.save(FILE, aCampaign(change).text()).look();
        assertTrue(
                desk.errors().stream().anyMatch(error -> error.startsWith(FILE + ":" + line + ": fout: " + message)),
                desk.errors().toString());
        assertEquals(good, desk.shown());
    }

    @Test
    void a_field_that_is_missing_is_told_by_its_name() {
        desk.save(FILE, aCampaign().without("short").text()).look();
        assertEquals(List.of(FILE + ":1: fout: Veld short ontbreekt."), desk.errors());
    }

    @Test
    void any_other_page_has_no_dates() {
        desk.save("nl/hulp.md", aPage().plus("start: 2026-11-20").text()).look();
        assertTrue(desk.errors().get(0).startsWith("nl/hulp.md:12: fout: Onbekend veld “start”."));
    }

    @Test
    void two_campaigns_cannot_have_one_short_address() {
        desk.save(FILE, aCampaign().text())
                .save("nl/campagne/ander.md", aCampaign().titled("Iets anders").text())
                .look();
        assertEquals(
                List.of(FILE + ":15: fout: Het korte adres /c/licht is al van nl/campagne/ander.md."), desk.errors());
    }

    @Test
    void two_campaigns_cannot_have_one_address() {
        desk.save(FILE, aCampaign().text())
                .save(
                        "nl/campagne/licht/index.md",
                        aCampaign().titled("Iets anders").text())
                .look();
        assertTrue(
                desk.errors().stream().anyMatch(error -> error.contains("Dit wordt hetzelfde adres als")),
                desk.errors().toString());
    }

    @Test
    void a_campaign_stands_in_its_folder_and_no_deeper() {
        desk.save("nl/campagne/diep/licht.md", aCampaign().text()).look();
        assertEquals(
                List.of("nl/campagne/diep/licht.md: fout: Zet een campagne in de map campagne zelf, niet dieper."),
                desk.errors());
    }
}
