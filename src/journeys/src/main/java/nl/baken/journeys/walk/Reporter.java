package nl.baken.journeys.walk;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.visit.Control;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.Story;
import nl.baken.journeys.visit.Visitor;
import nl.baken.journeys.visit.Visitor.Visit;

/** Somebody who reports, and comes back with the code. */
final class Reporter {
    private static final Pattern CODE = Pattern.compile("(?:[0-9]{4} ){4}[0-9]{4}");

    private final Visitor visitor;

    Reporter(URI home) {
        this.visitor = new Visitor(home);
    }

    /** The check page, with all that was answered. */
    record Checked(Visit page, Form form, String token) {}

    /** Opens the route's document, answers, and goes on to the check page. */
    Checked fillIn(Story story) {
        Visit route = visitor.get("/nl/melden/burger").require(200);
        Form form = route.page()
                .formWith(control -> control.name().equals("what"))
                .orElseThrow(() -> new StepFailed("the route's document has no form that asks what happened"));
        Visit check = visitor.submit(route, form.fill(story.answers()), mainButton(form))
                .require(200);
        Form filled = check.page().forms().stream()
                .filter(candidate -> candidate.has("_token") && candidate.has("what"))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the check page has no form to send"));
        for (String word : story.words()) {
            StepFailed.unless(check.page().text().contains(word), "the check page does not show all that was typed");
        }
        return new Checked(check, filled, filled.value("_token").orElseThrow());
    }

    /** Sends; the receipt code. */
    String send(Checked checked) {
        Visit sent = visitor.submit(checked.page(), checked.form(), mainButton(checked.form()))
                .require(200);
        Matcher code = CODE.matcher(sent.page().text());
        StepFailed.unless(code.find(), "the page after sending shows no receipt code");
        return code.group();
    }

    /** What stands behind the code. */
    Page comeBack(String code) {
        Visit asked = visitor.get("/nl/antwoord").require(200);
        Form form = asked.page()
                .formWith(Control::isTypedInto)
                .orElseThrow(() -> new StepFailed("/nl/antwoord has no field for a code"));
        Control field = form.find(Control::isTypedInto).orElseThrow();
        return visitor.submit(asked, form.fill(field.name(), code), mainButton(form))
                .require(200)
                .page();
    }

    /** Writes back on the page behind the code; the page as it stands then. */
    Page writeBack(Page mailbox, String text) {
        Form form = mailbox.formWith(control -> control.kind().equals("textarea"))
                .orElseThrow(() -> new StepFailed("the page behind the code has no field to write back in"));
        Control field = form.find(control -> control.kind().equals("textarea")).orElseThrow();
        Visit page = visitor.get("/nl/antwoord").require(200);
        return visitor.submit(page, form.fill(field.name(), text), mainButton(form))
                .require(200)
                .page();
    }

    /** The button that leads on: the last that does not lead elsewhere. */
    private static Control mainButton(Form form) {
        List<Control> leadingOn = form.buttons().stream()
                .filter(button -> !button.attributes().containsKey("formaction"))
                .toList();
        StepFailed.unless(!leadingOn.isEmpty(), "a form has no button that leads on");
        return leadingOn.get(leadingOn.size() - 1);
    }
}
