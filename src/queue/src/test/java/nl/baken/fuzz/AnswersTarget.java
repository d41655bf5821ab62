package nl.baken.fuzz;

import jakarta.json.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.platform.Organisation;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.AnswersJson.AnswersUnreadable;
import nl.baken.route.Finding;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.route.SubmittedAnswers;
import nl.baken.seal.Part;

/**
 * A form on its way into an envelope and out again. The first byte chooses the route, the rest is {@code
 * question=value&question=value}.
 */
final class AnswersTarget {
    private static final int LARGEST_PART = 64 * 1024;
    private static final List<RouteDefinition> ROUTES = new Routes(Organisation.packaged()).all();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private AnswersTarget() {}

    static void run(byte[] input) {
        readAny(Text.of(input));
        isGood(input);
    }

    /** Whether the form was found good, and so came through envelope and JSON. */
    static boolean isGood(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        RouteDefinition route = ROUTES.get(Math.floorMod(input[0], ROUTES.size()));
        Answers given = new Answers(form(Text.of(Arrays.copyOfRange(input, 1, input.length))));
        List<Finding> findings = findings(route, given);
        Answers relevant = route.relevant(given);
        require(findings.equals(findings(route, relevant)), "dropping what is not asked changes what is wrong");
        require(relevant.equals(route.relevant(relevant)), "dropping what is not asked twice drops more");
        if (!findings.isEmpty()) {
            return false;
        }
        Map<String, List<String>> back = new LinkedHashMap<>();
        for (Map.Entry<Part, String> part : AnswersJson.split(route, relevant).entrySet()) {
            int size = part.getValue().getBytes(StandardCharsets.UTF_8).length;
            require(size <= LARGEST_PART, "a part that was found good does not fit");
            AnswersJson.Read read = AnswersJson.parsePart(part.getValue());
            require(read.route().equals(route.name()) && read.version() == route.version(), "another route");
            back.putAll(read.answers().values());
        }
        require(back.equals(relevant.values()), "other answers came out of the parts");
        String whole = AnswersJson.whole(route, relevant).toString();
        Answers read =
                AnswersJson.parse(Json.createReader(new StringReader(whole)).readObject());
        require(read.values().equals(relevant.values()), "other answers came out of the JSON");
        return true;
    }

    private static List<Finding> findings(RouteDefinition route, Answers answers) {
        return Finding.in(route, VALIDATOR.validate(new SubmittedAnswers(route, answers)));
    }

    /** What lay in an envelope of anybody. */
    private static void readAny(String text) {
        try {
            AnswersJson.parsePart(text);
        } catch (AnswersUnreadable e) {
            // as it should be
        }
    }

    private static Map<String, List<String>> form(String text) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String field : text.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals >= 0) {
                form.computeIfAbsent(field.substring(0, equals), name -> new ArrayList<>())
                        .add(field.substring(equals + 1));
            }
        }
        return form;
    }

    private static void require(boolean holds, String broken) {
        if (!holds) {
            throw new AssertionError(broken);
        }
    }
}
