package nl.baken.portal.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Pictures;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;

/** Reads one Markdown file into a {@link Handout} and reports everything that is wrong inside it. */
final class HandoutReader {
    private static final Pattern PATH =
            Pattern.compile("([a-z]{2,3}(?:-[a-z]+)?)/materiaal/([a-z0-9][a-z0-9-]*)/([a-z0-9][a-z0-9-]*)\\.md");
    private static final Set<String> FIELDS = Set.of(
            "title",
            "description",
            "kind",
            "level",
            "audience",
            "minutes",
            "version",
            "order",
            "updated",
            "reviewBy",
            "sources",
            "verify",
            "reviewed",
            "picture",
            "line",
            "under");
    /** More cannot be read from three metres. */
    private static final int LONGEST_LINE = 70;

    private static final int LONGEST_WORD = 18;
    private static final int LONGEST_UNDER = 140;
    private static final int MOST_ON_POSTER = 2;
    private static final int LONGEST_CARD = 110;
    private static final int MOST_PARTS_ON_CARD = 3;

    private final SourceFile source;
    private final Reported problems;
    private int firstLine = 1;

    private HandoutReader(SourceFile source, Reported problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Empty when something was wrong, and then that was reported. */
    static Optional<Handout> read(SourceFile source, Map<Language, Placeholders> placeholders, Reported problems) {
        return new HandoutReader(source, problems).read(placeholders);
    }

    private Optional<Handout> read(Map<Language, Placeholders> placeholders) {
        Matcher name = PATH.matcher(source.path());
        Optional<Language> language = name.matches() ? Language.of(name.group(1)) : Optional.empty();
        if (language.isEmpty()) {
            error(
                    0,
                    "Deze naam kan geen adres worden. Gebruik een map per taal, en daarin kleine letters, cijfers en"
                            + " streepjes: nl/materiaal/pakket/lesplan.md.");
            return Optional.empty();
        }
        String text = ArticleReader.decoded(source, problems);
        if (text == null) {
            return Optional.empty();
        }
        Matcher fence = ArticleReader.FENCE.matcher(text);
        if (!fence.find()) {
            error(1, "Boven de tekst ontbreken de gegevens tussen twee regels met ---.");
            return Optional.empty();
        }
        firstLine = 1 + (int) fence.group().chars().filter(c -> c == '\n').count();
        Placeholders filled = Objects.requireNonNull(placeholders.get(language.get()));
        Node body = Markdown.parse(text.substring(fence.end()));
        filled.fill(body, (node, message) -> error(line(node), message));
        checkBody(body);
        FrontMatter.Reader fields = new FrontMatter.Reader(source.path(), FIELDS, filled, problems);
        return fields.takes(fence.group(1))
                ? handout(language.get(), name.group(2), name.group(3), fields, body)
                : Optional.empty();
    }

    private Optional<Handout> handout(
            Language language, String pack, String slug, FrontMatter.Reader fields, Node body) {
        String title = fields.text("title", FrontMatter.LONGEST_TITLE);
        String description = fields.text("description", FrontMatter.LONGEST_DESCRIPTION);
        Optional<Handout.Kind> kind = fields.code("kind")
                .flatMap(code -> fields.known("kind", code, Handout.Kind.of(code), Handout.Kind.codes()));
        Optional<Handout.Level> level = fields.code("level")
                .flatMap(code -> fields.known("level", code, Handout.Level.of(code), Handout.Level.codes()));
        Optional<Audience> audience = fields.code("audience")
                .flatMap(code -> fields.known("audience", code, Audience.of(code), Audience.codes()));
        int version = fields.number("version");
        int order = fields.number("order");
        LocalDate updated = fields.date("updated");
        LocalDate reviewBy = fields.date("reviewBy");
        List<String> sources = fields.list("sources");
        boolean verify = fields.truth("verify");
        boolean reviewed = fields.truth("reviewed");
        Optional<String> picture = fields.has("picture") ? fields.code("picture") : Optional.empty();
        picture.filter(one -> !Pictures.has(one))
                .ifPresent(one -> fields.wrong(
                        fields.line("picture"),
                        "Er is geen tekening “" + one + "”. Bekend is bijvoorbeeld scene-door."));
        if (fields.isGood() && reviewBy.isBefore(updated)) {
            fields.wrong(fields.line("reviewBy"), "reviewBy ligt voor updated.");
        }
        boolean isPoster = kind.filter(one -> one == Handout.Kind.POSTER).isPresent();
        int minutes = minutes(fields, kind);
        String line = isPoster ? line(fields) : refused(fields, "line");
        String under = isPoster && fields.has("under") ? fields.text("under", LONGEST_UNDER) : "";
        kind.ifPresent(one -> checkKind(one, body));
        if (!fields.isGood() || kind.isEmpty() || level.isEmpty() || audience.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Handout(
                source.path(),
                language,
                pack,
                slug,
                title,
                description,
                kind.get(),
                level.get(),
                audience.get(),
                minutes,
                version,
                order,
                updated,
                reviewBy,
                sources,
                verify,
                reviewed,
                picture,
                line,
                under,
                body,
                links(body)));
    }

    private static int minutes(FrontMatter.Reader fields, Optional<Handout.Kind> kind) {
        if (kind.filter(Handout.Kind::takesTime).isPresent()) {
            return fields.number("minutes");
        }
        refused(fields, "minutes");
        return 0;
    }

    private static String refused(FrontMatter.Reader fields, String name) {
        if (fields.has(name)) {
            fields.wrong(fields.line(name), "Veld " + name + " hoort niet bij deze soort.");
        }
        return "";
    }

    private static String line(FrontMatter.Reader fields) {
        String line = fields.text("line", LONGEST_LINE);
        Arrays.stream(line.split("\\s+", -1))
                .filter(word -> word.length() > LONGEST_WORD)
                .findFirst()
                .ifPresent(word -> fields.wrong(
                        fields.line("line"), "Het woord “" + word + "” is te lang voor grote letters op een poster."));
        return line;
    }

    private void checkBody(Node body) {
        body.accept(new AbstractVisitor() {
            private int above = 1;

            @Override
            public void visit(HtmlBlock html) {
                error(line(html), "HTML kan niet. Schrijf het als gewone tekst of Markdown.");
            }

            @Override
            public void visit(HtmlInline html) {
                error(line(html), "HTML kan niet. Schrijf het als gewone tekst of Markdown.");
            }

            @Override
            public void visit(Image image) {
                error(line(image), "Een afbeelding kan hier niet. Kies een tekening met picture.");
            }

            @Override
            public void visit(Heading heading) {
                if (Markdown.words(heading).isEmpty()) {
                    error(line(heading), "Deze kop is leeg.");
                } else if (heading.getLevel() == 1) {
                    error(line(heading), "De titel is al de grote kop. Begin met ## in plaats van #.");
                } else if (heading.getLevel() > above + 1) {
                    error(line(heading), "Deze kop slaat een niveau over.");
                }
                above = heading.getLevel();
            }
        });
    }

    private void checkKind(Handout.Kind kind, Node body) {
        switch (kind) {
            case SLIDES, STEPS, LEAFLET -> {
                if (parts(body) == 0) {
                    error(firstLine, "Hier horen koppen met ##.");
                }
            }
            case SIGNALS -> {
                if (parts(body) == 0 || parts(body) > MOST_PARTS_ON_CARD) {
                    error(firstLine, "Op een kaart passen één tot " + MOST_PARTS_ON_CARD + " koppen met ##.");
                }
            }
            case CARDS -> checkCards(body);
            case POSTER -> checkPoster(body);
            default -> {
                // any text will do
            }
        }
    }

    private void checkCards(Node body) {
        int cards = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BulletList list) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    cards++;
                    Node words = item.getFirstChild();
                    if (words == null
                            || words.getNext() != null
                            || Markdown.words(words).length() > LONGEST_CARD) {
                        error(line(item), "Op een kaart staat één zin van hoogstens " + LONGEST_CARD + " tekens.");
                    }
                }
            } else if (node instanceof Heading || node instanceof BlockQuote) {
                error(line(node), "Hier staan alleen een paar zinnen vooraf en een lijst met streepjes.");
            }
        }
        if (cards == 0) {
            error(firstLine, "Hier hoort een lijst met streepjes: per regel een kaart.");
        }
    }

    private void checkPoster(Node body) {
        int lines = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                lines++;
                for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                    lines += part instanceof SoftLineBreak ? 1 : 0;
                }
            } else {
                error(line(node), "Op een poster staan alleen gewone zinnen.");
            }
        }
        if (lines > MOST_ON_POSTER) {
            error(firstLine, "Op een poster passen hoogstens " + MOST_ON_POSTER + " regels tekst.");
        }
    }

    private static int parts(Node body) {
        int parts = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            parts += node instanceof Heading heading && heading.getLevel() == 2 ? 1 : 0;
        }
        return parts;
    }

    private List<Article.Link> links(Node body) {
        List<Article.Link> links = new ArrayList<>();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(new Article.Link(link.getDestination(), line(link)));
            }
        });
        return links;
    }

    private int line(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            List<SourceSpan> spans = here.getSourceSpans();
            if (!spans.isEmpty()) {
                return firstLine + spans.get(0).getLineIndex();
            }
        }
        return firstLine;
    }

    private void error(int line, String message) {
        problems.error(source.path(), line, message);
    }
}
