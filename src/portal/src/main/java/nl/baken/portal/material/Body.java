package nl.baken.portal.material;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.paper.Paper;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** What a document says, as the inside of a sheet. Links become words with the address behind them: paper has no links. */
final class Body {
    private static final Pattern BLANK = Pattern.compile("_{3,}");
    private static final String TICK = "[ ] ";
    private static final String NO_TICK = "[ ]";

    private final StringBuilder markup = new StringBuilder();
    private boolean hasLamps;

    private Body() {}

    /** A heading of the second level with what belongs to it. */
    record Part(String title, List<Node> blocks) {
        /** All but what stands in block quotes. */
        List<Node> shown() {
            return blocks.stream()
                    .filter(block -> !(block instanceof BlockQuote))
                    .toList();
        }

        List<Node> quoted() {
            return blocks.stream().filter(BlockQuote.class::isInstance).toList();
        }
    }

    /** What stands before the first heading, and then a part for each. The first part has an empty title. */
    static List<Part> parts(Node document) {
        List<Part> parts = new ArrayList<>();
        Part part = new Part("", new ArrayList<>());
        parts.add(part);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                part = new Part(words(heading), new ArrayList<>());
                parts.add(part);
            } else {
                part.blocks.add(node);
            }
        }
        return parts;
    }

    static String of(List<? extends Node> blocks) {
        Body body = new Body();
        blocks.forEach(body::render);
        return body.markup.toString();
    }

    /** The same, with a lamp before each line of a list. */
    static String withLamps(List<? extends Node> blocks) {
        Body body = new Body();
        body.hasLamps = true;
        blocks.forEach(body::render);
        return body.markup.toString();
    }

    /** What stands in a node, without its own tag. */
    static String inside(Node node) {
        Body body = new Body();
        body.children(node);
        return body.markup.toString();
    }

    static List<Node> children(List<? extends Node> nodes) {
        List<Node> children = new ArrayList<>();
        for (Node node : nodes) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
        }
        return children;
    }

    /** The words of a node, as they are read. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        return words.toString().strip();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        } else if (node instanceof Code code) {
            words.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, words);
        }
    }

    private void render(Node node) {
        if (node instanceof Paragraph) {
            tag("p", "", node);
        } else if (node instanceof Heading heading) {
            tag("h" + heading.getLevel(), "", node);
        } else if (node instanceof BulletList list) {
            bullets(list);
        } else if (node instanceof OrderedList list) {
            numbered(list);
        } else if (node instanceof BlockQuote) {
            tag("div", "said", node);
        } else if (node instanceof ThematicBreak) {
            markup.append("<div class=\"line\"></div>");
        } else if (node instanceof TableBlock) {
            tag("table", "", node);
        } else if (node instanceof TableHead) {
            tag("thead", "", node);
        } else if (node instanceof TableBody) {
            tag("tbody", "", node);
        } else if (node instanceof TableRow) {
            tag("tr", hasEmptyCell(node) ? "fill" : "", node);
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else {
            inline(node);
        }
    }

    private void inline(Node node) {
        if (node instanceof Text text) {
            text(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            markup.append(' ');
        } else if (node instanceof HardLineBreak) {
            markup.append("<br/>");
        } else if (node instanceof StrongEmphasis) {
            tag("strong", "", node);
        } else if (node instanceof Emphasis) {
            tag("span", "em", node);
        } else if (node instanceof Code code) {
            text(code.getLiteral());
        } else if (node instanceof Link link) {
            link(link);
        } else {
            children(node);
        }
    }

    private void link(Link link) {
        String target = link.getDestination();
        if (target.startsWith("tel:")) {
            tag("strong", "number", link);
        } else {
            children(link);
            String shown = target.startsWith("/")
                    ? "{{site}}" + Paper.escaped(target)
                    : Paper.escaped(target.replaceFirst("^(https?://|mailto:)", ""));
            if (!words(link).equals(shown)) {
                markup.append(" <span class=\"address\">(").append(shown).append(")</span>");
            }
        }
    }

    private void bullets(BulletList list) {
        List<Node> items = children(List.of(list));
        boolean isToTick = items.stream().allMatch(item -> words(item).startsWith(NO_TICK));
        markup.append(isToTick ? "<ul class=\"tick\">" : hasLamps ? "<ul class=\"dots\">" : "<ul>");
        for (Node item : items) {
            markup.append("<li>");
            if (isToTick) {
                marked("<div class=\"box\"></div>", (ListItem) item, true);
            } else if (hasLamps) {
                marked("<div class=\"bullet\"></div>", (ListItem) item, false);
            } else {
                item((ListItem) item, false);
            }
            markup.append("</li>");
        }
        markup.append("</ul>");
    }

    private void numbered(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        markup.append("<ol class=\"steps\">");
        for (Node item : children(List.of(list))) {
            markup.append("<li>");
            marked("<div class=\"n\">" + number++ + "</div>", (ListItem) item, false);
            markup.append("</li>");
        }
        markup.append("</ol>");
    }

    /** A mark, and beside it what the item says. */
    private void marked(String mark, ListItem item, boolean isToTick) {
        markup.append("<div class=\"row\"><div class=\"mark\">").append(mark).append("</div><div class=\"at\">");
        item(item, isToTick);
        markup.append("</div></div>");
    }

    /** A lone paragraph stands in its item without a tag of its own. */
    private void item(ListItem item, boolean isToTick) {
        Node first = item.getFirstChild();
        if (!(first instanceof Paragraph)) {
            children(item);
            return;
        }
        int from = markup.length();
        children(first);
        if (isToTick && markup.indexOf(TICK, from) == from) {
            markup.delete(from, from + TICK.length());
        }
        for (Node more = first.getNext(); more != null; more = more.getNext()) {
            render(more);
        }
    }

    private void cell(TableCell cell) {
        if (cell.isHeader()) {
            markup.append("<th scope=\"col\">");
            children(cell);
            markup.append("</th>");
        } else {
            tag("td", "", cell);
        }
    }

    private static boolean hasEmptyCell(Node row) {
        return children(List.of(row)).stream().anyMatch(cell -> words(cell).isEmpty());
    }

    private void tag(String name, String look, Node node) {
        markup.append('<').append(name);
        if (!look.isEmpty()) {
            markup.append(" class=\"").append(look).append('"');
        }
        markup.append('>');
        children(node);
        markup.append("</").append(name).append('>');
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            render(child);
        }
    }

    /** Underscores are a place to write. */
    private void text(String literal) {
        Matcher blank = BLANK.matcher(literal);
        int from = 0;
        while (blank.find()) {
            plain(literal.substring(from, blank.start()));
            markup.append("<span class=\"blank\">\u00A0</span>");
            from = blank.end();
        }
        plain(literal.substring(from));
    }

    /** No editor's braces are taken for ours. */
    private void plain(String literal) {
        markup.append(Paper.escaped(literal).replace("{{", "{ {"));
    }
}
