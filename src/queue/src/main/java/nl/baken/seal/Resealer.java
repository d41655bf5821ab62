package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals to a new intake key what lies sealed to the one before: an envelope, part by part, or a note. What it is bound to
 * stays the same, and so does its size; the content key is a fresh one, so that who kept the old one has nothing.
 *
 * <p>Guarantee: a part is replaced only after it was opened and found unchanged. What does not open stays as it is.
 */
public final class Resealer {
    private final ECKey from;
    private final Recipient to;
    private final SecureRandom random;

    /**
     * Made once for many.
     *
     * @param from the old intake key, with its private half
     * @param to the new one
     */
    public Resealer(ECKey from, ECKey to, SecureRandom random) {
        this.from = from;
        this.to = Recipient.often(to);
        this.random = random;
    }

    /** The same, sealed to the new key and no other; empty when the old key opens no part of it. */
    public Optional<String> reseal(String json) {
        try {
            Map<String, Object> object = Jwe.parse(json, Envelope.MAX_LENGTH);
            if (object.containsKey("protected")) {
                return jwe(object).map(JSONObjectUtils::toJSONString);
            }
            return envelope(object).map(JSONObjectUtils::toJSONString);
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, Object>> envelope(Map<String, Object> parts) {
        Map<String, Object> whole = new LinkedHashMap<>(parts);
        boolean any = false;
        for (String name : parts.keySet()) {
            Optional<Map<String, Object>> sealed = jwe(Jwe.map(parts, name));
            sealed.ifPresent(part -> whole.put(name, part));
            any |= sealed.isPresent();
        }
        return any ? Optional.of(whole) : Optional.empty();
    }

    private Optional<Map<String, Object>> jwe(Map<String, Object> jwe) {
        try {
            Jwe.Opened opened = Jwe.open(jwe, from);
            return Optional.of(Jwe.seal(opened.plaintext(), opened.header(), List.of(to), random));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }
}
