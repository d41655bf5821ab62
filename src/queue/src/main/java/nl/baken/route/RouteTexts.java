package nl.baken.route;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a route in one language: its own, from {@code i18n/route-<route>_<language>.properties}, and where it has
 * none those that routes share, from {@code i18n/route_<language>.properties}. Everything that has a hint may do
 * without; all else must be there, and is looked up when the route is first used, not when somebody reads it.
 *
 * <p>Keys: {@code <question>} with {@code .hint}; {@code <question>.missing} where an answer is needed;
 * {@code <question>.<option>} with {@code .hint}, or {@code option.<option>} where several questions share it;
 * {@code step.<step>} with {@code .hint} where a step has no question or several. A question that is asked again and
 * again ({@code role-1}, {@code role-2}) has the words of {@code role}.
 */
public final class RouteTexts {
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");

    private final RouteDefinition definition;
    private final Map<String, String> words;
    private final String region;

    private RouteTexts(RouteDefinition definition, Map<String, String> words, String region) {
        this.definition = definition;
        this.words = Map.copyOf(words);
        this.region = region;
    }

    /** @throws MissingResourceException when a text is missing, naming its key */
    static RouteTexts of(RouteDefinition definition, Locale locale, String region) {
        Map<String, String> words = new HashMap<>(shared(locale));
        words.putAll(own(definition, locale));
        return of(definition, words, region);
    }

    /** From words at hand. @param region what stands for {@code {region}} in an option's words */
    public static RouteTexts of(RouteDefinition definition, Map<String, String> words, String region) {
        RouteTexts texts = new RouteTexts(definition, words, region);
        texts.neededKeys().forEach(texts::word);
        return texts;
    }

    /** The words that routes share. */
    static Map<String, String> shared(Locale locale) {
        return bundle("i18n/route", locale);
    }

    /** The words that only this route has, or has its own way. */
    static Map<String, String> own(RouteDefinition definition, Locale locale) {
        return bundle("i18n/route-" + definition.name(), locale);
    }

    private static Map<String, String> bundle(String name, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                name,
                locale,
                RouteTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new HashMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    /** The words above a step: those of its one question, or its own. */
    public String title(Step step) {
        return word(key(step));
    }

    public Optional<String> hint(Step step) {
        return find(key(step) + ".hint");
    }

    public String label(Question question) {
        return word(key(question));
    }

    /** The words of a question away from its step: with the step's, when another question has the same. */
    public String labelAlone(Question question) {
        String label = label(question);
        long asked = definition.questions().stream()
                .filter(other -> label(other).equals(label))
                .count();
        return asked == 1 ? label : title(definition.stepOf(question)) + ": " + label;
    }

    public Optional<String> hint(Question question) {
        return find(key(question) + ".hint");
    }

    /** What to say when a needed answer is not there. */
    public String missing(Question question) {
        return word(key(question) + ".missing");
    }

    public String label(ChoiceQuestion question, Option option) {
        return option.properName().orElseGet(() -> word(key(question, option)).replace("{region}", region));
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

    private String word(String key) {
        return find(key)
                .orElseThrow(() -> new MissingResourceException(
                        "The route " + definition.name() + " has no text " + key, RouteTexts.class.getName(), key));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    private static String key(Step step) {
        return step.isOneQuestion() ? key(step.questions().get(0)) : "step." + step.id();
    }

    private static String key(Question question) {
        return NUMBER.matcher(question.id()).replaceFirst("");
    }

    private String key(ChoiceQuestion question, Option option) {
        String own = key(question) + '.' + option.code();
        String shared = "option." + option.code();
        return !words.containsKey(own) && words.containsKey(shared) ? shared : own;
    }
}
