package nl.baken.centre.partner;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Set;
import java.util.regex.Pattern;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.Part;

/**
 * What is asked about another case system before it can be let in.
 *
 * @param code a short word of its own, for the audit trail
 * @param key the public half; the private half never leaves that system
 * @param parts what it may get of a report, one at least
 * @param answers whether it may propose answers
 */
record Registration(String code, String name, ECKey key, Set<Part> parts, boolean answers) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,15}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 1_000;

    Registration {
        if (!CODE.matcher(code).matches()) {
            throw new Refused("code");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("name");
        }
        if (parts.isEmpty()) {
            throw new Refused("parts");
        }
        key = key.toPublicJWK();
        parts = Set.copyOf(parts);
    }

    /** @throws Refused when it is no public P-256 key */
    static ECKey key(String jwk) {
        if (jwk.length() > LONGEST_KEY) {
            throw new Refused("key");
        }
        ECKey key;
        try {
            key = Keys.parse(jwk);
        } catch (EnvelopeUnreadable e) {
            throw new Refused("key");
        }
        if (key.isPrivate()) {
            throw new Refused("private-key");
        }
        return key;
    }

    /** Something is not as it should be. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String what;

        /** @param what key of the text that says it */
        Refused(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }
}
