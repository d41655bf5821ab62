package nl.baken.journeys.visit;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/**
 * A fictional report by the citizen's route: what is answered to which question. Each has words that no other text has,
 * so that it can be told from all others and searched for.
 */
public final class Story {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> SEVERAL = Set.of("kinds", "ages");

    private final Map<String, List<String>> answers;
    private final List<String> words;

    private Story(Map<String, List<String>> answers, List<String> words) {
        this.answers = answers;
        this.words = words;
    }

    /** A report of ordinary length, with words of its own in each part of the envelope. */
    public static Story make() {
        List<String> words = Stream.generate(Story::word).limit(5).toList();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("danger", List.of("no"));
        answers.put("identity", List.of("confidential"));
        answers.put("relation", List.of("neighbour"));
        answers.put(
                "what",
                List.of("In het huis naast mij wonen steeds andere mensen, zo'n zes of zeven tegelijk. 's Ochtends om"
                        + " vijf uur haalt een busje met “" + words.get(0) + "” erop ze op, en laat in de avond zijn"
                        + " ze pas terug.\nVorige week sprak ik een van hen. Hij keek steeds achterom en zei dat hij"
                        + " zijn paspoort niet heeft, dat het bij “" + words.get(1) + "” ligt en dat hij nog voor €"
                        + " 3.000 moet werken. De gordijnen zijn altijd dicht & <niemand> mag bij hen naar binnen. "
                        + "Ik weet niet of het klopt, maar het voelt niet goed. 👀"));
        answers.put("kinds", List.of("arbeid-werk", "arbeid-papieren"));
        answers.put("municipality", List.of("unknown"));
        answers.put("place", List.of("Het hoekhuis tegenover " + words.get(2)));
        answers.put("period", List.of("month"));
        answers.put("persons", List.of("Een man van een jaar of dertig, hij noemt zich " + words.get(3) + "."));
        answers.put("ages", List.of("18-22", "23-plus"));
        answers.put("name", List.of("Mevrouw " + words.get(4)));
        answers.put("channel", List.of("phone"));
        answers.put("address", List.of("06 00 00 00 00"));
        answers.put("times", List.of("na zes uur 's avonds"));
        answers.put("voicemail", List.of("no"));
        answers.put("language", List.of("nl"));
        return new Story(answers, words);
    }

    /** Ten letters at random: too long to stand anywhere by chance. */
    public static String word() {
        return RANDOM.ints(10, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining("", "", ""));
    }

    /** Question → values. */
    public Map<String, List<String>> answers() {
        return answers;
    }

    /** What only this story says. */
    public List<String> words() {
        return words;
    }

    /** The body of {@code POST /api/v1/reports}. */
    public String json(String token) {
        Map<String, Object> given = new LinkedHashMap<>();
        answers.forEach((question, values) -> given.put(question, SEVERAL.contains(question) ? values : values.get(0)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("token", token);
        report.put("route", "burger");
        report.put("answers", given);
        return JSONObjectUtils.toJSONString(report);
    }

    /** Whether the opened parts say this story, all of it, and nothing else. */
    public boolean isToldBy(Map<Part, String> parts) {
        Map<String, Object> told = new LinkedHashMap<>();
        int questions = 0;
        try {
            for (String part : parts.values()) {
                Map<String, Object> given = JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(part), "answers");
                questions += given.size();
                told.putAll(given);
            }
        } catch (ParseException e) {
            return false;
        }
        return questions == answers.size()
                && answers.entrySet().stream()
                        .allMatch(answer -> answer.getValue().equals(list(told.get(answer.getKey()))))
                && partsSpeak(parts);
    }

    /** Each part on its own holds a word of this story: none was left empty. */
    private boolean partsSpeak(Map<Part, String> parts) {
        Set<Part> speaking = new HashSet<>();
        parts.forEach((part, text) -> {
            if (words.stream().anyMatch(text::contains)) {
                speaking.add(part);
            }
        });
        return speaking.size() == Part.values().length;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of(String.valueOf(value));
    }
}
