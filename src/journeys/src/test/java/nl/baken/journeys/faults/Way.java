package nl.baken.journeys.faults;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.Story;

/** How a report gets in, one request at a time, so that each can be repeated. */
enum Way {
    /** As a browser without JavaScript: form → check page → send. */
    FORM {
        @Override
        Optional<Prepared> prepare(Web web, Story story) {
            HttpResponse<String> route = web.get(ROUTE);
            Optional<Form> form = route.statusCode() == 200
                    ? Page.of(route.body()).formWith(control -> control.name().equals("what"))
                    : Optional.empty();
            if (form.isEmpty()) {
                return Optional.empty();
            }
            HttpResponse<String> check = web.post(
                    path(form.get()),
                    FORM_TYPE,
                    form.get().fill(story.answers()).body(null));
            return Page.of(check.body())
                    .formWith(control ->
                            check.statusCode() == 200 && control.name().equals("_token"))
                    .map(filled -> new Prepared(
                            new Sending(story, filled.value("_token").orElseThrow()),
                            via -> via.post(path(filled), FORM_TYPE, filled.body(null))));
        }
    },

    /** As another system: send token → report. */
    API {
        @Override
        Optional<Prepared> prepare(Web web, Story story) {
            HttpResponse<String> issued = web.post("/api/v1/send-tokens", JSON, "");
            if (issued.statusCode() != 201) {
                return Optional.empty();
            }
            String token = text(issued.body(), "token");
            String report = story.json(token);
            return Optional.of(
                    new Prepared(new Sending(story, token), via -> via.post("/api/v1/reports", JSON, report)));
        }
    };

    private static final String ROUTE = "/nl/melden/burger";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Pattern CODE = Pattern.compile("(?:[0-9]{4} ){4}[0-9]{4}");

    /** A report that is ready to be sent by whoever presses the button, any number of times. */
    record Prepared(Sending sending, Function<Web, HttpResponse<String>> send) {}

    /** All that comes before the send; nothing when the portal did not take part in it. */
    abstract Optional<Prepared> prepare(Web web, Story story);

    /** The code of an answer that acknowledges a report, as the answer groups it. */
    static Optional<String> code(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 201 -> Optional.of(text(answer.body(), "code"));
            case 200 ->
                Optional.of(CODE.matcher(Page.of(answer.body()).text()))
                        .filter(Matcher::find)
                        .map(Matcher::group);
            default -> Optional.empty();
        };
    }

    private static String path(Form form) {
        return form.action().replaceAll("#.*", "");
    }

    private static String text(String json, String name) {
        try {
            return String.valueOf(JSONObjectUtils.getString(JSONObjectUtils.parse(json), name));
        } catch (ParseException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }
}
