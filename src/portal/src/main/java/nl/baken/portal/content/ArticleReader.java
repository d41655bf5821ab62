package nl.baken.portal.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Reads one Markdown file into an {@link Article} and reports everything that is wrong inside it. */
final class ArticleReader {
    private static final Pattern PATH =
            Pattern.compile("([a-z]{2,3}(?:-[a-z]+)?)/((?:[a-z0-9][a-z0-9-]*/)*)" + "([a-z0-9][a-z0-9-]*)\\.md");

    static final Pattern FENCE =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\n(.*?)^---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    /** A heading that starts with its own code, as the promises on the privacy page do, is found under that code. */
    private static final Pattern CODED = Pattern.compile("([A-Z]\\d{2,}) – .*");

    private static final String INDEX = "index";

    private final SourceFile source;
    private final Map<String, Picture> pictures;
    private final Map<Language, Placeholders> placeholders;
    private final Reported problems;

    /** The line of the file on which the body starts, from 1. */
    private int firstLine;

    private ArticleReader(
            SourceFile source,
            Map<String, Picture> pictures,
            Map<Language, Placeholders> placeholders,
            Reported problems) {
        this.source = source;
        this.pictures = pictures;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    /** Empty when the file cannot become a page at all; then at least one error was reported. */
    static Optional<Article> read(
            SourceFile source,
            Map<String, Picture> pictures,
            Map<Language, Placeholders> placeholders,
            Reported problems) {
        return new ArticleReader(source, pictures, placeholders, problems).read();
    }

    /** The address that a file's name gives it, whatever is in the file; empty when the name gives none. */
    static Optional<String> address(SourceFile file) {
        Matcher name = PATH.matcher(file.path());
        return name.matches()
                ? Language.of(name.group(1)).map(language -> language.prefix() + path(name.group(2), name.group(3)))
                : Optional.empty();
    }

    private Optional<Article> read() {
        Matcher name = PATH.matcher(source.path());
        if (!name.matches()) {
            error(
                    0,
                    "Deze naam kan geen adres worden. Gebruik een map per taal, en daarin kleine letters, cijfers en"
                            + " streepjes: nl/signalen/ouders.md.");
            return Optional.empty();
        }
        Optional<Language> language = Language.of(name.group(1));
        if (language.isEmpty()) {
            error(
                    0,
                    "Onbekende taal “" + name.group(1) + "”. Bekend: "
                            + Language.all().stream().map(Language::tag).collect(Collectors.joining(", ")) + ".");
            return Optional.empty();
        }
        String text = decoded(source, problems);
        if (text == null) {
            return Optional.empty();
        }
        Matcher fence = FENCE.matcher(text);
        if (!fence.find()) {
            error(1, "Boven de tekst ontbreken de gegevens tussen twee regels met ---.");
            return Optional.empty();
        }
        firstLine = 1 + (int) fence.group().chars().filter(c -> c == '\n').count();
        Placeholders filled = Objects.requireNonNull(placeholders.get(language.get()));
        Optional<FrontMatter> about = FrontMatter.read(source.path(), fence.group(1), filled, problems);
        return article(language.get(), path(name.group(2), name.group(3)), about, text.substring(fence.end()), filled);
    }

    private static String path(String folder, String name) {
        String path = "/" + folder + (name.equals(INDEX) ? "" : name);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The text of a file; null when it is none, and then that was reported. */
    static @Nullable String decoded(SourceFile source, Reported problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source.bytes()))
                    .toString()
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            int line = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    line++;
                } else if (Character.isISOControl(c) && c != '\t') {
                    problems.error(
                            source.path(),
                            line,
                            "Hier staat een teken dat niet te zien is (code " + (int) c + "). Haal het weg.");
                    return null;
                }
            }
            return text;
        } catch (CharacterCodingException e) {
            problems.error(source.path(), 0, "Dit bestand is geen UTF-8. Sla het op als UTF-8.");
            return null;
        }
    }

    private Optional<Article> article(
            Language language, String path, Optional<FrontMatter> about, String body, Placeholders filled) {
        Texts texts = Texts.of("content", language);
        Node document = Markdown.parse(body);
        filled.fill(document, (node, message) -> error(line(node), message));
        Map<Node, Map<String, String>> attributes = Markdown.noAttributes();
        List<Article.Heading> headings = headings(document, attributes);
        checkHtml(document);
        List<Article.Link> links = links(document);
        pictures(document, language, attributes);
        lead(document, attributes);
        List<String> signals = signals(document, texts.get("signals.heading"), attributes);
        linkLists(document, attributes);
        List<String> blocks = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        collect(document, blocks, sentences);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        Markdown.linkPhones(document);
        if (language.direction().equals("rtl")) {
            fromLeftToRight(document, attributes);
        }
        Markdown.gatherParts(document);
        return Optional.of(new Article(
                source.path(),
                language,
                path,
                about.get(),
                Markdown.html(document, attributes, texts.get("table")),
                String.join("\n", blocks),
                ReadingLevel.of(sentences),
                headings,
                signals,
                links));
    }

    private List<Article.Heading> headings(Node document, Map<Node, Map<String, String>> attributes) {
        List<Article.Heading> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        document.accept(new AbstractVisitor() {
            private int above = 1;

            @Override
            public void visit(Heading heading) {
                String text = Markdown.words(heading);
                if (text.isEmpty()) {
                    error(line(heading), "Deze kop is leeg.");
                } else if (heading.getLevel() == 1) {
                    error(line(heading), "De titel is al de grote kop. Begin met ## in plaats van #.");
                } else if (heading.getLevel() > above + 1) {
                    error(
                            line(heading),
                            "Deze kop slaat een niveau over: na " + "#".repeat(above) + " komt " + "#".repeat(above + 1)
                                    + ".");
                }
                above = Math.max(heading.getLevel(), 1);
                String id = anchor(text, taken);
                attributes.put(heading, Map.of("id", id));
                headings.add(new Article.Heading(heading.getLevel(), id, text));
            }
        });
        return headings;
    }

    /** A name for a heading that no other heading of the page has, and no part of the frame. */
    static String anchor(String text, Set<String> taken) {
        Matcher coded = CODED.matcher(text);
        String plain = coded.matches()
                ? coded.group(1)
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() || plain.equals("inhoud") ? "deel-" + plain : plain;
        String id = base;
        for (int i = 2; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private void checkHtml(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                error(line(html), "HTML kan niet. Schrijf het als gewone tekst of Markdown.");
            }

            @Override
            public void visit(HtmlInline html) {
                error(line(html), "HTML kan niet. Schrijf het als gewone tekst of Markdown.");
            }
        });
    }

    private List<Article.Link> links(Node document) {
        List<Article.Link> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (Markdown.words(link).isEmpty()) {
                    error(line(link), "Deze link heeft geen woorden om op te klikken.");
                }
                links.add(new Article.Link(link.getDestination(), line(link)));
                visitChildren(link);
            }
        });
        return links;
    }

    private void pictures(Node document, Language language, Map<Node, Map<String, String>> attributes) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (Markdown.words(image).isEmpty()) {
                    error(
                            line(image),
                            "Deze afbeelding heeft geen tekst voor wie haar niet ziet: ![wat je ziet](naam.png).");
                }
                Picture picture = pictures.get(source.folder() + image.getDestination());
                if (picture == null) {
                    error(
                            line(image),
                            "Afbeelding “" + image.getDestination()
                                    + "” staat niet naast deze pagina. Het kan een .png of .jpg zijn.");
                    return;
                }
                image.setDestination("/" + picture.file());
                attributes.put(
                        image,
                        new TreeMap<>(Map.of(
                                "width", Integer.toString(picture.width()),
                                "height", Integer.toString(picture.height()),
                                "loading", "lazy")));
            }
        });
    }

    private void lead(Node document, Map<Node, Map<String, String>> attributes) {
        if (document.getFirstChild() instanceof Paragraph lead) {
            attributes.put(lead, Map.of("class", "lead"));
        } else {
            error(
                    document.getFirstChild() == null ? firstLine : line(document.getFirstChild()),
                    "Begin met een alinea: een paar zinnen die zeggen waar de pagina over gaat.");
        }
    }

    private List<String> signals(Node document, String title, Map<Node, Map<String, String>> attributes) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && Markdown.words(heading).equalsIgnoreCase(title)) {
                for (Node after = node.getNext();
                        after != null && !(after instanceof Heading);
                        after = after.getNext()) {
                    if (after instanceof BulletList list) {
                        attributes.put(list, Map.of("class", "signals"));
                        return items(list);
                    }
                }
                error(line(heading), "Onder “" + title + "” hoort een lijst met streepjes: per regel een signaal.");
            }
        }
        return List.of();
    }

    /** A list of which every line begins with its only link shows as ways to go on. */
    private static void linkLists(Node document, Map<Node, Map<String, String>> attributes) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BulletList list) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    if (!leadsOn(item)) {
                        return;
                    }
                }
                attributes.put(list, Map.of("class", "links"));
            }
        });
    }

    /** Groups of digits with spaces between them would stand in the order of the text around them. */
    private static void fromLeftToRight(Node document, Map<Node, Map<String, String>> attributes) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().startsWith("tel:")) {
                    attributes.put(link, Map.of("dir", "ltr"));
                }
            }
        });
    }

    private static boolean leadsOn(Node item) {
        Node words = item.getFirstChild();
        if (words == null || words.getNext() != null || !(words.getFirstChild() instanceof Link first)) {
            return false;
        }
        for (Node after = first.getNext(); after != null; after = after.getNext()) {
            if (!(after instanceof org.commonmark.node.Text)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> items(BulletList list) {
        List<String> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node words = item.getFirstChild();
            if (words != null) {
                items.add(Markdown.words(words));
            }
        }
        return items;
    }

    /** @param blocks all words, for search @param sentences running text and bullets, for the reading level */
    private static void collect(Node document, List<String> blocks, List<String> sentences) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                blocks.add(Markdown.words(heading));
            }

            @Override
            public void visit(Paragraph paragraph) {
                String words = Markdown.words(paragraph);
                blocks.add(words);
                sentences.add(words);
            }

            @Override
            public void visit(CustomNode part) {
                if (part instanceof TableRow) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = part.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.add(Markdown.words(cell));
                    }
                    blocks.add(String.join(" ", cells));
                } else {
                    visitChildren(part);
                }
            }
        });
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
