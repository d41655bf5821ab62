package nl.baken.portal.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.baken.portal.web.Language;
import org.commonmark.node.Node;

/**
 * A document of the materials as an editor wrote it: to be printed, not to be a page. It stands in the folder of its
 * package, beside the page about that package.
 *
 * @param file where it stands in the content folder
 * @param pack the package's name in addresses: {@code groep-7-8}
 * @param slug its own
 * @param minutes that it takes, 0 for what takes none
 * @param version raised by editors when they change what it says
 * @param order within its package
 * @param picture name of its drawing
 * @param line the one large sentence of a poster; else empty
 * @param under the small sentence below it; may be empty
 * @param body what it says, names of the organisation filled in; not to be changed
 * @param links where it leads to, for the check
 */
public record Handout(
        String file,
        Language language,
        String pack,
        String slug,
        String title,
        String description,
        Kind kind,
        Level level,
        Audience audience,
        int minutes,
        int version,
        int order,
        LocalDate updated,
        LocalDate reviewBy,
        List<String> sources,
        boolean verify,
        boolean reviewed,
        Optional<String> picture,
        String line,
        String under,
        Node body,
        List<Article.Link> links) {
    /** Where materials stand, after the language prefix. */
    public static final String FOLDER = "/materiaal";

    /** Where a visitor makes a poster, after the prefix of the first language. */
    public static final String OWN_POSTER = FOLDER + "/poster";

    static final Comparator<Handout> IN_ORDER = Comparator.<Handout, String>comparing(
                    handout -> handout.language().tag())
            .thenComparing(Handout::pack)
            .thenComparingInt(Handout::order)
            .thenComparing(Handout::slug);

    private static final Pattern DOCUMENT = Pattern.compile("[a-z-]+/materiaal/[^/]+/(?!index\\.md$)[^/]+\\.md");
    private static final Pattern PACK = Pattern.compile("[a-z-]+/materiaal/[^/]+/index\\.md");

    /** What sort of document. The code is what editors write. */
    public enum Kind {
        LESSON("lesplan"),
        GUIDE("handleiding"),
        SLIDES("presentatie"),
        CARDS("stellingen"),
        WORKSHEET("werkblad"),
        STEPS("stappenplan"),
        LEAFLET("folder"),
        SIGNALS("signalenkaart"),
        POSTER("poster"),
        OUTLINE("opzet"),
        LETTER("bericht");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether it takes a group some minutes. */
        boolean takesTime() {
            return this == LESSON || this == OUTLINE;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }

    /** For whom it is hard or easy enough. The code is what editors write. */
    public enum Level {
        PRIMARY("po"),
        LOWER_SECONDARY("vo-onderbouw"),
        UPPER_SECONDARY("vo-bovenbouw-mbo"),
        PRACTICAL("pro-lvb"),
        PARENTS("ouders"),
        PROFESSIONALS("professionals"),
        HOTEL("hotel"),
        EMPLOYER("werkgever"),
        MUNICIPALITY("gemeente"),
        EVERYBODY("iedereen");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Level> of(String code) {
            return Arrays.stream(values())
                    .filter(level -> level.code.equals(code))
                    .findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Level::code).toList();
        }
    }

    public Handout {
        sources = List.copyOf(sources);
        links = List.copyOf(links);
    }

    /** Its address without an ending: {@code /nl/materiaal/groep-7-8/lesplan}. */
    public String address() {
        return packAddress() + "/" + slug;
    }

    /** Whether a child gets it in hand or on a screen: nothing stands on it then that has to be explained to one. */
    public boolean isForChildren() {
        boolean isForTheClass = level == Level.PRIMARY || level == Level.LOWER_SECONDARY || level == Level.PRACTICAL;
        return switch (kind) {
            case SLIDES, CARDS, WORKSHEET -> isForTheClass;
            case SIGNALS, LEAFLET, STEPS -> isForTheClass || audience == Audience.YOUNG;
            default -> false;
        };
    }

    /** The address of the page about its package. */
    public String packAddress() {
        return language.prefix() + FOLDER + "/" + pack;
    }

    /** Whether a file of the content folder is such a document. */
    static boolean isOne(String file) {
        return DOCUMENT.matcher(file).matches();
    }

    /** Whether a file is the page about a package. */
    static boolean isPack(String file) {
        return PACK.matcher(file).matches();
    }
}
