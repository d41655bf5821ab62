package nl.baken.portal.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Campaign;
import nl.baken.portal.content.Shown;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Site;
import nl.baken.portal.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the view of a campaign and that of the list of campaigns ask. */
@Named("campaign")
@RequestScoped
public class CampaignPage {
    private Campaigns campaigns;
    private Site site;
    private HttpServletRequest request;

    @Inject
    CampaignPage(Campaigns campaigns, Site site, HttpServletRequest request) {
        this.campaigns = campaigns;
        this.site = site;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected CampaignPage() {}

    /** The campaigns that run, for the list. */
    public List<Campaigns.Listed> getRunning() {
        return campaigns.running(site.getLanguage());
    }

    /** Until when one of the list runs, in words. */
    public String until(Campaigns.Listed listed) {
        return text("until", listed.end());
    }

    /** The language of one of the list, when it is not that of the page; else null. */
    public @Nullable String foreign(Campaigns.Listed listed) {
        return listed.language().equals(site.getLanguage())
                ? null
                : listed.language().tag();
    }

    /** Which way that is written, when it is not the page's language; else null. */
    public @Nullable String direction(Campaigns.Listed listed) {
        return foreign(listed) == null ? null : listed.language().direction();
    }

    public String getFeed() {
        return campaigns.feed(site.getLanguage());
    }

    /** Whether the page shows what the campaign says: it runs, or an editor looks ahead. */
    public boolean isShown() {
        return isPreview() || phase() == Campaign.Phase.RUNNING;
    }

    /** Whether an editor looks at it before it begins. */
    public boolean isPreview() {
        Place place = Place.of(request);
        return place != null && !place.page().path().equals(article().path());
    }

    public boolean isComing() {
        return !isPreview() && phase() == Campaign.Phase.COMING;
    }

    public boolean isOver() {
        return phase() == Campaign.Phase.OVER;
    }

    /** What stands above the page: before it begins nothing of what it is about. */
    public String getTitle() {
        return isComing() ? text("coming.title", about().start()) : article().title();
    }

    public String getDescription() {
        if (isComing()) {
            return text("coming.title", about().start());
        }
        return isOver() ? text("over.text", about().end()) : article().description();
    }

    public String getLine() {
        return about().line();
    }

    public String getPicture() {
        return isComing() ? "lighthouse" : about().picture();
    }

    public String getComingText() {
        return text("coming.text", about().start());
    }

    public String getOverText() {
        return text("over.text", about().end());
    }

    public String getUntil() {
        return text("until", about().end());
    }

    /** The way in that it opens. */
    public String getRoute() {
        return site.href(about().route().path());
    }

    /** What can be typed over from paper: {@code https://baken.example/c/werk}. */
    public String getShortAddress() {
        return site.absolute(about().shortAddress());
    }

    /** A letter of the visitor's own, with nothing in it yet but the campaign. */
    public String getMail() {
        return "mailto:?subject=" + encoded(article().title()) + "&body="
                + encoded(about().line() + "\r\n\r\n" + getShortAddress());
    }

    /**
     * What a link to it looks like elsewhere: the picture that an editor put beside the page ({@code werk.png}, 1200 × 630),
     * else one of its drawing.
     */
    public String getShare() {
        String beside = article().file().replaceAll("\\.md$", ".png");
        return Optional.ofNullable(shown().edition().pictures().get(beside))
                .map(picture -> site.absolute("/" + picture.file()))
                .orElseGet(() -> site.absolute(site.asset(
                        about().picture().startsWith("scene-") ? "share-" + about().picture() + ".png" : "share.png")));
    }

    private Article article() {
        return shown().article();
    }

    private Campaign about() {
        return article().about().campaign().orElseThrow();
    }

    private Campaign.Phase phase() {
        return shown().edition().phase(article());
    }

    private Shown shown() {
        return Optional.ofNullable(Place.of(request))
                .map(place -> place.page().subject())
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .orElseThrow(() -> new IllegalStateException("No page of an editor"));
    }

    private String text(String key, LocalDate day) {
        Language language = site.getLanguage();
        return Texts.of("campaign", language).get(key, language.day(day));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
