package nl.baken.portal.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Site;
import nl.baken.portal.web.Texts;

/** What the view of an editor's page asks. */
@Named("content")
@RequestScoped
public class ContentPage {
    private static final int MANY_PARTS = 4;

    /** A link to a page in the first language. */
    private static final String END_OF_PARAGRAPH = "</p>";

    private static final Pattern LINK = Pattern.compile("href=\"" + Language.FIRST.prefix() + "(/[^\"#]*)");

    private Site site;
    private HttpServletRequest request;

    @Inject
    ContentPage(Site site, HttpServletRequest request) {
        this.site = site;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ContentPage() {}

    /** A page that leads here or belongs here. */
    public record Step(String address, String title) {}

    public Article getArticle() {
        return shown().article();
    }

    public String getTitle() {
        return getArticle().title();
    }

    public String getDescription() {
        return getArticle().description();
    }

    /** What its body begins with, before anything else that a page shows; empty when that is no paragraph. */
    public String getOpening() {
        String body = getBody();
        return body.startsWith("<p")
                ? body.substring(0, body.indexOf(END_OF_PARAGRAPH) + END_OF_PARAGRAPH.length())
                : "";
    }

    /** Its body behind the {@link #getOpening opening}. */
    public String getRest() {
        return getBody().substring(getOpening().length());
    }

    /** Its body. One that is borrowed leads to pages in the reader's own language. */
    public String getBody() {
        String html = getArticle().html();
        if (!site.isBorrowed()) {
            return html;
        }
        Matcher link = LINK.matcher(html);
        return link.replaceAll(found -> Matcher.quoteReplacement("href=\"" + near(found.group(1))));
    }

    private String near(String path) {
        String found = site.find(path);
        return found.isEmpty() ? Language.FIRST.prefix() + path : found;
    }

    /** The last day on which somebody changed it, for machines. */
    public String getUpdated() {
        return getArticle().about().updated().toString();
    }

    /** The same, as people write it: 22 november 2026. */
    public String getUpdatedInWords() {
        return site.getLanguage().day(getArticle().about().updated());
    }

    public List<String> getSources() {
        return getArticle().about().sources();
    }

    /** The way from the first page to this one, this one left out. */
    public List<Step> getCrumbs() {
        List<Step> crumbs = new ArrayList<>();
        crumbs.add(new Step(site.href("/"), text("home")));
        Section section = getArticle().about().section();
        if (!getArticle().opensSection() && site.has(section.path()) && section != Section.HOME) {
            crumbs.add(new Step(site.href(section.path()), getSectionName()));
        }
        return crumbs;
    }

    public String getSectionName() {
        return getArticle().about().section().name(site.getLanguage());
    }

    /** Which picture stands beside its title; decoration only. */
    public String getScene() {
        FrontMatter about = getArticle().about();
        return switch (about.audience()) {
            case YOUNG -> "phone";
            case PARENTS -> "table";
            case SCHOOL -> "school";
            case CARE, MEDICAL, PROFESSIONALS -> "desk";
            case NEIGHBOURS -> "street";
            case HOTEL, CLIENTS -> "door";
            case EMPLOYER, INSPECTION -> "glass";
            case MUNICIPALITIES -> "town";
            case CONCERNED -> "stop";
            case EVERYBODY ->
                switch (about.section()) {
                    case HELP -> "phone";
                    case PRIVACY, REPORTING -> "letter";
                    case ORGANISATION -> "desk";
                    case MUNICIPALITIES -> "town";
                    case TRAFFICKING -> "stop";
                    case SCHOOLS -> "school";
                    case SIGNALS, ACTING -> "street";
                    default -> "table";
                };
        };
    }

    /** What is on the page, when it is much; an address is an anchor. */
    public List<Step> getParts() {
        List<Step> parts = getArticle().headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Step("#" + heading.id(), heading.text()))
                .toList();
        return parts.size() < MANY_PARTS ? List.of() : parts;
    }

    /** Whether each part of the page is a need of its own, as on the page with all help. */
    public boolean isByNeed() {
        return getArticle().about().section() == Section.HELP && getArticle().opensSection();
    }

    /** The other pages of its section. */
    public List<Step> getRelated() {
        Article here = getArticle();
        return shown().edition().section(site.getLanguage(), here.about().section()).stream()
                .filter(article -> !article.path().equals(here.path()))
                .map(article -> new Step(article.address(), article.title()))
                .toList();
    }

    /** Where the signals of this page can be gone through one by one; empty when it has none. */
    public String getCheck() {
        return getArticle()
                .signalCheck()
                .map(path -> site.getLanguage().prefix() + path)
                .orElse("");
    }

    /** The route that fits whom the page is for, as an address. */
    public String getRoute() {
        return site.href(getArticle().about().audience().route().path());
    }

    /** What the page is, for search engines: a data block, nothing that runs. */
    public String getData() {
        return PageData.of(getArticle(), site.getOrganisation(), site.absolute(""), getCrumbs());
    }

    Shown shown() {
        return Optional.ofNullable(Place.of(request))
                .map(place -> place.page().subject())
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .orElseThrow(() -> new IllegalStateException("No page of an editor"));
    }

    private String text(String key) {
        return Texts.of("content", site.getLanguage()).get(key);
    }
}
