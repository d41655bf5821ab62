package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an envelope that its sender sealed: a browser, or a partner's system. It cannot be opened here, so everything
 * about it that can be seen from outside is checked, and nothing is left out.
 *
 * <p>Guarantees: what is accepted has the three parts and nothing else; each part is bound to the given submission, kind,
 * schema version and mailbox, sealed to exactly the current intake keys, by our algorithms and no other, with a nonce,
 * tag, wrapped key and point of the right form, and of one of the three sizes. Not guaranteed: that it opens, or what is
 * in it; the centre finds out.
 */
public final class EnvelopeReader {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    /** A content key of 32 bytes and the 8 that AES key wrap adds (RFC 3394). */
    private static final int WRAPPED_KEY_BYTES = 40;

    private static final int COORDINATE_BYTES = 32;
    private static final int LONGEST_HEADER = 4096;
    private static final Set<String> PARTS =
            Arrays.stream(Part.values()).map(Part::code).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MEMBERS = Set.of("protected", "recipients", "iv", "ciphertext", "tag");
    private static final Set<String> RECIPIENT = Set.of("header", "encrypted_key");
    private static final Set<String> HEADER = Set.of("alg", "kid", "epk");
    /** For a single recipient some libraries put the ephemeral key into the protected header. */
    private static final Set<String> HEADER_OF_BOUND = Set.of("alg", "kid");

    private static final Set<String> POINT = Set.of("kty", "crv", "x", "y");

    private final Binding binding;
    private final List<String> keyIds;

    private EnvelopeReader(Binding binding, List<String> keyIds) {
        this.binding = binding;
        this.keyIds = keyIds;
    }

