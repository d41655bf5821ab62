package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Web;

/**
 * A report that an installation took over.
 *
 * @param report its id at the centre
 * @param code that its reporter was given
 */
record Sent(String story, String report, String code) {
    private static final String JSON = "application/json";

    static Sent byForm(Production production, String story) {
        return sent(production, story, () -> new Form(production.portal()).report(Form.fields("what", story)));
    }

    static Sent byApi(Production production, String story) {
        Web web = new Web(production.portal());
        String token = field("token", web.post("/api/v1/send-tokens", JSON, "").body());
        String body = "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"" + story + "\"}}";
        return sent(
                production,
                story,
                () -> field("code", web.post("/api/v1/reports", JSON, body).body()));
    }

    private static Sent sent(Production production, String story, Supplier<String> sending) {
        Set<String> before = production.database().reports();
        String code = sending.get();
        Set<String> added = new TreeSet<>(production.database().reports());
        added.removeAll(before);
        assertEquals(1, added.size());
        return new Sent(story, added.iterator().next(), code);
    }

    private static String field(String name, String json) {
        String before = "\"" + name + "\":\"";
        int from = json.indexOf(before) + before.length();
        assertTrue(from >= before.length(), json);
        return json.substring(from, json.indexOf('"', from));
    }
}
