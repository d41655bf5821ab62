package nl.baken.journeys.house;

import java.util.Locale;
import nl.baken.platform.Organisation;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Option;
import nl.baken.route.Question;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;

/** The words of the citizen's route, as they stand on the screens. */
public final class Words {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final RouteTexts TEXTS = ROUTES.texts(ROUTES.citizen(), Locale.forLanguageTag("nl"));

    private Words() {}

    public static String question(String id) {
        return TEXTS.label(find(id));
    }

    public static String option(String question, String code) {
        ChoiceQuestion choice = (ChoiceQuestion) find(question);
        Option option = choice.options().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return TEXTS.label(choice, option);
    }

    private static Question find(String id) {
        return ROUTES.citizen().question(id).orElseThrow();
    }
}
