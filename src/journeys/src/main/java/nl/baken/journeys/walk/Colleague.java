package nl.baken.journeys.walk;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.visit.Control;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Visitor;
import nl.baken.journeys.visit.Visitor.Visit;
import org.jspecify.annotations.Nullable;

/** A demo member at the centre's screen. */
public final class Colleague {
    private static final String DOOR = "/centrum/aanmelden";
    private static final String REPORTS = "/centrum/melding/";
    private static final Pattern CODE = Pattern.compile("(?:[0-9]{4} ){4}[0-9]{4}");

    private final Visitor visitor;
    private final SignIn signIn;

    Colleague(URI home, SignIn signIn) {
        this.visitor = new Visitor(home);
        this.signIn = signIn;
    }

    /** Signs in as a member who may answer; waits for the next one-time code when the present one was used. */
    public static Colleague signIn(URI home, Connection database, List<SignIn> signIns) throws SQLException {
        while (true) {
            Instant now = Instant.now();
            long codeStep = now.getEpochSecond() / SignIn.STEP_SECONDS;
            boolean anyAnswers = false;
            for (SignIn signIn : signIns) {
                long lastStep = lastStepOfAnswerer(database, signIn.name());
                anyAnswers |= lastStep != Long.MAX_VALUE;
                if (lastStep < codeStep) {
                    Colleague colleague = new Colleague(home, signIn);
                    StepFailed.unless(colleague.signIn(now), signIn.name() + " was not let in");
                    StepFailed.unless(colleague.seesTheQueue(), signIn.name() + " does not see the queue");
                    return colleague;
                }
            }
            StepFailed.unless(anyAnswers, "no demo member may answer reporters");
            Walk.pause(1000 * (SignIn.STEP_SECONDS - now.getEpochSecond() % SignIn.STEP_SECONDS) + 200);
        }
    }

    /** The step of the last one-time code that a member used; the largest number when they may not answer. */
    private static long lastStepOfAnswerer(Connection database, String name) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("SELECT m.totp_last_step FROM member m"
                + " JOIN key_share s ON s.member = m.id AND s.purpose = 'ANSWER'"
                + " WHERE m.sign_in_name = ? AND m.active")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    String name() {
        return signIn.name();
    }

    /** Signs in with passphrase and one-time code; whether the door opened. */
    private boolean signIn(Instant now) {
        Visit door = visitor.get(DOOR).require(200);
        Form form = door.page()
                .formWith(control -> control.kind().equals("password"))
                .orElseThrow(() -> new StepFailed(DOOR + " has no field for a passphrase"));
        Form filled = form.fill(field(form, meantFor("username")), signIn.name())
                .fill(field(form, meantFor("current-password")), signIn.passphrase())
                .fill(field(form, meantFor("one-time-code")), signIn.codeAt(now));
        Visit inside = visitor.submit(door, filled, form.buttons().get(0)).require(200);
        return !inside.at().getPath().equals(DOOR);
    }

    /** The queue's page says that reports are there. */
    private boolean seesTheQueue() {
        return visitor.get("/centrum/wachtrij").require(200).page().text().contains("Wachtrij");
    }

    /** Opens all parts of a report that this member may see; the page as it stands then. */
    Visit open(UUID report) {
        Visit page = visitor.get(REPORTS + report).require(200);
        int parts = 0;
        for (Control button = openingButton(page); button != null; button = openingButton(page)) {
            StepFailed.unless(++parts <= 3, "a part of the report does not open");
            String name = button.name();
            Form form =
                    page.page().formWith(control -> control.name().equals(name)).orElseThrow();
            page = submit(page, form, button);
        }
        return page;
    }

    private static @Nullable Control openingButton(Visit page) {
        return page.page().forms().stream()
                .map(Form::buttons)
                .flatMap(List::stream)
                .filter(labelled("Open de ").or(labelled("Open het ")))
                .filter(button -> button.name().startsWith("read"))
                .findFirst()
                .orElse(null);
    }

    /** Opens everything that the reporter sent afterwards; the page as it stands then. */
    Visit openMessages(UUID report) {
        Visit page = visitor.get(REPORTS + report).require(200);
        for (int left = 10; left > 0 && hasButton(page, "Open dit bericht"); left--) {
            page = press(page, "Open dit bericht");
        }
        return page;
    }

    /** Makes a new code for a report's reporter; the code as it is shown. */
    public String newCode(UUID report) {
        Visit page = visitor.get(REPORTS + report).require(200);
        page = press(page, "Maak een nieuwe code");
        page = press(page, "Ja, maak de nieuwe code");
        Matcher code = CODE.matcher(page.page().text());
        StepFailed.unless(code.find(), "the report's page shows no new code");
        return code.group();
    }

    private static boolean hasButton(Visit page, String label) {
        return page.page().formWith(labelled(label)).isPresent();
    }

    private Visit press(Visit page, String label) {
        Form form = page.page()
                .formWith(labelled(label))
                .orElseThrow(() -> new StepFailed("the report's page has no button “" + label + "”"));
        return submit(page, form, button(form, label));
    }

    /** Writes an answer, looks at the preview, sends; the page as it stands then. */
    Visit answer(Visit report, String text) {
        Form form = report.page()
                .formWith(labelled("Bekijk"))
                .orElseThrow(() -> new StepFailed("the report's page has no field for an answer"));
        Form written = form.fill(field(form, control -> control.kind().equals("textarea")), text);
        Visit preview = submit(report, written, button(written, "Bekijk"));
        Form shown = preview.page()
                .formWith(labelled("Verstuur"))
                .orElseThrow(() -> new StepFailed("the preview has no field for an answer"));
        return submit(preview, shown, button(shown, "Verstuur"));
    }

    /** Sends a form of a signed-in page with what PrimeFaces' script adds to each: the nonce of the page's scripts. */
    private Visit submit(Visit page, Form form, Control button) {
        return visitor.submit(page, form.plus("primefaces.nonce", page.page().nonce()), button)
                .require(200);
    }

    private static Control button(Form form, String label) {
        return form.find(labelled(label))
                .orElseThrow(() -> new StepFailed("the report's page has no button “" + label + "”"));
    }

    private static Predicate<Control> labelled(String label) {
        return control -> control.isButton()
                && control.attributes().getOrDefault("label", "").startsWith(label);
    }

    private static Predicate<Control> meantFor(String purpose) {
        return control -> purpose.equals(control.attributes().get("autocomplete"));
    }

    private static String field(Form form, Predicate<Control> like) {
        return form.find(like)
                .map(Control::name)
                .orElseThrow(() -> new StepFailed("a form of the centre lacks a field"));
    }
}
