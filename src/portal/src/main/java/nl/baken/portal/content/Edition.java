package nl.baken.portal.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Languages;
import nl.baken.portal.web.Pages;

/**
 * All content of one moment, checked as a whole; it never changes.
 *
 * @param articles what everybody may find, by address, sorted: pages, and the campaigns that run
 * @param campaigns all campaigns, by address, also those that did not begin or are over
 * @param day of which it is: it says which campaigns run
 * @param redirects from addresses that are gone to addresses that are there
 * @param handouts the documents of the materials, in the order in which they are shown
 */
public record Edition(
        Map<String, Article> articles,
        Map<String, Article> campaigns,
        LocalDate day,
        Map<String, String> redirects,
        Map<String, Picture> pictures,
        List<Handout> handouts) {
    public static final Edition EMPTY = new Edition(Map.of(), Map.of(), LocalDate.EPOCH, Map.of(), Map.of(), List.of());

    private static final Comparator<Article> IN_ORDER = Comparator.<Article>comparingInt(
                    article -> article.opensSection() ? 0 : 1)
            .thenComparingInt(article -> article.about().order())
            .thenComparing(Article::title);

    /** What a reading of the folder led to. @param edition empty when there was an error */
    public record Reading(Optional<Edition> edition, List<ContentProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    public Edition {
        articles = java.util.Collections.unmodifiableMap(new TreeMap<>(articles));
        campaigns = java.util.Collections.unmodifiableMap(new TreeMap<>(campaigns));
        redirects = Map.copyOf(redirects);
        pictures = Map.copyOf(pictures);
        handouts = List.copyOf(handouts);
    }

    /** Once, without anything that was read before. */
    static Reading read(Sources sources, Organisation organisation, LocalDate today) {
        return read(sources, organisation, today, new Remembered());
    }

    /**
     * @param organisation whose name, phone and lists the pages take
     * @param today for what has to be looked at again
     * @param remembered what the same files came to before
     */
    static Reading read(Sources sources, Organisation organisation, LocalDate today, Remembered remembered) {
        Reported problems = new Reported();
        problems.addAll(sources.problems());
        Map<String, Picture> pictures = pictures(sources, remembered, problems);
        Map<String, Article> articles = new HashMap<>();
        Map<String, Article> titles = new HashMap<>();
        List<Handout> handouts = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        sources.files().stream().filter(file -> !Handout.isOne(file.path())).forEach(file -> ArticleReader.address(file)
                .ifPresent(named::add));
        Map<Language, Placeholders> placeholders = new HashMap<>();
        for (Language language : Language.all()) {
            placeholders.put(
                    language, new Placeholders(organisation, new OrganisationLists(organisation, language, named)));
        }
        for (SourceFile file : sources.files()) {
            if (Handout.isOne(file.path())) {
                Map<String, String> around = words(file, placeholders);
                remembered
                        .of(file, Handout.class, around, problems, own -> HandoutReader.read(file, placeholders, own))
                        .ifPresent(handouts::add);
            } else if (file.isMarkdown()) {
                Around around = new Around(words(file, placeholders), sizes(file, pictures));
                remembered
                        .of(
                                file,
                                Article.class,
                                around,
                                problems,
                                own -> ArticleReader.read(file, pictures, placeholders, own))
                        .ifPresent(article -> add(article, articles, titles, problems));
            } else if (!Picture.isName(file.path())
                    && !file.path().equals(Sources.REDIRECTS)
                    && !file.path().equals(Sources.PUBLISHED)) {
                problems.warning(file.path(), 0, "Dit bestand wordt niet gebruikt.");
            }
        }
        remembered.keepOnly(sources.files());
        Redirects moved = Redirects.in(sources, problems);
        Set<String> addresses = addresses(articles);
        // a page that could not be read is there all the same, as far as links to it go
        addresses.addAll(named);
        for (Handout handout : handouts) {
            addresses.add(handout.address() + ".pdf");
            addresses.add(handout.packAddress() + ".zip");
            addresses.add(handout.language().prefix() + Handout.FOLDER + "/poster");
        }
        Map<String, String> redirects = moved.resolved(addresses, problems);
        new EditionCheck(articles, addresses, moved, today, problems).run();
        handouts.sort(Handout.IN_ORDER);
        new HandoutCheck(handouts, addresses, today, problems).run();
        return new Reading(
                problems.hasError()
                        ? Optional.empty()
                        : Optional.of(of(articles, today, redirects, pictures, handouts)),
                problems.sorted());
    }

    /** What a page is made from beside its file. @param pictures height and width, by path */
    private record Around(Map<String, String> words, Map<String, List<Integer>> pictures) {}

    /** What the organisation puts into a file of this language. */
    private static Map<String, String> words(SourceFile file, Map<Language, Placeholders> placeholders) {
        return Language.of(file.path().substring(0, Math.max(file.path().indexOf('/'), 0)))
                .map(placeholders::get)
                .map(Placeholders::all)
                .orElse(Map.of());
    }

    /** The pictures that a page can show: those in its folder and below. */
    private static Map<String, List<Integer>> sizes(SourceFile file, Map<String, Picture> pictures) {
        return pictures.values().stream()
                .filter(picture -> picture.file().startsWith(file.folder()))
                .collect(Collectors.toMap(Picture::file, picture -> List.of(picture.width(), picture.height())));
    }

    /** What of it visitors see where these languages are shown. */
    Edition in(Languages languages) {
        Predicate<Article> hidden =
                article -> !languages.shows(article.language(), article.about().reviewed());
        Map<String, Article> seen = new HashMap<>(articles);
        seen.values().removeIf(hidden);
        Map<String, Article> seenCampaigns = new HashMap<>(campaigns);
        seenCampaigns.values().removeIf(hidden);
        Map<String, String> known = new HashMap<>(redirects);
        Language.all().stream()
                .filter(language -> !languages.shown().contains(language))
                .forEach(language -> known.keySet().removeIf(from -> from.startsWith(language.prefix() + "/")));
        return new Edition(seen, seenCampaigns, day, known, pictures, handouts);
    }

    private static Edition of(
            Map<String, Article> all,
            LocalDate day,
            Map<String, String> redirects,
            Map<String, Picture> pictures,
            List<Handout> handouts) {
        Map<String, Article> articles = new TreeMap<>();
        Map<String, Article> campaigns = new TreeMap<>();
        all.forEach((address, article) -> {
            article.about().campaign().ifPresent(campaign -> campaigns.put(address, article));
            if (article.about()
                    .campaign()
                    .map(campaign -> campaign.on(day) == Campaign.Phase.RUNNING)
                    .orElse(true)) {
                articles.put(address, article);
            }
        });
        return new Edition(articles, campaigns, day, redirects, pictures, handouts);
    }

    /** How a campaign of this edition stands. */
    public Campaign.Phase phase(Article campaign) {
        return campaign.about().campaign().orElseThrow().on(day);
    }

    /** What is in a folder, as it is published on a day; empty when there is an error in it. */
    public static Optional<Edition> inFolder(Path folder, Organisation organisation, LocalDate today) {
        return read(Sources.in(folder), organisation, today).edition();
    }

    /** In the order of their sections, and within one as their editors ordered them; what opens a section comes first. */
    public List<Article> pages(Language language) {
        return articles.values().stream()
                .filter(article -> article.language() == language)
                .sorted(Comparator.<Article, Section>comparing(
                                article -> article.about().section())
                        .thenComparing(IN_ORDER))
                .toList();
    }

    public List<Article> section(Language language, Section section) {
        return articles.values().stream()
                .filter(article ->
                        article.language() == language && article.about().section() == section)
                .sorted(IN_ORDER)
                .toList();
    }

    public Optional<Article> at(String address) {
        return Optional.ofNullable(articles.get(address));
    }

    /** All pages that there are, also those that nobody is to find now. */
    public Map<String, Article> all() {
        Map<String, Article> all = new TreeMap<>(articles);
        all.putAll(campaigns);
        return all;
    }

    /** The same page in every language that has it, in the order in which a visitor chooses. */
    public List<Article> translations(Article article) {
        return Language.all().stream()
                .map(language -> articles.get(language.prefix() + article.path()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every address that can be shown: articles, signal checks, and the pages that the frame has itself. */
    private static Set<String> addresses(Map<String, Article> articles) {
        Set<String> addresses = new TreeSet<>();
        for (Article article : articles.values()) {
            // what is written in the first language shows in each
            for (Language language : article.isFirst() ? Language.all() : List.of(article.language())) {
                addresses.add(language.prefix() + article.path());
                article.signalCheck().ifPresent(path -> addresses.add(language.prefix() + path));
            }
        }
        addresses.addAll(Pages.fixedAddresses());
        return addresses;
    }

    private static void add(
            Article article, Map<String, Article> articles, Map<String, Article> titles, Reported problems) {
        if (Pages.fixedAddresses().contains(article.address()) || Pages.isReserved(article.path())) {
            problems.error(article.file(), 0, "Het adres " + article.address() + " is al van de site zelf.");
            return;
        }
        Article same = articles.putIfAbsent(article.address(), article);
        if (same != null) {
            problems.error(
                    article.file(), 0, "Dit wordt hetzelfde adres als " + same.file() + ": " + article.address() + ".");
            return;
        }
        String title = article.language().tag() + " " + article.title().toLowerCase(Locale.ROOT);
        Article namesake = titles.putIfAbsent(title, article);
        if (namesake != null) {
            problems.error(
                    article.file(), 2, "De titel “" + article.title() + "” is ook die van " + namesake.file() + ".");
        }
    }

    private static Map<String, Picture> pictures(Sources sources, Remembered remembered, Reported problems) {
        Map<String, Picture> pictures = new HashMap<>();
        for (SourceFile file : sources.files()) {
            if (!Picture.isName(file.path())) {
                continue;
            }
            if (!file.path().matches("[a-z]{2,3}(-[a-z]+)?/([a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\\.(png|jpg)")) {
                problems.error(file.path(), 0, "Gebruik in de naam alleen kleine letters, cijfers en streepjes.");
            } else if (file.bytes().length > Picture.MOST_BYTES) {
                problems.error(file.path(), 0, "Deze afbeelding is groter dan 200 kB. Maak haar kleiner.");
            } else {
                remembered
                        .of(file, Picture.class, "", problems, own -> picture(file, own))
                        .ifPresent(good -> pictures.put(file.path(), good));
            }
        }
        return pictures;
    }

    private static Optional<Picture> picture(SourceFile file, Reported problems) {
        Optional<Picture> picture = Picture.of(file);
        if (picture.isEmpty()) {
            problems.error(file.path(), 0, "Dit is geen afbeelding die de site kan tonen.");
        }
        return picture;
    }
}
