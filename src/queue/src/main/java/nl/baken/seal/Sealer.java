package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Seals the parts of submissions to the intake keys of one key set. Made once for it, and used by many threads. */
public final class Sealer {
    private static final String NOTHING = "{}";
    private final List<Recipient> recipients;
    private final SecureRandom random;

    /** @param intakeKeys public, one to 64 */
    public Sealer(List<ECKey> intakeKeys, SecureRandom random) {
        this.recipients = intakeKeys.stream().map(Recipient::often).toList();
        this.random = random;
    }

    /**
     * Seals all three parts; one that has nothing in it is sealed too, so that its absence tells nothing.
     *
     * @param parts JSON text per part, each at most 64 KiB of UTF-8
     * @throws Padding.PartTooLarge when a part is larger
     */
    public Envelope seal(Binding binding, Map<Part, String> parts) {
        Map<Part, Map<String, Object>> sealed = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byte[] padded = Padding.pad(parts.getOrDefault(part, NOTHING));
            sealed.put(part, Jwe.seal(padded, Envelope.header(binding, part), recipients, random));
        }
        return Envelope.of(binding, sealed);
    }
}