    /**
     * Reads an envelope.
     *
     * @param json its JSON, as strings, lists and maps
     * @param binding what it must be bound to
     * @param current the intake keys that it must be sealed to, all of them and no other
     * @throws EnvelopeRefused when it is anything else
     */
    public static Envelope read(Map<String, ?> json, Binding binding, List<ECKey> current) {
        EnvelopeReader reader = new EnvelopeReader(
                binding, current.stream().map(ECKey::getKeyID).toList());
        Spot envelope = new Spot("", json);
        envelope.requireMembers(PARTS);
        Map<Part, Map<String, Object>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Spot jwe = envelope.member(part.code());
            reader.check(jwe, part);
            parts.put(part, jwe.object());
        }
        return Envelope.of(binding, parts);
    }

    private void check(Spot jwe, Part part) {
        jwe.requireMembers(MEMBERS);
        Spot protectedHeader = jwe.member("protected");
        Map<String, Object> header = header(protectedHeader);
        Object boundPoint = header.remove("epk");
        checkBinding(protectedHeader, header, part);
        jwe.member("iv").requireBytes(NONCE_BYTES);
        jwe.member("tag").requireBytes(TAG_BYTES);
        Spot ciphertext = jwe.member("ciphertext");
        int size = ciphertext.bytes().length;
        if (Arrays.stream(Padding.SIZES).noneMatch(allowed -> allowed == size)) {
            throw ciphertext.refused("Pad the text with spaces to 4096, 16384 or 65536 bytes before you seal it.");
        }
        Spot recipients = jwe.member("recipients");
        if (boundPoint != null) {
            checkBoundPoint(protectedHeader, boundPoint, recipients.elements().size());
        }
        checkRecipients(recipients, boundPoint == null ? HEADER : HEADER_OF_BOUND);
    }

    private static void checkBoundPoint(Spot protectedHeader, Object point, int recipients) {
        if (recipients > 1) {
            throw protectedHeader.refused("Has one epk for several recipients.");
        }
        try {
            checkPoint(new Spot("", point));
        } catch (EnvelopeRefused e) {
            throw protectedHeader.refused("Its epk is no point of P-256.");
        }
    }

    private static Map<String, Object> header(Spot spot) {
        try {
            return Jwe.parse(new String(spot.bytes(), StandardCharsets.UTF_8), LONGEST_HEADER);
        } catch (EnvelopeUnreadable e) {
            throw spot.refused("Is not a JSON object in base64url.");
        }
    }

    private void checkBinding(Spot spot, Map<String, Object> header, Part part) {
        if (!Jwe.CONTENT_ALGORITHM.equals(header.get("enc"))) {
            throw spot.refused("Its enc is not " + Jwe.CONTENT_ALGORITHM + ".");
        }
        Binding found;
        try {
            found = Envelope.bindingOf(header, part);
        } catch (EnvelopeUnreadable e) {
            throw spot.refused("Has not exactly enc, typ baken-part, id, part " + part.code()
                    + ", kind, schema and mailbox, in their form.");
        }
        if (!found.submission().equals(binding.submission())) {
            throw spot.refused("Its id is not the one that came with the send token.");
        }
        if (!found.mailbox().equals(binding.mailbox())) {
            throw spot.refused("Its mailbox is not the one that came with the send token.");
        }
        if (found.kind() != binding.kind()) {
            throw spot.refused("Its kind is not " + binding.kind().code() + ".");
        }
        if (found.schema() != binding.schema()) {
            throw spot.stale("Its schema is not " + binding.schema() + ", the version of the route's questions.");
        }
    }

    private void checkRecipients(Spot list, Set<String> headerMembers) {
        Set<String> sealedTo = new HashSet<>();
        for (Spot recipient : list.elements()) {
            recipient.requireMembers(RECIPIENT);
            Spot header = recipient.member("header");
            header.requireMembers(headerMembers);
            header.member("alg").requireText(Jwe.KEY_ALGORITHM);
            Spot keyId = header.member("kid");
            if (!keyIds.contains(keyId.text())) {
                throw keyId.stale("Is not the id of a current intake key. Get them at /api/v1/intake-keys.");
            }
            if (!sealedTo.add(keyId.text())) {
                throw keyId.refused("Is there twice.");
            }
            recipient.member("encrypted_key").requireBytes(WRAPPED_KEY_BYTES);
            if (headerMembers.contains("epk")) {
                checkPoint(header.member("epk"));
            }
        }
        if (sealedTo.size() < keyIds.size()) {
            throw list.stale("Seal to every current intake key. Get them at /api/v1/intake-keys.");
        }
    }

    private static void checkPoint(Spot point) {
        point.requireMembers(POINT);
        point.member("kty").requireText("EC");
        point.member("crv").requireText("P-256");
        try {
            Keys.P256.getCurve().validatePoint(coordinate(point.member("x")), coordinate(point.member("y")));
        } catch (IllegalArgumentException e) {
            throw point.refused("Is no point of P-256.");
        }
    }

    private static BigInteger coordinate(Spot spot) {
        return new BigInteger(1, spot.requireBytes(COORDINATE_BYTES));
    }

    /** A value of the envelope's JSON, with the pointer that leads to it. */
    private record Spot(String pointer, @Nullable Object value) {

        @SuppressWarnings("unchecked") // JSON objects have text keys
        Map<String, Object> object() {
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw refused("Is not an object.");
        }

        void requireMembers(Set<String> names) {
            Set<String> found = object().keySet();
            for (String name : new TreeSet<>(names)) {
                if (!found.contains(name)) {
                    throw member(name).refused("Is missing.");
                }
            }
            if (found.size() > names.size()) {
                throw refused("Has other members than " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }

        Spot member(String name) {
            return new Spot(pointer + "/" + name, object().get(name));
        }

        List<Spot> elements() {
            if (!(value instanceof List<?> list)) {
                throw refused("Is not an array.");
            }
            List<Spot> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(new Spot(pointer + "/" + elements.size(), element));
            }
            return elements;
        }

        String text() {
            if (value instanceof String text) {
                return text;
            }
            throw refused("Is not a string.");
        }

        void requireText(String only) {
            if (!text().equals(only)) {
                throw refused("Is not " + only + ".");
            }
        }

        byte[] bytes() {
            try {
                return Base64Strict.decode(text());
            } catch (EnvelopeUnreadable e) {
                throw refused("Is not base64url without padding, spelled in its one way.");
            }
        }

        byte[] requireBytes(int length) {
            byte[] bytes = bytes();
            if (bytes.length != length) {
                throw refused("Is not " + length + " bytes.");
            }
            return bytes;
        }

        EnvelopeRefused refused(String detail) {
            return new EnvelopeRefused(pointer, detail, false);
        }

        EnvelopeRefused stale(String detail) {
            return new EnvelopeRefused(pointer, detail, true);
        }
    }
}
