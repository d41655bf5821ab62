package nl.baken.journeys.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;

/** A member at work in an installation's centre, by plain HTTP through nginx. */
final class Desk {
    private static final Pattern OPENS = Pattern.compile("name=\"(read:[^\"]*:open)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Session session;

    private Desk(Session session) {
        this.session = session;
    }

    static Desk signIn(Production production, SignIn member) {
        return new Desk(Session.signIn(production.centre(), member));
    }

    /** The page of a report after its story was opened. */
    String read(String report) {
        String page = session.get(path(report)).body();
        Matcher button = OPENS.matcher(page);
        if (!button.find()) {
            throw new AssertionError("Nothing to open on the page of report " + report);
        }
        return press(report, page, Map.of(), button.group(1));
    }

    /** Answers a report after a look at what its reporter will read; the page after that. */
    String answer(String report, String text) {
        String page = session.get(path(report)).body();
        String preview = press(report, page, Map.of("answer:text", text), "answer:show-preview");
        return press(report, preview, Map.of(), "answer:send");
    }

    /** With the nonce, which PrimeFaces' scripts would add. */
    private String press(String report, String page, Map<String, String> values, String button) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(Session.filled(page, values, button));
        Matcher nonce = NONCE.matcher(page);
        if (!nonce.find()) {
            throw new AssertionError("The page of report " + report + " has no nonce");
        }
        fields.add(Map.entry("primefaces.nonce", nonce.group(1)));
        return session.post(path(report), fields).body();
    }

    private static String path(String report) {
        return "/centrum/melding/" + report;
    }
}
