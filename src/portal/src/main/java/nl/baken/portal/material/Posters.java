package nl.baken.portal.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.paper.PaperBusy;
import nl.baken.paper.Press;
import nl.baken.paper.Printer;
import nl.baken.platform.Organisation;
import nl.baken.platform.Organisation.Municipality;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Handout;

/**
 * Posters that visitors have made: a municipality, a text and a size, and nothing else of theirs. So many are made at once,
 * so many wait, and others are told to come again; the last ones made are kept, for there are few that differ.
 */
@ApplicationScoped
public class Posters {
    /** Names in the query string. */
    static final String MUNICIPALITY = "municipality";

    static final String TEXT = "text";
    static final String SIZE = "size";

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** At most so many are kept, of some 40 kB each. */
    private static final int KEPT = 64;

    private final Press press = new Press(AT_ONCE, WAITING, PATIENCE);

    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private Materials materials;
    private Organisation organisation;
    private volatile Offered offered = new Offered(Shelf.EMPTY, List.of(), Map.of());

    /** What there is to choose, as long as the materials are these. */
    private record Offered(Shelf shelf, List<Article> campaigns, Map<String, List<Text>> texts) {}

    @Inject
    Posters(Materials materials, Organisation organisation) {
        this.materials = materials;
        this.organisation = organisation;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Posters() {}

    /** A text to choose. @param code stands in addresses */
    record Text(String code, String title, PosterLayout.Poster poster) {}

    /** What a visitor wants. @param wrong the names of what is not one of ours */
    record Wanted(Optional<Municipality> municipality, Optional<Text> text, Optional<PaperSize> size) {
        List<String> wrong() {
            List<String> wrong = new ArrayList<>();
            if (municipality.isEmpty()) {
                wrong.add(MUNICIPALITY);
            }
            if (text.isEmpty()) {
                wrong.add(TEXT);
            }
            if (size.isEmpty()) {
                wrong.add(SIZE);
            }
            return wrong;
        }
    }

    /** What there is to choose, by group; groups that have nothing are left out. */
    Map<String, List<Text>> offered() {
        Offered last = offered;
        Shelf shelf = materials.shelf();
        List<Article> campaigns = materials.campaigns();
        if (last.shelf != shelf || last.campaigns != campaigns) {
            // the words of all of them are set in type for this: not at every poster
            last = new Offered(shelf, campaigns, texts(shelf, campaigns));
            offered = last;
        }
        return last.texts;
    }

    private static Map<String, List<Text>> texts(Shelf shelf, List<Article> running) {
        Map<String, List<Text>> offered = new LinkedHashMap<>();
        List<Text> campaigns = running.stream()
                .flatMap(article -> article.about().campaign().stream()
                        .map(campaign -> new Text(
                                "campagne/" + campaign.code(),
                                campaign.line(),
                                new PosterLayout.Poster(
                                        campaign.line(), "", "", campaign.picture(), campaign.shortAddress(), null))))
                .toList();
        if (!campaigns.isEmpty()) {
            offered.put("campaigns", campaigns);
        }
        add(offered, shelf, "posters", Handout.Kind.POSTER);
        add(offered, shelf, "cards", Handout.Kind.SIGNALS);
        return Collections.unmodifiableMap(offered);
    }

    Wanted wanted(Asked asked) {
        String text = asked.of(TEXT);
        return new Wanted(
                organisation.municipalities().stream()
                        .filter(one -> one.code().equals(asked.of(MUNICIPALITY)))
                        .findFirst(),
                offered().values().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.code().equals(text))
                        .findFirst(),
                PaperSize.ofCode(asked.of(SIZE)));
    }

    /**
     * The poster as a PDF.
     *
     * @throws PaperBusy when too many are being made
     */
    byte[] make(Wanted wanted) {
        Draft draft = draft(wanted);
        String key = draft.key();
        byte[] ready = ready(key);
        return ready == null ? press.inTurn(() -> made(key, draft)) : ready;
    }

    private byte[] made(String key, Draft draft) {
        // somebody before in the queue may have wanted the same
        byte[] ready = ready(key);
        if (ready == null) {
            ready = Printer.print(draft.at(materials.site()));
            synchronized (kept) {
                kept.put(key, ready);
            }
        }
        return ready;
    }

    private byte @org.jspecify.annotations.Nullable [] ready(String key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private Draft draft(Wanted wanted) {
        PosterLayout.Poster poster = wanted.text().orElseThrow().poster();
        String municipality = wanted.municipality().orElseThrow().name();
        return new PosterLayout(materials.layouts(), wanted.size().orElseThrow())
                .of(
                        poster.line(),
                        new PosterLayout.Poster(
                                poster.line(),
                                poster.under(),
                                poster.more(),
                                poster.scene(),
                                poster.way(),
                                municipality));
    }

    private static void add(Map<String, List<Text>> offered, Shelf shelf, String group, Handout.Kind kind) {
        List<Text> texts = shelf.items()
                .map(Shelf.Item::handout)
                .filter(handout -> handout.kind() == kind)
                .map(Posters::text)
                .toList();
        if (!texts.isEmpty()) {
            offered.put(group, texts);
        }
    }

    private static Text text(Handout handout) {
        boolean isPoster = handout.kind() == Handout.Kind.POSTER;
        return new Text(
                handout.pack() + "/" + handout.slug(),
                isPoster ? handout.line() : handout.title(),
                new PosterLayout.Poster(
                        isPoster ? handout.line() : handout.title(),
                        isPoster ? handout.under() : handout.description(),
                        isPoster ? Body.of(Body.parts(handout.body()).get(0).blocks()) : "",
                        Scene.of(handout),
                        Layouts.way(handout.audience()),
                        null));
    }
}
