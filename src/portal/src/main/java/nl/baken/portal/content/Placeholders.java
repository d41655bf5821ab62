package nl.baken.portal.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.platform.Organisation;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * What a page takes from the organisation instead of copying it: a word in braces in running text or front matter, and
 * lists that stand alone on a line. Every word in braces is one of these or a mistake; {@code `code`} may hold any.
 */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)}");
    private static final String PHONE = "organisation.phone";

    private final Organisation organisation;
    private final Map<String, String> words;
    private final Map<String, String> lists;

    Placeholders(Organisation organisation, OrganisationLists lists) {
        this.organisation = organisation;
        this.words = Map.of(
                "organisation.name",
                organisation.name(),
                "organisation.shortName",
                organisation.shortName(),
                "organisation.region",
                organisation.region(),
                PHONE,
                organisation.phone().shown(),
                "organisation.hours",
                lists.hours(),
                "organisation.answerDays",
                lists.answerDays());
        this.lists = lists.byName();
    }

    /** All that it may put into a page, by name. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>(lists);
        all.putAll(words);
        return all;
    }

    /** Fills a line of front matter. @param wrong takes what is the matter */
    String inText(String text, Consumer<String> wrong) {
        Matcher name = NAME.matcher(text);
        return name.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), wrong)));
    }

    /** Fills a whole page. @param wrong takes a place in it and what is the matter there */
    void fill(Node document, BiConsumer<Node, String> wrong) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (paragraph.getFirstChild() instanceof Text only
                        && only.getNext() == null
                        && NAME.matcher(only.getLiteral().strip()).matches()) {
                    String name = only.getLiteral().strip();
                    String list = lists.get(name.substring(1, name.length() - 1));
                    if (list != null) {
                        put(list, paragraph);
                        return;
                    }
                }
                visitChildren(paragraph);
            }

            @Override
            public void visit(Text text) {
                fillIn(text, message -> wrong.accept(text, message));
            }
        });
    }

    private void fillIn(Text text, Consumer<String> wrong) {
        String literal = text.getLiteral();
        Matcher name = NAME.matcher(literal);
        int from = 0;
        StringBuilder plain = new StringBuilder();
        while (name.find()) {
            plain.append(literal, from, name.start());
            from = name.end();
            String word = word(name.group(1), wrong);
            if (name.group(1).equals(PHONE) && isRunningText(text)) {
                Link link = new Link(organisation.phone().link(), null);
                link.appendChild(new Text(word));
                if (!plain.isEmpty()) {
                    text.insertBefore(new Text(plain.toString()));
                    plain.setLength(0);
                }
                text.insertBefore(link);
            } else {
                plain.append(word);
            }
        }
        plain.append(literal, from, literal.length());
        if (plain.isEmpty() && from > 0) {
            text.unlink();
        } else {
            text.setLiteral(plain.toString());
        }
    }

    private static boolean isRunningText(Node text) {
        for (Node around = text.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link || around instanceof Heading) {
                return false;
            }
        }
        return true;
    }

    private String word(String name, Consumer<String> wrong) {
        String word = words.get(name);
        if (word != null) {
            return word;
        }
        wrong.accept(
                lists.containsKey(name)
                        ? "{" + name + "} hoort alleen op een regel, met een lege regel ervoor en erna."
                        : "Onbekend: {" + name + "}. Bekend zijn: " + String.join(", ", known()) + ".");
        return "";
    }

    private List<String> known() {
        Map<String, String> all = new TreeMap<>(words);
        all.putAll(lists);
        return List.copyOf(all.keySet());
    }

    /** Puts our own Markdown where a paragraph was. */
    private static void put(String list, Paragraph paragraph) {
        Node made = Markdown.parse(list);
        made.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                // it stands in no file
                parent.setSourceSpans(List.of());
                super.visitChildren(parent);
            }
        });
        Node next = made.getFirstChild();
        while (next != null) {
            Node block = next;
            next = block.getNext();
            paragraph.insertBefore(block);
        }
        paragraph.unlink();
    }
}
