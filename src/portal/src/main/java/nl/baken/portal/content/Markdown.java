package nl.baken.portal.content;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown to HTML. Whatever HTML an editor wrote comes out as text, and an address is one of http, https, mailto or tel
 * or it comes out empty: so nothing in the folder can run anything in a visitor's browser.
 */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Numbers that a person dials: 112, service numbers, and numbers with an area code written with its dash. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.,/-])(112|0[89]00[ -]\\d{4}|0\\d{2,3}-\\d{3}(?: ?\\d{2}){2})(?![\\d%]|[.,/-]\\d)");

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** @param attributes what of ours is to stand on a node's tag */
    static String html(Node document, Map<Node, Map<String, String>> attributes, String tableLabel) {
        return HtmlRenderer.builder()
                // before the extension's own: the first that knows a node renders it
                .nodeRendererFactory(context -> new ScrollingTable(context, tableLabel))
                .nodeRendererFactory(PartRenderer::new)
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto", "tel")))
                .attributeProviderFactory(context -> (node, tag, values) -> {
                    values.putAll(attributes.getOrDefault(node, Map.of()));
                    if (node instanceof TableCell cell && cell.isHeader()) {
                        values.put("scope", "col");
                    }
                    // the alignment that a table may carry would be an inline style, which the policy forbids
                    values.remove("align");
                })
                .build()
                .render(document);
    }

    static Map<Node, Map<String, String>> noAttributes() {
        return new IdentityHashMap<>();
    }

    /** Makes phone numbers in running text dialable. */
    static void linkPhones(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // already leads somewhere
            }

            @Override
            public void visit(Text text) {
                linkPhonesIn(text);
            }
        });
    }

    /** Puts each heading of the second level in one part with all that belongs to it. */
    static void gatherParts(Node document) {
        Part part = null;
        Node next;
        for (Node node = document.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                part = new Part();
                node.insertBefore(part);
            }
            if (part != null) {
                part.appendChild(node);
            }
        }
    }

    /** The words of a node, as a reader sees them. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak space) {
                words.append(' ');
            }

            @Override
            public void visit(org.commonmark.node.HardLineBreak space) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    private static void linkPhonesIn(Text text) {
        String literal = text.getLiteral();
        Matcher phone = PHONE.matcher(literal);
        int from = 0;
        while (phone.find()) {
            if (phone.start() > from) {
                text.insertBefore(new Text(literal.substring(from, phone.start())));
            }
            Link link = new Link("tel:" + phone.group().replaceAll("\\D", ""), null);
            link.appendChild(new Text(phone.group()));
            text.insertBefore(link);
            from = phone.end();
        }
        if (from == literal.length() && from > 0) {
            text.unlink();
        } else {
            text.setLiteral(literal.substring(from));
        }
    }

    /** A heading with all that belongs to it. */
    private static final class Part extends CustomBlock {}

    private static final class PartRenderer implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        PartRenderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Part.class);
        }

        @Override
        public void render(Node part) {
            var html = context.getWriter();
            html.line();
            html.tag("section");
            for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.line();
            html.tag("/section");
            html.line();
        }
    }

    /**
     * A wide table scrolls in a box of its own, which the keyboard can reach, instead of widening the page. A table of few
     * columns fits every screen and is no stop for the keyboard.
     */
    private static final class ScrollingTable implements NodeRenderer {
        private static final int FEW_COLUMNS = 4;

        private final HtmlNodeRendererContext context;
        private final String label;

        ScrollingTable(HtmlNodeRendererContext context, String label) {
            this.context = context;
            this.label = label;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TableBlock.class);
        }

        @Override
        public void render(Node table) {
            var html = context.getWriter();
            html.line();
            html.tag(
                    "div",
                    columns(table) > FEW_COLUMNS
                            ? Map.of(
                                    "class",
                                    "table wide",
                                    "role",
                                    "region",
                                    "tabindex",
                                    "0",
                                    "aria-label",
                                    label(table))
                            : Map.of("class", "table"));
            html.tag("table");
            for (Node child = table.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/table");
            html.tag("/div");
            html.line();
        }

        private static int columns(Node table) {
            int columns = 0;
            Node firstRow = table.getFirstChild().getFirstChild();
            for (Node cell = firstRow.getFirstChild(); cell != null; cell = cell.getNext()) {
                columns++;
            }
            return columns;
        }

        private String label(Node table) {
            for (Node before = table.getPrevious(); before != null; before = before.getPrevious()) {
                if (before instanceof Heading) {
                    return label + ": " + words(before);
                }
            }
            return label;
        }
    }
}
