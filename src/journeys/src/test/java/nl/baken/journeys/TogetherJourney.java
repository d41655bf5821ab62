package nl.baken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two members at work on the same report, and each with their own view of the queue. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherJourney {
    private final Baken baken;
    private final Staff anna;
    private final Staff bram;

    TogetherJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.anna = staff;
        this.bram = Staff.signIn(chrome, baken, requireNonNull(baken.signIns().get("bram")));
    }

    @AfterAll
    void leave() {
        bram.close();
    }

    @Test
    void who_answers_second_knew_of_the_other_sees_the_first_answer_and_keeps_the_own_text() {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Om met zijn tweeën te beantwoorden"));
        String report = baken.newReportSince(before);
        Page hers = anna.open(report);
        text(hers).fill("Van Anna.");
        preview(hers);
        Page his = bram.open(report);
        his.locator("#here").getByText("heeft deze melding ook open.").waitFor();
        text(his).fill("Van Bram.");
        preview(his);
        button(his, "Verstuur").click();
        his.getByText("Je antwoord is verstuurd.").waitFor();
        hers.bringToFront();
        button(hers, "Verstuur").click();
        hers.getByText("Jouw tekst staat er nog en is niet verstuurd.").waitFor();
        assertEquals("Van Anna.", text(hers).inputValue());
        button(hers, "Open de antwoorden").click();
        hers.locator("#earlier").getByText("Van Bram.").waitFor();
        assertEquals(Set.of("1"), baken.column("SELECT replies FROM report WHERE id = '" + report + "'"));
        assertEquals(List.of(), anna.visitor().policyViolations());
    }

    @Test
    void who_chooses_another_passphrase_stays_signed_in_here_and_nowhere_else(Chrome chrome) throws SQLException {
        SignIn member = requireNonNull(baken.signIns().get("bram"));
        String locked = baken.column("SELECT locked_key FROM member WHERE sign_in_name = 'bram'")
                .iterator()
                .next();
        try (Staff elsewhere = Staff.signIn(chrome, baken, member)) {
            sql("UPDATE member SET totp_last_step = 0 WHERE sign_in_name = 'bram'");
            Page page = bram.visitor().goTo("/centrum/account");
            page.getByLabel("Je wachtzin van nu").fill(member.passphrase());
            page.getByLabel("Eenmalige code uit je app").fill(member.code(Instant.now()));
            Locator chosen = page.getByLabel("Je nieuwe wachtzin");
            chosen.first().fill("Korenveld zeven lantaarn postzegel giraf");
            chosen.last().fill("Korenveld zeven lantaarn postzegel giraf");
            chosen.last().press("Enter");
            page.getByText("Je hebt een andere wachtzin.").waitFor();
            assertEquals("", chosen.first().inputValue(), "nothing of it comes back");
            elsewhere.visitor().goTo("/centrum/wachtrij");
            assertTrue(elsewhere.visitor().page().url().contains("/centrum/aanmelden"));
            bram.visitor().goTo("/centrum/wachtrij").locator("#queue").waitFor();
            assertEquals(List.of(), bram.visitor().policyViolations());
        } finally {
            sql("UPDATE member SET locked_key = '" + locked + "' WHERE sign_in_name = 'bram'");
        }
    }

    @Test
    void a_filter_is_kept_for_its_member_alone_and_forgotten_by_them() {
        Page his = bram.visitor().goTo("/centrum/wachtrij?toon=APART&van=-");
        button(his, "Bewaar dit filter").click();
        Locator kept = his.locator(".saved li");
        kept.waitFor();
        assertTrue(kept.innerText().contains("Apart gezet, van niemand"), kept.innerText());
        assertEquals(0, button(his, "Bewaar dit filter").count());
        assertEquals(
                0, anna.visitor().goTo("/centrum/wachtrij").locator(".saved li").count());
        his = bram.visitor().goTo("/centrum/wachtrij?toon=OPEN&van=%27%20OR%201=1");
        assertEquals(
                "",
                his.getByLabel("Van", new Page.GetByLabelOptions().setExact(true))
                        .inputValue());
        his.locator(".saved li a").click();
        assertEquals(
                "-",
                his.getByLabel("Van", new Page.GetByLabelOptions().setExact(true))
                        .inputValue());
        assertTrue(his.locator(".tabs [aria-current]").innerText().startsWith("Apart gezet"));
        Page page = his;
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.locator(".saved li button")
                .click());
        button(page, "Bewaar dit filter").waitFor();
        assertEquals(Set.of(), baken.column("SELECT tab FROM queue_filter"));
    }

    @Test
    void what_another_version_kept_as_a_filter_breaks_no_queue_and_takes_nobodys_place() throws SQLException {
        String member = "(SELECT id FROM member WHERE sign_in_name = 'bram')";
        String colleague = baken.column("SELECT id FROM member WHERE sign_in_name = 'anna'")
                .iterator()
                .next();
        for (String strange : List.of("'SHELVED', ''", "'', '-'", "'OPEN', 'x'", "'open', 'me'", "'OPEN', UUID()")) {
            sql("INSERT INTO queue_filter (member, tab, whose) VALUES (" + member + ", " + strange + ")");
        }
        sql("INSERT INTO queue_filter (member, tab, whose) SELECT " + member
                + ", CONCAT('TAB_', seq), '' FROM seq_1_to_12");
        try {
            Page page = bram.visitor().goTo("/centrum/wachtrij?toon=WROTE&van=" + colleague);
            assertEquals(0, page.locator(".saved li").count());
            button(page, "Bewaar dit filter").click();
            Locator kept = page.locator(".saved li");
            kept.waitFor();
            assertTrue(kept.locator("a").getAttribute("href").endsWith("?toon=WROTE&van=" + colleague));
            bram.visitor().goTo("/centrum/wachtrij?toon=OPEN&van=");
            page.locator(".saved li a").click();
            assertThat(page.locator(".tabs [aria-current]")).containsText("Melder schreef");
            assertThat(page.getByLabel("Van", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(colleague);
        } finally {
            sql("DELETE FROM queue_filter");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void a_heavy_story_asks_first_and_paper_holds_what_is_open_with_who_printed_it() {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Zwaar-om-te-lezen", "persons", "Niet-geopend"));
        String report = baken.newReportSince(before);
        Page page = bram.visitor().goTo("/centrum/melding/" + report);
        button(page, "Codeer deze melding").click();
        page.getByLabel("seksuele uitbuiting").check();
        button(page, "Bewaar de codes").click();
        page.getByText("De codes zijn bewaard.").waitFor();
        button(page, "Open het verhaal").click();
        page.getByText("Dit verhaal gaat over seksuele uitbuiting.").waitFor();
        button(page, "Nu niet").click();
        button(page, "Open het verhaal").waitFor();
        assertEquals(
                Set.of(), baken.column("SELECT seq FROM audit WHERE act = 'LOOKED' AND subject = '" + report + "'"));
        button(page, "Open het verhaal").click();
        button(page, "Ik wil het nu lezen").click();
        page.locator("[data-opened=story]").waitFor();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(page.getByText("Zwaar-om-te-lezen").isVisible(), "not without its stamp");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        button(page, "Druk af wat open staat").click();
        page.locator(".stamp").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.getByText("Zwaar-om-te-lezen").isVisible());
        assertTrue(page.locator(".stamp").innerText().startsWith("Afgedrukt door "));
        assertFalse(page.getByLabel("Nieuwe notitie").isVisible());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertEquals(
                1,
                baken.column("SELECT seq FROM audit WHERE act = 'PRINTED' AND subject = '" + report + "'")
                        .size());
    }

    private static Locator text(Page page) {
        return page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true));
    }

    private static void preview(Page page) {
        button(page, "Bekijk wat de melder leest").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dit leest de melder"))
                .waitFor();
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
