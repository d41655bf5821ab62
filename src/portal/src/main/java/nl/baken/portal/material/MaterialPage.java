package nl.baken.portal.material;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.Rectangle;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.portal.content.Handout;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Place;

/** What the pages about materials ask: all packages, one package, and what was chosen among all. */
@Named("material")
@RequestScoped
public class MaterialPage {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int KILO = 1000;

    private Materials materials;
    private HttpServletRequest request;

    @Inject
    MaterialPage(Materials materials, HttpServletRequest request) {
        this.materials = materials;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected MaterialPage() {}

    /** A choice of a list. */
    public record Choice(String code, String name, boolean chosen) {}

    /** A list to choose from. */
    public record Question(String name, String label, List<Choice> choices) {}

    /** A file to open. @param label what the link says @param facts pages and size */
    public record Download(String address, String label, String facts) {}

    /** The picture of a first page. @param x @param view the part of the sheet of covers that it is, as a viewBox */
    public record Cover(
            String sheet, String view, int width, int height, int sheetWidth, int sheetHeight, String name) {}

    /** A document. */
    public record Document(
            String id, String title, String description, String facts, List<Download> downloads, List<Cover> cover) {}

    /** A package. */
    public record Parcel(
            String address,
            String title,
            String description,
            String facts,
            List<Cover> cover,
            String zip,
            String zipFacts,
            List<Document> documents) {}

    public String text(String key) {
        return Texts.of(key);
    }

    public boolean isBare() {
        return materials.shelf().packs().isEmpty();
    }

    /** All packages, without their documents. */
    public List<Parcel> getParcels() {
        List<Shelf.Pack> packs = materials.shelf().packs();
        List<Shelf.Offer> firsts =
                packs.stream().map(pack -> pack.items().get(0).first()).toList();
        List<List<Cover>> covers = covers(Materials.ALL + "/" + Materials.COVERS, firsts, List.of());
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            Shelf.Pack pack = packs.get(i);
            parcels.add(parcel(pack, covers.get(i), List.of()));
        }
        return parcels;
    }

    /** The package that this page is about. */
    public Parcel getParcel() {
        Place place = Place.of(request);
        String address =
                place == null ? "" : Language.FIRST.prefix() + place.page().path();
        Shelf.Pack pack = materials.shelf().at(address).orElse(null);
        if (pack == null) {
            return new Parcel(address, "", "", "", List.of(), "", "", List.of());
        }
        return parcel(pack, List.of(), documents(pack, item -> true));
    }

    public List<Question> getQuestions() {
        Asked asked = asked();
        return List.of(
                question("voor", "choose.audience", "audience.", asked, item -> item.audience()
                        .code()),
                question("niveau", "choose.level", "level.", asked, item -> item.level()
                        .code()),
                question("soort", "choose.kind", "kind.", asked, item -> item.kind()
                        .code()),
                question("taal", "choose.language", "language.", asked, item -> item.language()
                        .tag()));
    }

    /** What fits what was asked, by package; only packages that have something. */
    public List<Parcel> getChosen() {
        Asked asked = asked();
        Set<String> ignored = unknown();
        List<Parcel> chosen = new ArrayList<>();
        for (Shelf.Pack pack : materials.shelf().packs()) {
            List<Document> documents = documents(pack, handout -> fits(asked, ignored, handout));
            if (!documents.isEmpty()) {
                chosen.add(parcel(pack, List.of(), documents));
            }
        }
        return chosen;
    }

    /** How many documents were found. */
    public String getFound() {
        int found = getChosen().stream()
                .mapToInt(parcel -> parcel.documents().size())
                .sum();
        return switch (found) {
            case 0 -> Texts.of("chosen.none");
            case 1 -> Texts.of("chosen.one");
            default -> Texts.of("chosen.many", found);
        };
    }

    /** Whether something was asked that no document could be. */
    public boolean isUnknown() {
        return !unknown().isEmpty();
    }

    private boolean fits(Asked asked, Set<String> ignored, Handout handout) {
        return fits(asked, ignored, "voor", handout.audience().code())
                && fits(asked, ignored, "niveau", handout.level().code())
                && fits(asked, ignored, "soort", handout.kind().code())
                && fits(asked, ignored, "taal", handout.language().tag());
    }

    private static boolean fits(Asked asked, Set<String> ignored, String name, String code) {
        String value = asked.of(name);
        return value.isEmpty() || ignored.contains(name) || value.equals(code);
    }

