package nl.baken.portal.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language the portal speaks, or a plainer way of speaking one; {@code i18n/languages.properties} lists them, and more
 * than a line there and its texts no language needs. Its pages live under its path prefix. There is one object per
 * language.
 */
public final class Language {
    private static final Pattern LINE =
            Pattern.compile("([a-z]{2,3}(?:-[a-z]+)?)\\.(reviewed|name|path)\\s*=\\s*(\\S.*)");
    private static final List<String> WEEKDAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:" + String.join("|", WEEKDAYS) + ")\\b");
    private static final List<Language> ALL = read();

    public static final Language DUTCH = of("nl").orElseThrow();

    /** For who reads slowly or learns Dutch ({@code simple} is registered for that: RFC 5646, 2.2.5). */
    public static final Language EASY_DUTCH = of("nl-simple").orElseThrow();

    /** The one for visitors who have not chosen, for paths that name none, and for what another has no words for. */
    public static final Language FIRST = DUTCH;

    private final String tag;
    private final String name;
    private final String prefix;
    private final boolean reviewed;

    private Language(String tag, Map<String, String> about) {
        this.tag = tag;
        this.name = about.getOrDefault("name", ownName(Locale.forLanguageTag(tag)));
        this.prefix = about.getOrDefault("path", "/" + tag);
        this.reviewed = about.getOrDefault("reviewed", "false").equals("true");
    }

    /** All that there are, in the order in which a visitor chooses. */
    public static List<Language> all() {
        return ALL;
    }

    /** By its tag, which is also the name of its folder of pages. */
    public static Optional<Language> of(String tag) {
        return ALL.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** BCP 47, for {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What it calls itself: {@code Polski}. */
    public String name() {
        return name;
    }

    /** For {@code dir}: which way its own name is written. */
    public String direction() {
        byte first = Character.getDirectionality(name.codePointAt(0));
        return first == Character.DIRECTIONALITY_RIGHT_TO_LEFT || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? "rtl"
                : "ltr";
    }

    /** {@code /nl} */
    public String prefix() {
        return prefix;
    }

    /** Whether somebody who speaks it from home has read the texts of the site itself. */
    public boolean isReviewed() {
        return reviewed;
    }

    /** For its texts. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** For numbers and days: its own rules, with the digits that stand on a phone's keys and in a receipt code. */
    public Locale forms() {
        return Locale.forLanguageTag(locale().getLanguage() + "-u-nu-latn");
    }

    /** A day as people write it: 22 november 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(forms())
                .format(day);
    }

    /** When somebody can be called, as the organisation's file says it; its short Dutch weekdays in this language. */
    public String hours(String dutch) {
        if (locale().getLanguage().equals(DUTCH.tag)) {
            return dutch;
        }
        return WEEKDAY.matcher(dutch).replaceAll(day -> DayOfWeek.of(WEEKDAYS.indexOf(day.group()) + 1)
                .getDisplayName(TextStyle.SHORT, forms()));
    }

    @Override
    public String toString() {
        return tag;
    }

    private static String ownName(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }

    private static List<Language> read() {
        Map<String, Map<String, String>> byTag = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher known = LINE.matcher(line.strip());
            if (known.matches()) {
                byTag.computeIfAbsent(known.group(1), key -> new LinkedHashMap<>())
                        .put(known.group(2), known.group(3).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException("languages.properties: " + line);
            }
        }
        return byTag.entrySet().stream()
                .map(language -> new Language(language.getKey(), language.getValue()))
                .toList();
    }

    private static List<String> lines() {
        try (InputStream in = Language.class.getResourceAsStream("/i18n/languages.properties")) {
            if (in == null) {
                throw new IllegalStateException("No languages.properties in this archive");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
