package nl.baken.seal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sealed submission: three JWEs, one per {@link Part}, always all three, all bound to the same {@link Binding}.
 *
 * <p>Guarantees: nobody without the private half of an intake key reads a part; each part opens apart from the others;
 * a part cannot be moved to another submission, another part, kind, schema version or mailbox without being refused;
 * its length tells one of three sizes. Not guaranteed: that a certain person made it. Anybody may seal to published
 * keys; that is how an anonymous report works.
 */
public final class Envelope {
    /** Longest JSON of an envelope that is read, in characters: three parts of 64 KiB in base64, for 64 recipients. */
    public static final int MAX_LENGTH = 400_000;

    private static final Set<String> HEADER = Set.of("enc", "typ", "id", "part", "kind", "schema", "mailbox");
    private static final String TYPE = "baken-part";

    private final Binding binding;
    private final Map<Part, Map<String, Object>> parts;

    private Envelope(Binding binding, Map<Part, Map<String, Object>> parts) {
        this.binding = binding;
        this.parts = parts;
    }

    static Envelope of(Binding binding, Map<Part, Map<String, Object>> parts) {
        return new Envelope(binding, parts);
    }

    static Map<String, Object> header(Binding binding, Part part) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", TYPE);
        header.put("id", binding.submission().toString());
        header.put("part", part.code());
        header.put("kind", binding.kind().code());
        header.put("schema", binding.schema());
        header.put("mailbox", binding.mailbox());
        return header;
    }

    /**
     * Reads an envelope's JSON without opening anything.
     *
     * @throws EnvelopeUnreadable when it is no envelope, or when its parts are not bound to one and the same submission
     */
    public static Envelope parse(String json) {
        Map<String, Object> object = Jwe.parse(json, MAX_LENGTH);
        if (!object.keySet().equals(Stream.of(Part.values()).map(Part::code).collect(Collectors.toSet()))) {
            throw new EnvelopeUnreadable("it has not exactly the three parts");
        }
        Map<Part, Map<String, Object>> parts = new EnumMap<>(Part.class);
        Set<Binding> bindings = new HashSet<>();
        for (Part part : Part.values()) {
            Map<String, Object> jwe = Jwe.map(object, part.code());
            bindings.add(bindingOf(Jwe.header(jwe), part));
            parts.put(part, jwe);
        }
        if (bindings.size() != 1) {
            throw new EnvelopeUnreadable("its parts belong to different submissions");
        }
        return new Envelope(bindings.iterator().next(), parts);
    }

    /** What the envelope says it is bound to; proven for a part once that part has been opened. */
    public Binding binding() {
        return binding;
    }

    /**
     * Refuses an envelope that lies in the wrong place.
     *
     * @throws EnvelopeUnreadable when it is bound to another submission or kind
     */
    public Envelope requireFor(UUID submission, Kind kind) {
        if (!binding.submission().equals(submission) || binding.kind() != kind) {
            throw new EnvelopeUnreadable("it belongs to another submission");
        }
        return this;
    }

    /** Key ids of the intake keys that a part is sealed to. */
    public List<String> recipients(Part part) {
        return Jwe.recipients(jwe(part));
    }

    /** Size class of the largest part: 4, 16 or 64 (KiB). */
    public int sizeClass() {
        int longest = parts.values().stream()
                .mapToInt(jwe -> Base64Strict.decode(Jwe.text(jwe, "ciphertext")).length)
                .max()
                .orElseThrow();
        return Padding.sizeFor(longest) >> 10;
    }

    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        parts.forEach((part, jwe) -> object.put(part.code(), jwe));
        return JSONObjectUtils.toJSONString(object);
    }

    Map<String, Object> jwe(Part part) {
        return java.util.Objects.requireNonNull(parts.get(part));
    }

    static Binding bindingOf(Map<String, Object> header, Part part) {
        if (!header.keySet().equals(HEADER)
                || !TYPE.equals(header.get("typ"))
                || !part.code().equals(header.get("part"))
                || !(header.get("schema") instanceof Number schema)
                || schema.doubleValue() != schema.intValue()) {
            throw new EnvelopeUnreadable("its header is not that of the " + part.code() + " part");
        }
        try {
            UUID id = UUID.fromString(Jwe.text(header, "id"));
            return new Binding(id, Kind.of(Jwe.text(header, "kind")), schema.intValue(), Jwe.text(header, "mailbox"));
        } catch (IllegalArgumentException e) {
            throw new EnvelopeUnreadable("its header names no submission or mailbox");
        }
    }
}
