package nl.baken.journeys.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.bench.Connection.Answer;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.Story;

/** A way in which a report gets in. */
interface Way {
    /** In a word, for the table. */
    String title();

    /**
     * Sends a report, all requests of it.
     *
     * @throws Failed when it was not acknowledged
     */
    Sent send(Connection connection, Story story) throws IOException;

    /** A report was not taken. */
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /** POST check page + POST send, as a browser without JavaScript does. The document with the form is cached. */
    final class ByForm implements Way {
        private static final Pattern CODE = Pattern.compile("(?:[0-9]{4} ){4}[0-9]{4}");
        private static final String FORM = "application/x-www-form-urlencoded";

        private final Form document;

        /** @param routeDocument the route's one document, as it is served */
        ByForm(String routeDocument) {
            document = Page.of(routeDocument)
                    .formWith(control -> control.name().equals("what"))
                    .orElseThrow(() -> new Failed("the route's document has no form that asks what happened"));
        }

        @Override
        public String title() {
            return "form";
        }

        @Override
        public Sent send(Connection connection, Story story) throws IOException {
            Answer check = connection.post(
                    path(document), FORM, document.fill(story.answers()).body(null));
            Form filled = Page.of(check.body()).forms().stream()
                    .filter(form -> check.status() == 200 && form.has("_token") && form.has("what"))
                    .findFirst()
                    .orElseThrow(() -> new Failed("check page: " + check.status()));
            Answer sent = connection.post(path(filled), FORM, filled.body(null));
            Matcher code =
                    CODE.matcher(sent.status() == 200 ? Page.of(sent.body()).text() : "");
            if (!code.find()) {
                throw new Failed("send: " + sent.status());
            }
            return new Sent(story, filled.value("_token").orElseThrow(), code.group());
        }

        private static String path(Form form) {
            String action = form.action();
            int fragment = action.indexOf('#');
            return fragment < 0 ? action : action.substring(0, fragment);
        }
    }

    /** POST send token + POST report, as other systems do. */
    final class ByApi implements Way {
        private static final String JSON = "application/json";

        @Override
        public String title() {
            return "JSON API";
        }

        @Override
        public Sent send(Connection connection, Story story) throws IOException {
            Answer issued = connection.post("/api/v1/send-tokens", JSON, "");
            String token = text(issued, 201, "token").orElseThrow(() -> new Failed("token: " + issued.status()));
            Answer sent = connection.post("/api/v1/reports", JSON, story.json(token));
            String code = text(sent, 201, "code").orElseThrow(() -> new Failed("report: " + sent.status()));
            return new Sent(story, token, code);
        }

        private static Optional<String> text(Answer answer, int expected, String name) {
            if (answer.status() != expected) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), name));
            } catch (ParseException e) {
                return Optional.empty();
            }
        }
    }
}
