package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Seals the parts of a submission to every active intake key. */
public final class Sealer {
    private static final String NOTHING = "{}";
    private final SecureRandom random;

    public Sealer(SecureRandom random) {
        this.random = random;
    }

    /**
     * Seals all three parts; one that has nothing in it is sealed too, so that its absence tells nothing.
     *
     * @param parts JSON text per part, each at most 64 KiB of UTF-8
     * @param recipients public intake keys, one to 64
     * @throws Padding.PartTooLarge when a part is larger
     */
    public Envelope seal(Binding binding, Map<Part, String> parts, List<ECKey> recipients) {
        Map<Part, Map<String, Object>> sealed = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byte[] padded = Padding.pad(parts.getOrDefault(part, NOTHING));
            sealed.put(part, Jwe.seal(padded, Envelope.header(binding, part), recipients, random));
        }
        return Envelope.of(binding, sealed);
    }
}
