package nl.baken.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Campaign;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Previews;
import nl.baken.portal.content.Publishing;
import nl.baken.portal.content.Shown;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Languages;
import nl.baken.portal.web.Page;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Publication;

/** Adds to what is published: each campaign's page and short address, a look ahead for editors, and the feed. */
@ApplicationScoped
public class CampaignPublisher {
    static final String VIEW = "/campaign/page.xhtml";

    private Previews previews;
    private Languages languages;
    private Organisation organisation;
    private Settings settings;

    @Inject
    CampaignPublisher(Previews previews, Languages languages, Organisation organisation, Settings settings) {
        this.previews = previews;
        this.languages = languages;
        this.organisation = organisation;
        this.settings = settings;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected CampaignPublisher() {}

    void add(@Observes Publishing publishing) {
        Edition edition = publishing.edition();
        Publication publication = publishing.publication();
        Map<String, Map<String, String>> versions = new TreeMap<>();
        for (Article article : edition.campaigns().values()) {
            Shown shown = new Shown(edition, article, false);
            add(publication, article, Page.of(article.path(), VIEW, Page.Kind.CONTENT, shown));
            if (edition.phase(article) == Campaign.Phase.COMING) {
                add(publication, article, Page.of(previews.path(edition, article), VIEW, Page.Kind.PRIVATE, shown));
            }
            article.about().campaign().ifPresent(campaign -> versions.computeIfAbsent(
                            campaign.shortAddress(), key -> new TreeMap<>())
                    .put(article.language().tag(), article.address()));
        }
        versions.forEach(publication::leads);
        String site = settings.get(Setting.SITE_URL).replaceAll("/+$", "");
        for (Language language : languages.shown()) {
            if (Feed.isIn(edition, language)) {
                publication.add(Feed.address(language), Feed.TYPE, Map.of(), () -> Feed.of(
                                edition, language, site, organisation.name())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** In Dutch it is there for readers of each language. */
    private void add(Publication publication, Article article, Page page) {
        publication.add(new Place(article.language(), page));
        if (article.language().equals(Language.FIRST)) {
            languages.shown().forEach(language -> publication.addBorrowed(new Place(language, page)));
        }
    }
}
