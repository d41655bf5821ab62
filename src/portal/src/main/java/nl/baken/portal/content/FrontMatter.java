package nl.baken.portal.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.portal.web.Pictures;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What stands above a page: what it is called, for whom, where it belongs, how old it may become.
 *
 * @param order within its section, from low to high
 * @param sources where its facts come from, as shown
 * @param verify whether an editor has yet to confirm something on the page
 * @param reviewed whether somebody at home in the language has read it
 * @param campaign of a page in the folder of campaigns; empty for any other
 */
public record FrontMatter(
        String title,
        String description,
        Audience audience,
        Section section,
        int order,
        LocalDate updated,
        LocalDate reviewBy,
        List<String> sources,
        boolean verify,
        boolean reviewed,
        Optional<Campaign> campaign) {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_DESCRIPTION = 155;
    static final int LONGEST_SOURCE = 300;
    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final int DEEPEST = 4;
    private static final Set<String> FIELDS = Set.of(
            "title",
            "description",
            "audience",
            "section",
            "order",
            "updated",
            "reviewBy",
            "sources",
            "verify",
            "reviewed");

    public FrontMatter {
        sources = List.copyOf(sources);
    }

    /**
     * Reads the lines between the two {@code ---}. The text is parsed into nodes only, so no type that YAML can name is
     * ever made.
     *
     * @return empty when something was wrong, and then that was reported
     */
    static Optional<FrontMatter> read(String file, String yaml, Placeholders placeholders, Reported problems) {
        Set<String> known = new HashSet<>(FIELDS);
        if (file.substring(Math.max(file.indexOf('/'), 0)).startsWith(Campaign.FOLDER + "/")) {
            known.addAll(Campaign.FIELDS);
        }
        boolean isPack = Handout.isPack(file);
        if (isPack) {
            known.remove("section");
            known.add("level");
        }
        return new Reader(file, known, placeholders, problems).read(yaml, isPack);
    }

    /** Reads the fields that may stand above a text, each with a message of its own when it is wrong. */
    static final class Reader {
        /** The first line of the front matter is the file's second. */
        private static final int LINES_BEFORE = 2;

        private final String file;
        private final Set<String> known;
        private final Placeholders placeholders;
        private final Reported problems;
        private final Map<String, Node> fields = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final boolean isCampaign;
        private boolean isGood = true;

        /** @param known the fields that there may be */
        Reader(String file, Set<String> known, Placeholders placeholders, Reported problems) {
            this.file = file;
            this.isCampaign = file.substring(Math.max(file.indexOf('/'), 0)).startsWith(Campaign.FOLDER + "/");
            this.known = Set.copyOf(known);
            this.placeholders = placeholders;
            this.problems = problems;
        }

        /** Takes what stands between the two {@code ---}. @return false when it cannot be read at all */
        boolean takes(String yaml) {
            Node root = parsed(yaml);
            if (root == null) {
                return false;
            }
            if (!(root instanceof MappingNode mapping)) {
                wrong(1, "Zet boven de tekst regels als “title: Hulp nu”, tussen twee regels met ---.");
                return false;
            }
            index(mapping);
            return true;
        }

        /** Whether nothing was wrong so far. */
        boolean isGood() {
            return isGood;
        }

        /** Whether a field is there. */
        boolean has(String name) {
            return fields.containsKey(name);
        }

        Optional<FrontMatter> read(String yaml, boolean isPack) {
            if (!takes(yaml)) {
                return Optional.empty();
            }
            String title = text("title", LONGEST_TITLE);
            String description = text("description", LONGEST_DESCRIPTION);
            Optional<Audience> audience =
                    code("audience").flatMap(code -> known("audience", code, Audience.of(code), Audience.codes()));
            Optional<Section> section = isPack
                    ? Optional.of(Section.MATERIALS)
                    : code("section").flatMap(code -> known("section", code, Section.of(code), Section.codes()));
            int order = number("order");
            LocalDate updated = date("updated");
            LocalDate reviewBy = date("reviewBy");
            List<String> sources = list("sources");
            boolean verify = truth("verify");
            boolean reviewed = truth("reviewed");
            Optional<Campaign> campaign = isCampaign ? campaign() : Optional.empty();
            if (isGood && reviewBy.isBefore(updated)) {
                wrong(line("reviewBy"), "reviewBy ligt voor updated.");
            }
            if (!isGood || audience.isEmpty() || section.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new FrontMatter(
                    title,
                    description,
                    audience.get(),
                    section.get(),
                    order,
                    updated,
                    reviewBy,
                    sources,
                    verify,
                    reviewed,
                    campaign));
        }

        private @Nullable Node parsed(String yaml) {
            LoaderOptions limits = new LoaderOptions();
            limits.setCodePointLimit(MOST_CHARACTERS);
            limits.setMaxAliasesForCollections(0);
            limits.setNestingDepthLimit(DEEPEST);
            limits.setAllowDuplicateKeys(false);
            limits.setAllowRecursiveKeys(false);
            try {
                Node root = new Yaml(new SafeConstructor(limits)).compose(new java.io.StringReader(yaml));
                if (root == null) {
                    wrong(1, "Boven de tekst staat niets tussen de twee regels met ---.");
                }
                return root;
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + LINES_BEFORE;
                wrong(
                        line,
                        "De gegevens boven de tekst zijn niet te lezen (YAML): " + e.getProblem()
                                + ". Zet een tekst met een dubbele punt tussen aanhalingstekens.");
            } catch (YAMLException e) {
                wrong(
                        1,
                        "De gegevens boven de tekst zijn niet te lezen (YAML): te groot, te diep of met vreemde tekens.");
            }
            return null;
        }

        private void index(MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                int line = tuple.getKeyNode().getStartMark().getLine() + LINES_BEFORE;
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (!known.contains(name)) {
                    wrong(
                            line,
                            "Onbekend veld “" + name + "”. Bekend zijn: "
                                    + String.join(", ", known.stream().sorted().toList()) + ".");
                } else if (fields.put(name, tuple.getValueNode()) != null) {
                    wrong(line, "Veld " + name + " staat er twee keer.");
                }
                lines.putIfAbsent(name, line);
            }
        }

        private Optional<Campaign> campaign() {
            LocalDate start = date("start");
            LocalDate end = date("end");
            Optional<Campaign.Route> route = code("route")
                    .flatMap(code -> known("route", code, Campaign.Route.of(code), Campaign.Route.codes()));
            String code = code("short").orElse("");
            String picture = code("picture").orElse("");
            String line = text("line", Campaign.LONGEST_LINE);
            if (isGood && end.isBefore(start)) {
                wrong(line("end"), "end ligt voor start.");
            }
            if (!code.isEmpty() && !code.matches("[a-z][a-z0-9]{1,11}")) {
                wrong(line("short"), "Veld short is een woord van 2 tot 12 kleine letters en cijfers.");
            }
            if (!picture.isEmpty() && !Pictures.has(picture)) {
                wrong(line("picture"), "Er is geen tekening “" + picture + "”. De namen staan in README.md.");
            }
            return route.map(way -> new Campaign(start, end, way, code, picture, line, lines));
        }

        private Optional<String> scalar(String name) {
            Node node = fields.get(name);
            if (node == null) {
                wrong(1, "Veld " + name + " ontbreekt.");
                return Optional.empty();
            }
            if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                wrong(line(name), "Veld " + name + " is leeg.");
                return Optional.empty();
            }
            return Optional.of(scalar.getValue().strip());
        }

        String text(String name, int longest) {
            return scalar(name).map(text -> plain(name, text, longest)).orElse("");
        }

        private String plain(String name, String given, int longest) {
            String text = placeholders.inText(given, message -> wrong(line(name), message));
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                wrong(line(name), "Veld " + name + " heeft " + length + " tekens; " + longest + " is het meeste.");
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                wrong(line(name), "Veld " + name + " moet op één regel staan.");
            } else if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
                wrong(line(name), "Veld " + name + " mag geen HTML bevatten.");
            }
            return text;
        }

        Optional<String> code(String name) {
            return scalar(name);
        }

        <T> Optional<T> known(String name, String code, Optional<T> value, List<String> codes) {
            if (value.isEmpty()) {
                wrong(
                        line(name),
                        "Veld " + name + " kent geen “" + code + "”. Kies uit: " + String.join(", ", codes) + ".");
            }
            return value;
        }

        int number(String name) {
            String text = scalar(name).orElse("0");
            if (!text.matches("\\d{1,6}")) {
                wrong(line(name), "Veld " + name + " is geen getal.");
                return 0;
            }
            return Integer.parseInt(text);
        }

        LocalDate date(String name) {
            String text = scalar(name).orElse("");
            if (!text.isEmpty()) {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeException e) {
                    wrong(line(name), "Veld " + name + " is geen datum. Schrijf jaar-maand-dag: 2026-11-22.");
                }
            }
            return LocalDate.EPOCH;
        }

        boolean truth(String name) {
            String text = scalar(name).orElse("false");
            if (!text.equals("true") && !text.equals("false")) {
                wrong(line(name), "Veld " + name + " is true of false.");
            }
            return text.equals("true");
        }

        List<String> list(String name) {
            Node node = fields.get(name);
            if (node == null) {
                wrong(1, "Veld " + name + " ontbreekt. Zijn er geen? Schrijf " + name + ": []");
                return List.of();
            }
            if (!(node instanceof SequenceNode sequence)
                    || !sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
                wrong(line(name), "Veld " + name + " is een lijst: per regel een streepje en een tekst.");
                return List.of();
            }
            return sequence.getValue().stream()
                    .map(entry -> plain(name, ((ScalarNode) entry).getValue().strip(), LONGEST_SOURCE))
                    .toList();
        }

        int line(String name) {
            return lines.getOrDefault(name, 1);
        }

        Optional<FrontMatter> wrong(int line, String message) {
            isGood = false;
            problems.error(file, line, message);
            return Optional.empty();
        }
    }
}
