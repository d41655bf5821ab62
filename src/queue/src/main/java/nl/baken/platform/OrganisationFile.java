package nl.baken.platform;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.platform.Organisation.Municipality;
import nl.baken.platform.Organisation.OrganisationRefused;
import nl.baken.platform.Organisation.Partner;
import nl.baken.platform.Organisation.Population;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads an {@link Organisation} from YAML and refuses it at the first thing that is wrong, by file, line and field. The
 * text is parsed into nodes only, so no type that YAML can name is ever made.
 */
final class OrganisationFile {
    static final int MOST_BYTES = 64 * 1024;

    private static final int LONGEST = 200;
    private static final int MOST_ENTRIES = 400;
    private static final int DEEPEST = 5;
    private static final int MOST_ANSWER_DAYS = 30;
    private static final Set<String> ON_THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** What every list of municipalities has beside those of the region. */
    private static final Set<String> TAKEN = Set.of("outside", "unknown");

    private final String file;

    private OrganisationFile(String file) {
        this.file = file;
    }

    static Organisation read(String file, byte[] bytes) {
        return new OrganisationFile(file).read(bytes);
    }

    private Organisation read(byte[] bytes) {
        Fields fields = new Fields("", root(bytes));
        Fields phone = fields.mapping("phone");
        Organisation organisation = new Organisation(
                fields.text("name"),
                fields.text("shortName"),
                fields.text("region"),
                new Organisation.Phone(phone.text("shown"), phone.text("dialled")),
                fields.text("hours"),
                fields.optional("email", fields::text),
                fields.optional("visiting", fields::text),
                fields.optional("post", fields::text),
                fields.optional("responsible", name -> responsible(fields.mapping(name))),
                fields.address("exit", true),
                fields.number("answerDays", 1, MOST_ANSWER_DAYS),
                fields.text("figureSource"),
                fields.optional("figureSourceIn", name -> byLanguage(fields.mapping(name)))
                        .orElse(Map.of()),
                fields.list("municipalities", OrganisationFile::municipality),
                fields.list("partners", OrganisationFile::partner));
        phone.requireMatch("shown", ".*\\d.*", "holds no digits");
        phone.requireMatch("dialled", "\\+?\\d{3,15}", "is not 3 to 15 digits, as dialled");
        phone.requireNoOther();
        if (organisation.email().isPresent()) {
            fields.requireMatch("email", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "is no e-mail address");
        }
        if (organisation.municipalities().isEmpty()) {
            throw fields.wrong("municipalities", "is empty");
        }
        fields.requireNoOther();
        requireEachOnce(fields, organisation.municipalities());
        return organisation;
    }

