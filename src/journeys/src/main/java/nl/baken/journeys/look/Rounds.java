package nl.baken.journeys.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.baken.platform.Organisation;

/** The way past every type of page: what can be read, then one report from its first question to its answer. */
final class Rounds {
    private static final Map<String, String> READING = new LinkedHashMap<>();

    static {
        READING.put("home", "/nl/");
        READING.put("signals, overview", "/nl/signalen");
        READING.put("signals of one audience", "/nl/signalen/ouders");
        READING.put("long article", "/nl/loverboys");
        READING.put("what you can do", "/nl/doen/ouder");
        READING.put("is this about me?", "/nl/slachtoffer");
        READING.put("help", "/nl/hulp");
        READING.put("questions and answers", "/nl/vragen");
        READING.put("for professionals", "/nl/professionals");
        READING.put("for schools", "/nl/scholen");
        READING.put(
                "municipality",
                "/nl/gemeenten/"
                        + Organisation.packaged().municipalities().get(0).code());
        READING.put("municipalities", "/nl/gemeenten");
        READING.put("figures", "/nl/cijfers");
        READING.put("privacy", "/nl/privacy");
        READING.put("search", "/nl/zoeken");
        READING.put("search, found", "/nl/zoeken?q=loverboys");
        READING.put("not found", "/nl/bestaat-niet");
        READING.put("choose a route", "/nl/melden");
        READING.put("young people's route", "/nl/melden/jongere");
        READING.put("request for a lesson", "/nl/aanvragen");
        READING.put("materials", "/nl/materiaal");
        READING.put("materials, chosen", "/nl/materiaal/kiezen?niveau=po");
        READING.put("materials, nothing found", "/nl/materiaal/kiezen?niveau=po&soort=stappenplan");
        READING.put("package of materials", "/nl/materiaal/groep-7-8");
        READING.put("own poster", "/nl/materiaal/poster");
        READING.put("own poster, with an error", "/nl/materiaal/poster/maken?municipality=nergens&text=&size=a4");
        READING.put("campaigns", "/nl/campagne");
        READING.put("campaign", "/nl/campagne/online");
    }

    /** What is answered with a status of its own. */
    private static final Set<String> REFUSED = Set.of("not found", "own poster, with an error");

    /** What is about one language. */
    private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

    static {
        LANGUAGES.put("easy Dutch", "/nl/makkelijk/hulp");
        LANGUAGES.put("Ukrainian", "/uk/slachtoffer/arbeidsmigranten");
        LANGUAGES.put("Tigrinya", "/ti/");
        LANGUAGES.put("Polish, with a text that is only there in Dutch", "/pl/loverboys");
    }

    private final Page page;
    private final Camera camera;
    private final BiConsumer<String, String> colleague;

    /** @param colleague answers the report with this send token by this text */
    Rounds(Page page, Camera camera, BiConsumer<String, String> colleague) {
        this.page = page;
        this.camera = camera;
        this.colleague = colleague;
    }

    void go() {
        READING.forEach((name, path) -> {
            int status = page.navigate(path).status();
            if (status == 200 || REFUSED.contains(name)) {
                camera.take(name);
            }
        });
        languages();
        check();
        report();
        page.navigate("/nl/signalen/ouders");
        camera.takeOnPaper("signals of one audience");
        page.navigate("/nl/hulp");
        camera.takeOnPaper("help");
    }

    private void languages() {
        page.navigate("/nl/hulp");
        page.locator(".languages summary").click();
        camera.takeAsItIs("choice of language");
        LANGUAGES.forEach((name, path) -> {
            page.navigate(path);
            camera.takeAsItIs(name);
        });
    }

    private void check() {
        page.navigate("/nl/signalen/check/ouders");
        camera.take("signal check");
        for (Locator question : page.locator("form.check fieldset").all()) {
            question.locator("input").first().check();
        }
        page.locator("form.check fieldset").last().locator("input").last().check();
        page.locator("form.check button").click();
        page.waitForLoadState();
        camera.take("signal check, result");
        camera.takeOnPaper("signal check");
    }

    private void report() {
        page.navigate("/nl/melden/burger");
        camera.take("first question");
        while (onward().count() > 0) {
            String to = onward().getAttribute("href");
            onward().click();
            page.locator(to).waitFor();
            switch (to) {
                case "#s-identity" -> camera.take("question with choices");
                case "#s-what" -> camera.take("question to write");
                default -> {
                    // like one of those
                }
            }
        }
        camera.take("last question");
        step().locator(".ways button").click();
        page.locator(".errors").waitFor();
        camera.take("question with an error");
        page.locator("#what").fill("In het huis naast mij wonen steeds andere mensen. Ze lijken bang.");
        while (onward().count() > 0) {
            String to = onward().getAttribute("href");
            onward().click();
            page.locator(to).waitFor();
        }
        // asked for while its user reads what is about to be sent
        Response issued = page.waitForResponse(
                "**/api/v1/send-tokens", () -> step().locator(".ways button").click());
        page.locator("form.check").waitFor();
        camera.take("check before sending");
        page.locator("form.check .actions button").click();
        page.locator(".receipt .code").waitFor();
        camera.take("sent, with the code");
        String token = issued.text().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        answer(token, page.locator(".receipt .code").innerText());
    }

    private void answer(String token, String code) {
        page.navigate("/nl/antwoord");
        camera.take("answer, asking the code");
        colleague.accept(
                token,
                "Dank je wel dat je dit vertelt. We gaan deze week kijken wat er kan. Je hoeft nu niets te doen.\n"
                        + "Zie je dat iemand in gevaar is? Bel 112.");
        page.locator("#code").fill(code);
        page.locator("button[value=read]").click();
        page.locator("article.letter").waitFor();
        camera.take("answer");
    }

    private Locator step() {
        return page.locator("section.step:visible");
    }

    private Locator onward() {
        return step().locator(".ways a.on:visible");
    }
}