    /** The questions whose answer is none of ours. */
    private Set<String> unknown() {
        Asked asked = asked();
        return getQuestions().stream()
                .filter(question -> !asked.of(question.name()).isEmpty()
                        && question.choices().stream()
                                .noneMatch(choice -> choice.code().equals(asked.of(question.name()))))
                .map(Question::name)
                .collect(Collectors.toSet());
    }

    private Asked asked() {
        return new Asked(request.getQueryString());
    }

    private Question question(String name, String label, String texts, Asked asked, Function<Handout, String> code) {
        List<Choice> choices = materials
                .shelf()
                .items()
                .map(Shelf.Item::handout)
                .map(code)
                .distinct()
                .sorted()
                .map(one -> new Choice(one, Texts.of(texts + one), one.equals(asked.of(name))))
                .toList();
        return new Question(name, Texts.of(label), choices);
    }

    private static Parcel parcel(Shelf.Pack pack, List<Cover> cover, List<Document> documents) {
        int count = pack.items().size();
        return new Parcel(
                pack.article().address(),
                pack.article().title(),
                pack.article().description(),
                count == 1 ? Texts.of("pack.count.one") : Texts.of("pack.count.many", count),
                cover,
                pack.zipAddress(),
                "zip" + (pack.isComplete() ? ", " + size(pack.zipBytes()) : ""),
                documents);
    }

    private static List<Document> documents(Shelf.Pack pack, java.util.function.Predicate<Handout> wanted) {
        List<List<Cover>> covers = covers(
                pack.coversAddress(),
                pack.items().stream().map(Shelf.Item::first).toList(),
                pack.items().stream().map(item -> item.handout().title()).toList());
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < pack.items().size(); i++) {
            Shelf.Item item = pack.items().get(i);
            if (wanted.test(item.handout())) {
                documents.add(document(item, covers.get(i)));
            }
        }
        return documents;
    }

    private static Document document(Shelf.Item item, List<Cover> cover) {
        Handout handout = item.handout();
        List<String> facts = new ArrayList<>();
        facts.add(Texts.of("kind." + handout.kind().code()));
        facts.add(Texts.of("level." + handout.level().code()));
        if (handout.minutes() > 0) {
            facts.add(Texts.of("minutes", handout.minutes()));
        }
        facts.add(Texts.of("language." + handout.language().tag()));
        facts.add(Texts.of("version", handout.version()));
        List<Download> downloads = new ArrayList<>();
        for (Shelf.Offer offer : item.offers()) {
            String label = item.offers().size() == 1
                    ? "doc.open"
                    : offer.name().endsWith("-a3.pdf") ? "doc.open.a3" : "doc.open.a4";
            downloads.add(new Download(offer.address(), Texts.of(label), facts(offer)));
        }
        return new Document(
                handout.pack() + "-" + handout.slug(),
                handout.title(),
                handout.description(),
                String.join(" · ", facts),
                downloads,
                cover);
    }

    private static String facts(Shelf.Offer offer) {
        return offer.print()
                .map(print ->
                        (print.pages() == 1 ? Texts.of("doc.pages.one") : Texts.of("doc.pages.many", print.pages()))
                                + ", " + size(print.bytes()))
                .orElse(Texts.of("doc.pending"));
    }

    /** One list per offer: its cover, or nothing while it is yet to be made. */
    private static List<List<Cover>> covers(String sheet, List<Shelf.Offer> offers, List<String> titles) {
        List<Print> prints =
                offers.stream().flatMap(offer -> offer.print().stream()).toList();
        List<Rectangle> places = Covers.places(prints);
        int width = prints.stream().mapToInt(Print::coverWidth).max().orElse(1);
        int height = prints.stream().mapToInt(Print::coverHeight).sum();
        List<List<Cover>> covers = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).print().isEmpty()) {
                covers.add(List.of());
                continue;
            }
            Rectangle place = places.get(next++);
            covers.add(List.of(new Cover(
                    sheet,
                    place.x + " " + place.y + " " + place.width + " " + place.height,
                    place.width,
                    place.height,
                    width,
                    height,
                    titles.isEmpty() ? "" : Texts.of("doc.cover", titles.get(i)))));
        }
        return covers;
    }

    /** {@code 85 kB}, {@code 1,2 MB} */
    private static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round(bytes / (double) KILO)) + " kB";
        }
        NumberFormat tenths = NumberFormat.getInstance(DUTCH);
        tenths.setMaximumFractionDigits(1);
        return tenths.format(bytes / (double) (KILO * KILO)) + " MB";
    }
}
