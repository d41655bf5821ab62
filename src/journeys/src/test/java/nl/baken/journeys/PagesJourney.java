package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every page of either wing. A subclass walks from page to page once, before its tests, and has one or
 * more inspectors look; each test here is one kind of thing they may have found.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesJourney {

    /** Those who looked. */
    abstract List<Inspector> inspectors();

    /** Whether an error of the HTML checker is not ours. */
    boolean isExcused(String htmlError) {
        return false;
    }

    @Test
    @Tag("T03")
    void axe_finds_nothing_in_light() {
        none(Check.AXE_LIGHT);
    }

    @Test
    @Tag("T04")
    void axe_finds_nothing_in_dark() {
        none(Check.AXE_DARK);
    }

    @Test
    void the_html_checker_finds_no_error() {
        assertEquals(
                "",
                inspectors().stream()
                        .flatMap(one -> one.findings(Check.HTML).stream())
                        .filter(error -> !isExcused(error))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void every_page_says_its_language() {
        none(Check.LANGUAGE);
    }

    @Test
    @Tag("T05")
    @Tag("T06")
    void nothing_sticks_out_at_320_pixels_or_with_text_at_twice_its_size() {
        none(Check.REFLOW);
    }

    @Test
    void nothing_to_click_is_smaller_or_nearer_than_24_pixels() {
        none(Check.TARGETS);
    }

    @Test
    @Tag("P04")
    void no_page_breaks_its_own_policy_or_asks_for_anything_elsewhere() {
        for (Inspector one : inspectors()) {
            assertEquals(List.of(), one.visitor().policyViolations());
            assertEquals(List.of(), one.visitor().foreignRequests());
        }
    }

    final void none(Check check) {
        assertEquals(
                "",
                inspectors().stream()
                        .flatMap(one -> one.findings(check).stream())
                        .collect(Collectors.joining("\n")));
    }
}
