package nl.baken.journeys.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.baken.seal.DocumentSet;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser's parser sees it. */
public final class Html {
    private final Document document;

    private Html(Document document) {
        this.document = document;
    }

    public static Html of(String page) {
        try {
            return new Html(new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET)
                    .parse(new InputSource(new StringReader(page))));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Element> all(String tag) {
        return all(tag, element -> true);
    }

    public List<Element> all(String tag, Predicate<Element> which) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (which.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    public List<Element> withClass(String tag, String name) {
        return all(tag, element -> List.of(element.getAttribute("class").split(" ", -1))
                .contains(name));
    }

    /** What stands in scripts of the page itself without being named in its policy: nothing of it is ours. */
    public List<String> strayScripts(String policy) {
        return all(
                        "script",
                        script -> !script.hasAttribute("src")
                                && !script.getAttribute("type").equals("application/ld+json"))
                .stream()
                .map(Element::getTextContent)
                .filter(text -> !policy.contains("'sha256-" + digest(text) + "'"))
                .toList();
    }

    private static String digest(String text) {
        String hex = DocumentSet.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** What the whole page says it is in. */
    public String language() {
        return all("html").get(0).getAttribute("lang");
    }

    public String title() {
        return text(all("title"));
    }

    public String heading() {
        return text(all("h1"));
    }

    private static String text(List<Element> elements) {
        return elements.isEmpty() ? "" : elements.get(0).getTextContent().strip();
    }

    /** The whole text of what is inside {@code main}. */
    public String main() {
        return text(all("main"));
    }

    /** Where the lines of the error summary lead: ids of fields. */
    public List<String> errorTargets() {
        return withClass("div", "errors").stream()
                .flatMap(summary -> {
                    NodeList links = summary.getElementsByTagName("a");
                    List<String> targets = new ArrayList<>();
                    for (int i = 0; i < links.getLength(); i++) {
                        String href = ((Element) links.item(i)).getAttribute("href");
                        if (href.startsWith("#")) {
                            targets.add(href.substring(1));
                        }
                    }
                    return targets.stream();
                })
                .toList();
    }

    public boolean hasId(String id) {
        return !all("*", element -> element.getAttribute("id").equals(id)).isEmpty();
    }

    /** What the form inside {@code main} would send: names and values, in the order of the page. */
    public List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Element element : all("*", Html::isControl)) {
            String name = element.getAttribute("name");
            switch (element.getLocalName()) {
                case "textarea" -> fields.add(Map.entry(name, element.getTextContent()));
                case "select" -> {
                    NodeList options = element.getElementsByTagName("option");
                    for (int i = 0; i < options.getLength(); i++) {
                        Element option = (Element) options.item(i);
                        if (option.hasAttribute("selected")) {
                            fields.add(Map.entry(name, option.getAttribute("value")));
                        }
                    }
                }
                default -> {
                    String type = element.getAttribute("type");
                    boolean ticked = type.equals("radio") || type.equals("checkbox");
                    if (!ticked || element.hasAttribute("checked")) {
                        fields.add(Map.entry(name, element.getAttribute("value")));
                    }
                }
            }
        }
        return fields;
    }

    /** All values that the form would send under a name. */
    public List<String> values(String name) {
        return fields().stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isControl(Element element) {
        return List.of("input", "textarea", "select").contains(element.getLocalName())
                && element.hasAttribute("name")
                && !element.getAttribute("type").equals("submit");
    }
}
