package nl.baken.route;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a route in one language, from {@code i18n/route_<language>.properties}. Everything that has a hint may
 * do without; all else must be there, and is looked up when the route is first used, not when somebody reads it.
 *
 * <p>Keys: {@code <route>.<question>} with {@code .hint}; {@code <route>.<question>.missing} where an answer is needed;
 * {@code <route>.<question>.<option>} with {@code .hint}, or {@code option.<option>} where several questions share it;
 * {@code <route>.step.<step>} with {@code .hint} where a step has no question or several.
 */
public final class RouteTexts {
    private final RouteDefinition definition;
    private final ResourceBundle bundle;
    private final String region;

    private RouteTexts(RouteDefinition definition, ResourceBundle bundle, String region) {
        this.definition = definition;
        this.bundle = bundle;
        this.region = region;
    }

    /** @throws java.util.MissingResourceException when a text is missing, naming its key */
    static RouteTexts of(RouteDefinition definition, Locale locale, String region) {
        return of(
                definition,
                ResourceBundle.getBundle(
                        "i18n/route",
                        locale,
                        RouteTexts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                region);
    }

    /** From texts at hand. @param region what stands for {@code {region}} in an option's words */
    public static RouteTexts of(RouteDefinition definition, ResourceBundle bundle, String region) {
        RouteTexts texts = new RouteTexts(definition, bundle, region);
        texts.neededKeys().forEach(bundle::getString);
        return texts;
    }

    /** The words above a step: those of its one question, or its own. */
    public String title(Step step) {
        return bundle.getString(key(step));
    }

    public Optional<String> hint(Step step) {
        return find(key(step) + ".hint");
    }

    public String label(Question question) {
        return bundle.getString(key(question));
    }

    public Optional<String> hint(Question question) {
        return find(key(question) + ".hint");
    }

    /** What to say when a needed answer is not there. */
    public String missing(Question question) {
        return bundle.getString(key(question) + ".missing");
    }

    public String label(ChoiceQuestion question, Option option) {
        return option.properName()
                .orElseGet(() -> bundle.getString(key(question, option)).replace("{region}", region));
    }

    public Optional<String> hint(ChoiceQuestion question, Option option) {
        return find(key(question) + '.' + option.code() + ".hint");
    }

    /** Every key that must be there. */
    Set<String> neededKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Step step : definition.steps()) {
            keys.add(key(step));
            for (Question question : step.questions()) {
                keys.add(key(question));
                if (question.required()) {
                    keys.add(key(question) + ".missing");
                }
                if (question instanceof ChoiceQuestion choice) {
                    choice.options().stream()
                            .filter(option -> option.properName().isEmpty())
                            .map(option -> key(choice, option))
                            .forEach(keys::add);
                }
            }
        }
        return keys;
    }

    /** Every key that may be there. */
    Set<String> hintKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Step step : definition.steps()) {
            keys.add(key(step) + ".hint");
            for (Question question : step.questions()) {
                keys.add(key(question) + ".hint");
                if (question instanceof ChoiceQuestion choice) {
                    Stream<Option> options = choice.options().stream();
                    options.forEach(option -> keys.add(key(question) + '.' + option.code() + ".hint"));
                }
            }
        }
        return keys;
    }

    private Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private String key(Step step) {
        return step.isOneQuestion() ? key(step.questions().get(0)) : definition.name() + ".step." + step.id();
    }

    private String key(Question question) {
        return definition.name() + '.' + question.id();
    }

    private String key(ChoiceQuestion question, Option option) {
        String own = key(question) + '.' + option.code();
        String shared = "option." + option.code();
        return !bundle.containsKey(own) && bundle.containsKey(shared) ? shared : own;
    }
}
