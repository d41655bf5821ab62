package nl.baken.route;

import java.util.List;

/** The languages in which somebody may want to be answered, by ISO 639-1 code, each by its own name. */
final class Languages {
    static final List<Option> TO_CHOOSE_FROM = List.of(
            Option.named("nl", "Nederlands"),
            Option.named("en", "English"),
            Option.named("pl", "Polski"),
            Option.named("uk", "Українська"),
            Option.named("ro", "Română"),
            Option.named("bg", "Български"),
            Option.named("hu", "Magyar"),
            Option.named("es", "Español"),
            Option.named("ar", "العربية"),
            Option.named("ti", "ትግርኛ"),
            Option.named("fr", "Français"),
            Option.named("de", "Deutsch"),
            Option.of("other"));

    private Languages() {}
}
