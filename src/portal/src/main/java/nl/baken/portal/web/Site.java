package nl.baken.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** What every view asks about the site: {@code #{site.href('/hulp')}}, {@code #{site.phone}}. */
@Named
@RequestScoped
public class Site {
    private Settings settings;
    private Organisation organisation;
    private Assets assets;
    private Pictures pictures;
    private Documents documents;
    private HttpServletRequest request;

    @Inject
    Site(
            Settings settings,
            Organisation organisation,
            Assets assets,
            Pictures pictures,
            Documents documents,
            HttpServletRequest request) {
        this.settings = settings;
        this.organisation = organisation;
        this.assets = assets;
        this.pictures = pictures;
        this.documents = documents;
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

    /** A page in one of its languages. */
    public record Version(String tag, String href) {}

    /**
     * This page in the other languages; empty on a page that follows a form, which cannot be asked for again without
     * losing what was typed.
     */
    public List<Version> getOthers() {
        String here = getLanguage().tag();
        return getVersions().stream()
                .filter(version -> !version.tag().equals(here))
                .toList();
    }

    /** This fixed page in all its languages, its own included; empty when there is only one. */
    public List<Version> getVersions() {
        Place place = Place.of(request);
        if (place == null
                || place.page().kind() == Page.Kind.STEP
                || !request.getMethod().equals("GET")) {
            return List.of();
        }
        List<Version> all = Pages.versions(place.page()).stream()
                .map(version -> new Version(version.language().tag(), version.path()))
                .toList();
        return all.size() < 2 ? List.of() : all;
    }

    /** A path as a whole address, for what leaves this site: {@code https://baken.example/nl/hulp}. */
    public String absolute(String path) {
        return settings.get(Setting.SITE_URL).replaceAll("/+$", "") + path;
    }

    /** The whole address of this page; empty outside pages. */
    public String getAddress() {
        Place place = Place.of(request);
        return place == null ? "" : absolute(place.path());
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
        return organisation.hours();
    }

    /** Working days after which a reporter may look for a first answer. */
    public int getAnswerDays() {
        return organisation.answerDays();
    }

    /** Where the figure on the first page comes from. */
    public String getFigureSource() {
        return organisation.figureSource();
    }

    public boolean isDemo() {
        return settings.isOn(Setting.DEMO);
    }
}
