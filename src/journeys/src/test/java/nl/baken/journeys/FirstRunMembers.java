package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.FirstRun;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.seal.Keys;
import org.junit.jupiter.api.Test;

/** A newcomer, from the invitation to the end, with somebody who owns the database trying to be more than they are. */
@Running
abstract class FirstRunMembers {
    private final FirstRun run;

    FirstRunMembers(FirstRun run) {
        this.run = run;
    }

    @Test
    void an_invitation_works_once() {
        assertTrue(
                run.told().values().stream().allMatch(said -> said.contains("Die code werkt niet")),
                run.told()::toString);
        assertEquals(2, run.told().size());
    }

    @Test
    void a_newcomer_reads_nothing_until_they_are_let_in_and_nothing_after_their_end_whoever_owns_the_database() {
        new Form(run.baken()).report(Form.fields("what", "Voor wie hier mag lezen"));
        String report = run.baken().reports().iterator().next();
        String id = run.baken()
                .column("SELECT id FROM member WHERE sign_in_name = 'yusuf'")
                .iterator()
                .next();
        String wilma = run.baken()
                .column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                .iterator()
                .next();

        String publicKey = run.baken()
                .column("SELECT public_key FROM member WHERE id = '" + id + "'")
                .iterator()
                .next();
        String holder = Keys.thumbprint(Keys.parse(publicKey));

        Session waiting = run.newcomerSignsIn();
        assertEquals(403, queueOf(waiting), "waits");
        assertTrue(waiting.get("/centrum/account").body().contains("Lees deze woorden voor"));
        assertEquals(Set.of(), run.baken().column("SELECT key_id FROM key_share WHERE member = '" + id + "'"));

        // role raised in the database: no certificate says so
        run.asOwnerOfTheDatabase("UPDATE member SET role = 'TEAM_LEAD' WHERE id = '" + id + "'");
        Session raised = run.newcomerSignsIn();
        assertEquals(403, queueOf(raised), "raised");
        assertEquals(403, raised.get("/centrum/beheer").statusCode());
        // somebody else's certificate beside it: it is about another member and another key
        run.asOwnerOfTheDatabase("UPDATE member n JOIN member l ON l.id = '" + wilma
                + "' SET n.certificate = l.certificate WHERE n.id = '" + id + "'");
        assertEquals(403, queueOf(run.newcomerSignsIn()), "with a borrowed certificate");
        // the team lead's shares under the newcomer's name: sealed to another key
        run.asOwnerOfTheDatabase("INSERT INTO key_share (key_id, holder_key, purpose, member, sealed, created)"
                + " SELECT s.key_id, '" + holder + "', s.purpose, n.id, s.sealed, s.created"
                + " FROM key_share s, member n WHERE s.member = '" + wilma + "' AND s.purpose = 'INTAKE' AND n.id = '"
                + id
                + "'");
        assertEquals(403, queueOf(run.newcomerSignsIn()), "with forged shares");
        run.asOwnerOfTheDatabase("DELETE FROM key_share WHERE member = '" + id + "'");
        run.asOwnerOfTheDatabase(
                "UPDATE member SET role = 'INTAKE_WORKER', certificate = NULL WHERE id = '" + id + "'");

        // another key in the newcomer's row: the words that the newcomer reads out are not its words
        run.asOwnerOfTheDatabase("UPDATE member n JOIN member l ON l.id = '" + wilma
                + "' SET n.public_key = l.public_key WHERE n.id = '" + id + "'");
        assertTrue(letIn(run.shortCode(), FirstRun.PASSPHRASE).contains("Die woorden horen niet bij dit account"));
        String read = run.newcomerSignsIn().get("/centrum/account").body();
        for (String word : run.shortCode().split(" ")) {
            assertTrue(
                    read.contains("<li>" + word + "</li>"), "the newcomer still reads out the words of their own key");
        }
        run.asOwnerOfTheDatabase("UPDATE member SET public_key = '" + publicKey + "' WHERE id = '" + id + "'");

        assertTrue(letIn("aap noot mies wim zus jet", FirstRun.PASSPHRASE).contains("Die woorden horen niet"));
        assertTrue(letIn(run.shortCode(), FirstRun.NEW_PASSPHRASE).contains("Je wachtzin klopt niet"));
        assertTrue(letIn(run.shortCode(), FirstRun.PASSPHRASE).contains("Dit lid doet mee"));
        Baken.await("the session that waited is over", () -> queueOf(waiting) == 303);
        Session working = run.newcomerSignsIn();
        assertEquals(200, queueOf(working));
        assertEquals(200, working.get("/centrum/melding/" + report).statusCode());
        assertEquals(403, working.get("/centrum/beheer").statusCode());

        // raised again, now with a certificate of their own: it says another role
        run.asOwnerOfTheDatabase("UPDATE member SET role = 'TEAM_LEAD' WHERE id = '" + id + "'");
        assertEquals(403, queueOf(run.newcomerSignsIn()), "raised after all");
        run.asOwnerOfTheDatabase("UPDATE member SET role = 'INTAKE_WORKER' WHERE id = '" + id + "'");

        Page page = run.visitor().goTo("/centrum/beheer?lid=" + id);
        if (page.locator("[id='confirm:go']").count() > 0) {
            FirstRun.press(page, Map.of("Wachtzin, nog een keer", FirstRun.PASSPHRASE), "Bevestig");
        }
        page.getByLabel("Ja, stop dit account").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop het account"))
                .click();
        page.getByText("Het account is gestopt.").waitFor();
        assertEquals(303, queueOf(working), "the session is over at once");
        run.visitor().goTo("/centrum/beheer");
        assertTrue(page.getByText("Vervang de intakesleutel").first().isVisible(), "rotation is offered");
        assertEquals(
                200,
                Session.with(run.baken().direct(), "")
                        .trySignIn(run.newcomer(), run.newcomer().freshCode())
                        .statusCode());
        assertEquals(Set.of(), run.baken().column("SELECT key_id FROM key_share WHERE member = '" + id + "'"));
        assertEquals(
                Set.of("MEMBER_ENROLLED", "MEMBER_LET_IN", "MEMBER_ENDED"),
                run.baken().column("SELECT act FROM audit WHERE subject = '" + id + "' AND act LIKE 'MEMBER%'"));
    }

    @Test
    void the_last_team_lead_stays() {
        Page page = run.visitor().goTo("/centrum/beheer");
        page.locator(".plain-table a")
                .filter(new Locator.FilterOptions().setHasText("Wilma Oosterveld"))
                .click();
        assertTrue(page.getByText("Dit ben jij.").isVisible());
        assertEquals(0, page.locator("[id='end:go']").count());
    }

    /** What the page says after the team lead tried to let the newcomer in. */
    private String letIn(String words, String passphrase) {
        Page page = run.visitor().goTo("/centrum/beheer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yusuf Demir"))
                .click();
        FirstRun.press(
                page, Map.of("De zes woorden die je hoort", words, "Je eigen wachtzin", passphrase), "Laat binnen");
        return page.locator(".note").first().innerText();
    }

    private static int queueOf(Session session) {
        return session.get("/centrum/wachtrij").statusCode();
    }
}
