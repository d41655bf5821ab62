package nl.baken.journeys.house;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The citizen's route by plain HTTP: form → check page → sent page, as a browser without script goes through it. */
public final class Form {
    public static final String ROUTE = "/nl/melden/burger";
    public static final String CHECK = ROUTE + "/controle";
    public static final String SEND = ROUTE + "/verstuurd";

    /** What nobody outside should ever see. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+\\.[\\w.]+\\(|Exception\\b|nl\\.baken\\.|Payara|GlassFish|Grizzly|Mojarra|SQLState|MariaDB");

    private final Web web;

    public Form(Baken baken) {
        this(baken.url());
    }

    public Form(URI site) {
        this.web = new Web(site);
    }

    public static List<Map.Entry<String, String>> fields(String... pairs) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(Map.entry(pairs[i], pairs[i + 1]));
        }
        return fields;
    }

    /** From the form to the check page. */
    public HttpResponse<String> check(List<Map.Entry<String, String>> fields) {
        return sane(web.form(CHECK, fields));
    }

    /** From the check page on. */
    public HttpResponse<String> send(List<Map.Entry<String, String>> fields) {
        return sane(web.form(SEND, fields));
    }

    /** What the check page would send, when these answers are good. */
    public List<Map.Entry<String, String>> checked(List<Map.Entry<String, String>> fields) {
        HttpResponse<String> page = check(fields);
        if (page.statusCode() != 200) {
            throw new AssertionError("Check page answers " + page.statusCode() + ": "
                    + Html.of(page.body()).main());
        }
        return Html.of(page.body()).fields();
    }

    /** Sends good answers; returns the code in groups. */
    public String report(List<Map.Entry<String, String>> fields) {
        return code(send(checked(fields)));
    }

    /** The code on a sent page. */
    public static String code(HttpResponse<String> page) {
        Html html = Html.of(page.body());
        if (page.statusCode() != 200 || html.withClass("p", "code").isEmpty()) {
            throw new AssertionError("No code but " + page.statusCode() + ": " + html.main());
        }
        return html.withClass("p", "code").get(0).getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Asks for the answer to a code, as the page's own form does. */
    public HttpResponse<String> read(String code) {
        Html page = Html.of(web.get("/nl/antwoord").body());
        List<Map.Entry<String, String>> fields = new ArrayList<>(page.fields());
        fields.removeIf(field -> field.getKey().equals("code"));
        fields.add(Map.entry("code", code));
        page.all("input", input -> input.getAttribute("type").equals("submit"))
                .forEach(button -> fields.add(Map.entry(button.getAttribute("name"), button.getAttribute("value"))));
        return sane(web.form("/nl/antwoord", fields));
    }

    /** No answer shows anything of the inside. */
    public static HttpResponse<String> sane(HttpResponse<String> response) {
        assertFalse(
                INSIDES.matcher(response.body()).find(),
                () -> "An answer shows the inside: "
                        + INSIDES.matcher(response.body())
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group());
        return response;
    }

    /** Whether an answer names anything that only who built this should know. */
    public static boolean showsTheInside(String answer) {
        return INSIDES.matcher(answer).find();
    }

    public static List<Map.Entry<String, String>> with(
            List<Map.Entry<String, String>> fields, String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals(name));
        changed.add(Map.entry(name, value));
        return changed;
    }

    public static List<Map.Entry<String, String>> without(List<Map.Entry<String, String>> fields, String name) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals(name));
        return changed;
    }
}
