package nl.baken.portal.material;

import java.util.ArrayList;
import java.util.List;
import nl.baken.paper.Paper;
import nl.baken.paper.Sheet;
import nl.baken.platform.Organisation;
import nl.baken.portal.content.Audience;
import nl.baken.portal.content.Handout;

/** Which layout a document gets, and what all layouts share: who it is from, whom to call, where to look. */
final class Layouts {
    static final String INK = "#1b2a41";
    static final String SOFT = "#4a5a70";
    static final String DEEP = "#0b4f5c";
    static final String GLOW = "#ffc857";
    static final String SAND = "#f1e8da";
    static final String CREAM = "#f4efe6";
    static final String PAPER = "#fbf7f0";
    static final String SKY = "background-color: #1c3557;"
            + " background-image: linear-gradient(180deg, #14213f 0%, #1c3557 55%, #255a68 100%);";

    /** What replaces the frame of ordinary documents, on a page that is filled to its edge. */
    static final String WHOLE_PAGE =
            "@page { margin: 0; @bottom-left { content: none; border: none; } @bottom-right { content: none; border: none; } }"
                    + " body { margin: 0; } p, h1, h2, ul, ol { margin: 0; padding: 0; }"
                    + " .abs { position: absolute; } .page { position: relative; page-break-after: always; }"
                    + " .last { page-break-after: auto; }"
                    + " .em { font-weight: 700; }";

    private final Organisation organisation;

    Layouts(Organisation organisation) {
        this.organisation = organisation;
    }

    /** One document to be printed. @param suffix of its file's name */
    record Named(String suffix, Draft draft) {}

    /** Every print of a document: a poster comes in two sizes. */
    List<Named> of(Handout handout) {
        List<Named> all = new ArrayList<>();
        if (handout.kind() == Handout.Kind.POSTER) {
            for (PaperSize size : PaperSize.values()) {
                all.add(new Named(size.suffix(), new PosterLayout(this, size).of(handout)));
            }
        } else {
            all.add(new Named("", single(handout)));
        }
        return all;
    }

    private Draft single(Handout handout) {
        return switch (handout.kind()) {
            case CARDS -> new CardsLayout(this).of(handout);
            case SLIDES -> new SlidesLayout(this).of(handout);
            case STEPS -> new StepsLayout(this).of(handout);
            case SIGNALS -> new SignalsLayout(this).of(handout);
            case LEAFLET -> new LeafletLayout(this).of(handout);
            default -> new TextLayout(this).of(handout);
        };
    }

    Organisation organisation() {
        return organisation;
    }

    /** One of any number of pages. */
    Draft draft(Handout handout, String style, String body) {
        return draft(handout, style, body, 0, 0);
    }

    /** @param most pages that it may have @param base the size of its letters in points, made smaller until it fits */
    Draft draft(Handout handout, String style, String body, int most, double base) {
        String foot = from(handout) + " · " + handout.title() + " · " + Texts.of("version", handout.version());
        return new Draft(new Sheet(handout.language().tag(), handout.title(), foot, style, body), most, base);
    }

    /** One that is nobody's document. */
    Draft draft(String title, String style, String body) {
        return new Draft(new Sheet("nl", title, organisation.name(), style, body), 0, 0);
    }

    /** Where a code leads for whom a document is for; short, and telling nothing to who looks over a shoulder. */
    static String way(Audience audience) {
        return switch (audience) {
            case YOUNG, CONCERNED, EVERYBODY, SCHOOL, PARENTS -> "/nl/hulp";
            default -> "/nl/melden";
        };
    }

    /** {@code Gevaar? Bel 112} */
    static String danger() {
        return Paper.escaped(Texts.of("danger")) + " <strong>112</strong>";
    }

    String phone() {
        return Paper.escaped(organisation.phone().shown());
    }

    String hours() {
        return Paper.escaped(organisation.hours());
    }

    String name() {
        return Paper.escaped(organisation.name());
    }

    /** Who it is from, for a line of its own or a foot; for children only whom they can call, without the name's hard word. */
    String from(Handout handout) {
        return handout.isForChildren()
                ? Texts.of("children.from", organisation.phone().shown())
                : organisation.name();
    }

    /** What stands above the number. */
    String above(Handout handout) {
        return handout.isForChildren() ? Paper.escaped(Texts.of("children.call")) : name();
    }

    static String code(String way) {
        return "{{qr " + way + "}}";
    }

    static String address(String way) {
        return "{{site}}" + way;
    }

    /** For whom, how hard, how long. */
    static String about(Handout handout) {
        List<String> words = new ArrayList<>();
        words.add(Texts.of("kind." + handout.kind().code()));
        words.add(Texts.of("level." + handout.level().code()));
        if (handout.minutes() > 0) {
            words.add(Texts.of("minutes", handout.minutes()));
        }
        return Paper.escaped(String.join(" · ", words));
    }
}
