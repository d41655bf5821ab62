package nl.baken.journeys.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page, read for what can be sent from it and what stands on it. Reads well-formed markup, which is what both
 * wings write; it is no parser for any page of the web.
 */
public final class Page {
    private final List<Form> forms;
    private final String text;
    private final String nonce;

    private Page(List<Form> forms, String text, String nonce) {
        this.forms = List.copyOf(forms);
        this.text = text;
        this.nonce = nonce;
    }

    public static Page of(String html) {
        return new Reader(html).read();
    }

    public List<Form> forms() {
        return forms;
    }

    /** The first form that has a control like this. */
    public Optional<Form> formWith(Predicate<Control> like) {
        return forms.stream()
                .filter(form -> form.controls().stream().anyMatch(like))
                .findFirst();
    }

    /** The words on the page, blanks run together, those in fields not included. */
    public String text() {
        return text;
    }

    /** The nonce under which the page's scripts run; empty when it has none. */
    public String nonce() {
        return nonce;
    }

    private static final class Reader {
        private final String html;
        private int at;
        private final List<Form> forms = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String action = "";
        private String nonce = "";
        private @Nullable List<Control> controls;
        private @Nullable Tag select;
        private @Nullable Tag button;
        private final StringBuilder buttonText = new StringBuilder();
        private final List<Option> options = new ArrayList<>();

        Reader(String html) {
            this.html = html;
        }

        private record Tag(String name, Map<String, String> attributes) {
            String get(String attribute) {
                return attributes.getOrDefault(attribute, "");
            }
        }

        private record Option(String value, boolean isOn) {}

        Page read() {
            while (at < html.length()) {
                int open = html.indexOf('<', at);
                if (open < 0) {
                    words(html.substring(at));
                    break;
                }
                words(html.substring(at, open));
                at = open;
                if (html.startsWith("<!--", at)) {
                    skipPast("-->");
                } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
                    skipPast(">");
                } else if (html.startsWith("</", at)) {
                    String name = html.substring(at + 2, indexOf(">")).strip().toLowerCase(Locale.ROOT);
                    skipPast(">");
                    close(name);
                } else {
                    open(tag());
                }
            }
            return new Page(forms, text.toString().strip(), nonce);
        }

        private void open(Tag tag) {
            switch (tag.name()) {
                case "script", "style" -> {
                    nonce = nonce.isEmpty() ? tag.get("nonce") : nonce;
                    skipPast("</" + tag.name() + ">");
                }
                case "form" -> {
                    action = tag.get("action");
                    controls = new ArrayList<>();
                }
                case "input" -> input(tag);
                case "textarea" -> textarea(tag);
                case "select" -> {
                    select = tag;
                    options.clear();
                }
                case "option" ->
                    options.add(new Option(tag.get("value"), tag.attributes().containsKey("selected")));
                case "button" -> {
                    button = tag;
                    buttonText.setLength(0);
                }
                default -> words(" ");
            }
        }

        private void close(String name) {
            switch (name) {
                case "form" -> {
                    if (controls != null) {
                        forms.add(new Form(action, controls));
                    }
                    controls = null;
                }
                case "select" -> {
                    Tag list = select;
                    if (list != null) {
                        options.stream()
                                .filter(Option::isOn)
                                .findFirst()
                                .or(() -> options.stream().findFirst())
                                .ifPresent(option -> add(list, "select", option.value(), true));
                    }
                    select = null;
                }
                case "button" -> {
                    if (button != null && !button.get("type").equals("button")) {
                        Map<String, String> labelled = new HashMap<>(button.attributes());
                        labelled.put("label", buttonText.toString().strip());
                        add(new Tag("button", labelled), "submit", button.get("value"), false);
                    }
                    button = null;
                }
                default -> words(" ");
            }
        }

        private void input(Tag tag) {
            String kind = tag.get("type").isEmpty() ? "text" : tag.get("type").toLowerCase(Locale.ROOT);
            switch (kind) {
                case "checkbox", "radio" ->
                    add(
                            tag,
                            kind,
                            tag.attributes().getOrDefault("value", "on"),
                            tag.attributes().containsKey("checked"));
                case "submit" -> {
                    Map<String, String> labelled = new HashMap<>(tag.attributes());
                    labelled.put("label", tag.get("value"));
                    add(new Tag("input", labelled), kind, tag.get("value"), false);
                }
                case "button", "reset", "image", "file" -> words(" ");
                default -> add(tag, kind, tag.get("value"), true);
            }
        }

        private void textarea(Tag tag) {
            int end = indexOf("</textarea>");
            String value = unescape(html.substring(at, end));
            // The first line end behind the tag is not part of the text (HTML, 4.10.11).
            add(tag, "textarea", value.startsWith("\n") ? value.substring(1) : value, true);
            at = end;
            skipPast(">");
        }

        private void add(Tag tag, String kind, String value, boolean isOn) {
            if (controls != null && !tag.attributes().containsKey("disabled")) {
                controls.add(new Control(kind, tag.get("name"), value, isOn, Map.copyOf(tag.attributes())));
            }
        }

        private void words(String raw) {
            if (raw.isEmpty()) {
                return;
            }
            String words = unescape(raw);
            if (button != null) {
                buttonText.append(words);
            }
            words.codePoints().forEach(c -> {
                boolean isBlank = Character.isWhitespace(c) || c == 0xa0;
                if (!isBlank) {
                    text.appendCodePoint(c);
                } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            });
        }

        /** Reads the tag that starts here, its attributes included. */
        private Tag tag() {
            int start = ++at;
            while (at < html.length() && !isBlank(html.charAt(at)) && ">/".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            Map<String, String> attributes = new HashMap<>();
            while (at < html.length() && html.charAt(at) != '>') {
                if (isBlank(html.charAt(at)) || html.charAt(at) == '/') {
                    at++;
                } else {
                    attribute(attributes);
                }
            }
            at++;
            return new Tag(name, attributes);
        }

        private void attribute(Map<String, String> attributes) {
            int start = at;
            while (at < html.length() && !isBlank(html.charAt(at)) && "=>/".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            if (at >= html.length() || html.charAt(at) != '=') {
                attributes.put(name, "");
                return;
            }
            char quote = html.charAt(++at);
            if (quote != '"' && quote != '\'') {
                throw new PageUnexpected("an attribute of a page is not in quotes: " + name);
            }
            int end = html.indexOf(quote, at + 1);
            attributes.put(name, unescape(html.substring(at + 1, end)));
            at = end + 1;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }

        private void skipPast(String mark) {
            at = indexOf(mark) + mark.length();
        }

        private int indexOf(String mark) {
            int found = html.indexOf(mark, at);
            if (found < 0) {
                throw new PageUnexpected("a page ends before " + mark);
            }
            return found;
        }
    }

    static String unescape(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (amp >= 0) {
            int end = text.indexOf(';', amp);
            plain.append(text, from, amp);
            from = amp;
            if (end > amp && end - amp < 12) {
                int c = character(text.substring(amp + 1, end));
                if (c >= 0) {
                    plain.appendCodePoint(c);
                    from = end + 1;
                }
            }
            if (from == amp) {
                plain.append('&');
                from = amp + 1;
            }
            amp = text.indexOf('&', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int character(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> 0xa0;
            default -> {
                if (entity.matches("#[0-9]{1,7}")) {
                    yield Integer.parseInt(entity.substring(1));
                }
                yield entity.matches("#[xX][0-9a-fA-F]{1,6}") ? Integer.parseInt(entity.substring(2), 16) : -1;
            }
        };
    }
}
