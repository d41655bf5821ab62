package nl.baken.fuzz;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.seal.Binding;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeReader;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.Kind;
import nl.baken.seal.Part;
import nl.baken.seal.Sealer;

/** An envelope that somebody else sealed, as JSON. What is taken must be read alike from then on. */
final class EnvelopeTarget {
    private static final UUID ID = UUID.fromString("7b1f9a52-3c0e-4d6b-9f3a-2a4c5e6d7f80");
    private static final ECKey KEY =
            key("e-UIBQ7yXBk0H4m-5FVqkyR-E2iA5aWQocHQh-pxyKA", "HpYg3TdrtB4CZlCEdYfFZU6aSUrHDFiMlfFdgpYe1Ek");
    private static final Binding BINDING = new Binding(ID, Kind.REPORT, 1, KEY.getKeyID());

    private EnvelopeTarget() {}

    static void run(byte[] input) {
        isTaken(input);
    }

    static boolean isTaken(byte[] input) {
        try {
            Map<String, Object> json = JSONObjectUtils.parse(Text.of(input));
            if (json == null) {
                return false;
            }
            check(EnvelopeReader.read(json, BINDING, List.of(KEY)));
            return true;
        } catch (ParseException | EnvelopeRefused e) {
            return false;
        }
    }

    private static void check(Envelope read) {
        String kept = read.toJson();
        if (!read.binding().equals(BINDING)
                || !Envelope.parse(kept).binding().equals(BINDING)
                || !Envelope.parse(kept).toJson().equals(kept)) {
            throw new AssertionError("what was taken is not read alike again");
        }
    }

    /** One that is taken. */
    static String sealed() {
        return new Sealer(List.of(KEY), new SecureRandom())
                .seal(BINDING, Map.of(Part.STORY, "{}"))
                .toJson();
    }

    /** Public; nobody has the private half any more. */
    private static ECKey key(String x, String y) {
        try {
            return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y))
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
