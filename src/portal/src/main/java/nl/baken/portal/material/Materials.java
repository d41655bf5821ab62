package nl.baken.portal.material;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Campaign;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Handout;
import nl.baken.portal.content.Library;
import nl.baken.portal.content.Publishing;
import nl.baken.portal.web.ApiShelf;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Page;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Publication;
import nl.baken.portal.web.Written;

/**
 * The materials of the content in force. Each edition brings its pages and files; what is not printed yet is printed in the
 * background, and then the edition is shown anew. A print that cannot be made is left out and told in the log.
 */
@ApplicationScoped
public class Materials {
    static final String COVERS = "voorkanten.png";
    static final String ALL = Language.FIRST.prefix() + "/materiaal";
    static final String CHOOSE = "/materiaal/kiezen";
    static final String POSTER = Handout.OWN_POSTER;
    static final String MAKE = POSTER + "/maken";

    private static final Logger LOG = Logger.getLogger(Materials.class.getName());
    private static final String API = "/api/v1/materials";
    private static final String JSON = "application/json;charset=UTF-8";

    @Resource
    private ManagedExecutorService background;

    private Layouts layouts;
    private Prints prints;
    private Library library;
    private String site;
    private volatile Shelf shelf = Shelf.EMPTY;
    private volatile List<Article> campaigns = List.of();

    @Inject
    Materials(Settings settings, Organisation organisation, Library library) {
        this.library = library;
        this.layouts = new Layouts(organisation);
        this.site = settings.get(Setting.SITE_URL).replaceAll("/+$", "");
        this.prints = new Prints(site);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Materials() {}

    /** A fault here holds no page up. */
    void onPublishing(@Observes Publishing publishing) {
        try {
            Shelf next = Shelf.of(publishing.edition(), layouts, prints);
            publish(next, publishing.publication());
            shelf = next;
            campaigns = publishing.edition().campaigns().values().stream()
                    .filter(one -> one.language() == Language.FIRST
                            && publishing.edition().phase(one) == Campaign.Phase.RUNNING)
                    .toList();
            prints.keepOnly(next.keys());
            List<Draft> missing = next.missing();
            if (!missing.isEmpty()) {
                background.execute(() -> make(publishing.edition(), missing));
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "Nobody to make prints; they are made when they are asked for");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The new content has no materials", e);
        }
    }

    Shelf shelf() {
        return shelf;
    }

    /** Those that run now. */
    List<Article> campaigns() {
        return campaigns;
    }

    Layouts layouts() {
        return layouts;
    }

    String site() {
        return site;
    }

    private void make(Edition edition, List<Draft> missing) {
        int made = 0;
        for (Draft draft : missing) {
            if (library.current() != edition && made > 0) {
                // that one brings a list of its own
                return;
            }
            try {
                prints.make(draft);
                made++;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.SEVERE,
                        "A print cannot be made: {0}",
                        draft.sheet().title());
            }
        }
        LOG.log(Level.INFO, "Materials: {0} prints made", Integer.toString(made));
        if (made > 0) {
            library.showAgain(edition);
        }
    }

    private void publish(Shelf next, Publication publication) {
        for (Shelf.Pack pack : next.packs()) {
            for (Shelf.Offer offer : pack.offers()) {
                publication.add(
                        offer.address(),
                        "application/pdf",
                        Map.of("Content-Disposition", "inline; filename=\"" + offer.name() + "\""),
                        () -> prints.pdf(offer.draft()));
            }
            publication.add(
                    pack.zipAddress(),
                    "application/zip",
                    Map.of("Content-Disposition", "attachment; filename=\"" + pack.name() + ".zip\""),
                    () -> pack.zip(prints));
            publication.add(pack.coversAddress(), "image/png", Map.of(), () -> covers(pack.items()));
        }
        publication.add(
                ALL + "/" + COVERS,
                "image/png",
                Map.of(),
                () -> covers(
                        next.packs().stream().map(pack -> pack.items().get(0)).toList()));
        publication.add(API, JSON, ApiShelf.FOR_ALL_SITES, () -> MaterialsJson.of(next, site)
                .toString()
                .getBytes(StandardCharsets.UTF_8));
        Language dutch = Language.FIRST;
        publication.add(new Place(dutch, Page.of(CHOOSE, "/material/chosen.xhtml", Page.Kind.SEARCH, "materials")));
        publication.add(new Place(dutch, Page.of(POSTER, "/material/poster.xhtml", Page.Kind.CONTENT, new InDutch())));
        publication.add(new Place(dutch, Page.of(MAKE, PosterServlet.VIEW, Page.Kind.SEARCH, "poster")));
    }

    /** What is in Dutch alone and has no editor. */
    private record InDutch() implements Written {
        @Override
        public Language language() {
            return Language.FIRST;
        }

        @Override
        public List<Language> languages() {
            return List.of(Language.FIRST);
        }

        @Override
        public boolean isReviewed() {
            return true;
        }
    }

    /** Of those that are printed. */
    private byte[] covers(List<Shelf.Item> items) {
        return Covers.below(items.stream()
                .map(Shelf.Item::first)
                .filter(offer -> offer.print().isPresent())
                .map(offer -> prints.cover(offer.draft()))
                .toList());
    }
}