    private MappingNode root(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new OrganisationRefused(file + " is larger than " + MOST_BYTES / 1024 + " KiB");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setAllowRecursiveKeys(false);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (new Yaml(new SafeConstructor(limits)).compose(new StringReader(text)) instanceof MappingNode mapping) {
                return mapping;
            }
            throw wrong(1, "is not a list of fields, like \"name: …\"");
        } catch (CharacterCodingException e) {
            throw new OrganisationRefused(file + " is not UTF-8", e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw wrong(line, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new OrganisationRefused(
                    file + " is not YAML: too deep, or with characters that it does not allow", e);
        }
    }

    private static Organisation.Responsible responsible(Fields fields) {
        Organisation.Responsible responsible =
                new Organisation.Responsible(fields.text("name"), fields.address("site", false));
        fields.requireNoOther();
        return responsible;
    }

    /** A text for each language, by its tag. */
    private static Map<String, String> byLanguage(Fields fields) {
        Map<String, String> texts = new HashMap<>();
        for (String tag : fields.names()) {
            if (!tag.matches("[a-z]{2,3}(-[a-z]+)?")) {
                throw fields.wrong(tag, "is no language, like en");
            }
            texts.put(tag, fields.text(tag));
        }
        return texts;
    }

    private static Municipality municipality(Fields fields) {
        Optional<Population> population = fields.has("inhabitants") || fields.has("year")
                ? Optional.of(
                        new Population(fields.number("inhabitants", 1, 99_999_999), fields.number("year", 1900, 2999)))
                : Optional.empty();
        Municipality municipality = new Municipality(fields.text("code"), fields.text("name"), population);
        fields.requireMatch("code", "[a-z0-9][a-z0-9-]{0,59}", "is not made of small letters, digits and dashes");
        if (TAKEN.contains(municipality.code())) {
            throw fields.wrong("code", "is taken: " + municipality.code());
        }
        fields.requireNoOther();
        return municipality;
    }

    private static Partner partner(Fields fields) {
        String code = fields.text("group");
        Partner.Group group = Arrays.stream(Partner.Group.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> fields.wrong(
                        "group",
                        "is none of "
                                + Arrays.stream(Partner.Group.values())
                                        .map(Partner.Group::code)
                                        .collect(Collectors.joining(", "))));
        Partner partner = new Partner(
                fields.text("name"),
                group,
                fields.text("does"),
                fields.optional("link", name -> fields.address(name, false)));
        fields.requireNoOther();
        return partner;
    }

    private static void requireEachOnce(Fields fields, List<Municipality> municipalities) {
        Set<String> seen = new HashSet<>();
        for (Municipality municipality : municipalities) {
            for (String word : Set.of(municipality.code(), municipality.name())) {
                if (!seen.add(word)) {
                    throw fields.wrong("municipalities", "has " + word + " twice");
                }
            }
        }
    }

    private OrganisationRefused wrong(int line, String problem) {
        return new OrganisationRefused(file + ", line " + line + ": " + problem);
    }

    /** The fields of one mapping. Remembers which were asked for, so that any other is an unknown one. */
    private final class Fields {
        private final String path;
        private final int line;
        private final Map<String, Node> values = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Set<String> known = new TreeSet<>();

        Fields(String path, MappingNode mapping) {
            this.path = path;
            this.line = lineOf(mapping);
            for (NodeTuple field : mapping.getValue()) {
                String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
                lines.put(name, lineOf(field.getKeyNode()));
                if (values.put(name, field.getValueNode()) != null) {
                    throw wrong(name, "is there twice");
                }
            }
        }

        Set<String> names() {
            return new TreeSet<>(values.keySet());
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        <T> Optional<T> optional(String name, Function<String, T> read) {
            known.add(name);
            return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
        }

        String text(String name) {
            if (!(value(name) instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
                throw wrong(name, "is empty or not a text");
            }
            String text = scalar.getValue().strip();
            if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
                throw wrong(name, "is empty or longer than " + LONGEST + " characters");
            }
            if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
                throw wrong(name, "holds a line end, another control character, < or >");
            }
            return text;
        }

        int number(String name, int least, int most) {
            String text = text(name);
            if (!text.matches("\\d{1,8}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw wrong(name, "is not a number from " + least + " to " + most);
            }
            return Integer.parseInt(text);
        }

        /** @param alsoHere whether it may be plain http on this machine, as tests need it */
        URI address(String name, boolean alsoHere) {
            try {
                URI address = new URI(text(name));
                String host = address.getHost();
                boolean isHere = alsoHere && "http".equals(address.getScheme()) && ON_THIS_MACHINE.contains(host);
                if (host != null && ("https".equals(address.getScheme()) || isHere) && address.getUserInfo() == null) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // told below
            }
            throw wrong(name, "is not an address that starts with https://");
        }

        Fields mapping(String name) {
            if (value(name) instanceof MappingNode mapping) {
                return new Fields(path + name + ".", mapping);
            }
            throw wrong(name, "is not a group of fields");
        }

        <T> List<T> list(String name, Function<Fields, T> read) {
            if (!(value(name) instanceof SequenceNode sequence)
                    || !sequence.getValue().stream().allMatch(MappingNode.class::isInstance)) {
                throw wrong(name, "is not a list of groups of fields");
            }
            if (sequence.getValue().size() > MOST_ENTRIES) {
                throw wrong(name, "has more than " + MOST_ENTRIES + " entries");
            }
            return sequence.getValue().stream()
                    .map(entry -> read.apply(new Fields(path + name + ".", (MappingNode) entry)))
                    .toList();
        }

        void requireMatch(String name, String pattern, String problem) {
            if (!text(name).matches(pattern)) {
                throw wrong(name, problem);
            }
        }

        void requireNoOther() {
            for (String name : new TreeSet<>(values.keySet())) {
                if (!known.contains(name)) {
                    throw wrong(name, "is unknown; known are " + String.join(", ", known));
                }
            }
        }

        OrganisationRefused wrong(String name, String problem) {
            return OrganisationFile.this.wrong(lines.getOrDefault(name, line), "field " + path + name + " " + problem);
        }

        private Node value(String name) {
            known.add(name);
            Node value = values.get(name);
            if (value == null) {
                throw wrong(name, "is missing");
            }
            return value;
        }

        private static int lineOf(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
