package nl.baken.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** What every view asks about the site: {@code #{site.href('/hulp')}}, {@code #{site.phone}}. */
@Named
@RequestScoped
public class Site {
    private Settings settings;
    private Organisation organisation;
    private Assets assets;
    private Scripts scripts;
    private Pictures pictures;
    private Documents documents;
    private Languages languages;
    private HttpServletRequest request;

    @Inject
    Site(
            Settings settings,
            Organisation organisation,
            Assets assets,
            Scripts scripts,
            Pictures pictures,
            Documents documents,
            Languages languages,
            HttpServletRequest request) {
        this.settings = settings;
        this.organisation = organisation;
        this.assets = assets;
        this.scripts = scripts;
        this.pictures = pictures;
        this.documents = documents;
        this.languages = languages;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    public Language getLanguage() {
        Place place = Place.of(request);
        return place == null ? Language.FIRST : place.language();
    }

    /**
     * The address of a page in the visitor's language, or in the first one when it is not in theirs.
     *
     * @throws IllegalArgumentException when there is no such page
     */
    public String href(String path) {
        String address = find(path);
        if (address.isEmpty()) {
            throw new IllegalArgumentException("No page " + path);
        }
        return address;
    }

    /** As {@link #href}, for a page that may be missing; empty then. */
    public String find(String path) {
        return Stream.of(getLanguage(), Language.FIRST)
                .map(language -> language.prefix() + path)
                .filter(address -> documents.at(address) != null)
                .findFirst()
                .orElse("");
    }

    /** Whether there is such a page in the visitor's language, or in the first one. */
    public boolean has(String path) {
        return !find(path).isEmpty();
    }

    /** This page for readers of a language. @param path of it in that language */
    public record Version(Language language, String path) {}

    /**
     * This page for readers of every language, its own included, be it written in it or not; empty on a page that follows
     * a form, which cannot be asked for again without losing what was typed.
     */
    public List<Version> getVersions() {
        return versions(languages.shown());
    }

    /** This page in all languages that it is written in; empty when there is only one, or none for its reader. */
    public List<Version> getTranslations() {
        return isBorrowed()
                ? List.of()
                : written().map(Written::languages).map(this::versions).orElseGet(this::getVersions);
    }

    /** This page for who reads none of the languages that it is written in; empty when it is only written in one. */
    public String getAnyOther() {
        return getTranslations().stream()
                .filter(version -> version.language().equals(Language.FIRST))
                .map(Version::path)
                .findFirst()
                .orElse("");
    }

    private List<Version> versions(List<Language> all) {
        Place place = Place.of(request);
        if (place == null
                || all.size() < 2
                || place.page().kind() == Page.Kind.STEP
                || !request.getMethod().equals("GET")) {
            return List.of();
        }
        return all.stream()
                .map(language ->
                        new Version(language, language.prefix() + place.page().path()))
                .toList();
    }

    /** The language of what an editor wrote on this page; empty where that is the reader's own. */
    public Optional<Language> borrowed() {
        return written().map(Written::language).filter(language -> !language.equals(getLanguage()));
    }

    /** Whether what an editor wrote on this page is in another language than the reader's. */
    public boolean isBorrowed() {
        return borrowed().isPresent();
    }

    /** For {@code lang} of what an editor wrote; null where the page's own holds. */
    public @Nullable String getWrittenLanguage() {
        return borrowed().map(Language::tag).orElse(null);
    }

    /** For {@code dir} of it, likewise. */
    public @Nullable String getWrittenDirection() {
        return borrowed().map(Language::direction).orElse(null);
    }

    /** Whether nobody who speaks the language from home has read this page. */
    public boolean isUnreviewed() {
        return !getLanguage().isReviewed()
                || written().filter(text -> !isBorrowed() && !text.isReviewed()).isPresent()
                        && !getLanguage().equals(Language.FIRST);
    }

    private Optional<Written> written() {
        Place place = Place.of(request);
        return place != null && place.page().subject() instanceof Written text ? Optional.of(text) : Optional.empty();
    }

    /** A text with its gaps filled, see {@link Texts}: {@code #{site.fill(t['exit.press'], 2)}}. */
    public String fill(String pattern, Object value) {
        return Texts.filled(pattern, getLanguage(), value);
    }

    /** A path as a whole address, for what leaves this site: {@code https://baken.example/nl/hulp}. */
    public String absolute(String path) {
        return settings.get(Setting.SITE_URL).replaceAll("/+$", "") + path;
    }

    /** The whole address of this page, in the language that it is written in; empty outside pages. */
    public String getAddress() {
        Place place = Place.of(request);
        return place == null
                ? ""
                : absolute(borrowed().orElseGet(this::getLanguage).prefix()
                        + place.page().path());
    }

    /** Whether this is the page at that path, or one below it: for {@code aria-current}. */
    public boolean isAt(String path) {
        Place place = Place.of(request);
        return place != null
                && (place.page().path().equals(path) || place.page().path().startsWith(path + "/"));
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public String script(String name) {
        return scripts.markup(name);
    }

    public String picture(String name) {
        return pictures.markup(name);
    }

    /** The name of whoever runs this site. */
    public String getOrganisation() {
        return organisation.name();
    }

    public String getPhone() {
        return organisation.phone().shown();
    }

    /** The phone number as a link. */
    public String getPhoneLink() {
        return organisation.phone().link();
    }

    public String getHours() {
        return getLanguage().hours(organisation.hours());
    }

    /** Working days after which a reporter may look for a first answer. */
    public int getAnswerDays() {
        return organisation.answerDays();
    }

    /** Where the figure on the first page comes from. */
    public String getFigureSource() {
        return organisation.figureSource(getLanguage().tag());
    }

    public boolean isDemo() {
        return settings.isOn(Setting.DEMO);
    }
}
