package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the centre writes down for itself about a report: its own copy of an answer, an answer still being written.
 * Sealed to the intake keys, like the report.
 *
 * <p>Guarantees: only who holds an intake key reads it; it cannot be moved to another report or passed off as a note of
 * another purpose; its length tells one of three sizes. Not guaranteed: who wrote it.
 *
 * @param jwe the JWE, JSON, ASCII
 */
public record SealedNote(String jwe) {
    private static final String TYPE = "baken-note";
    private static final int MAX_LENGTH = 200_000;

    /**
     * Seals a note.
     *
     * @param report the report it is about
     * @param purpose what it is, as a code
     * @param id which of them it is
     * @throws Padding.PartTooLarge when the text is too long
     */
    public static SealedNote seal(
            UUID report, String purpose, UUID id, String text, List<ECKey> intakeKeys, SecureRandom random) {
        return new SealedNote(JSONObjectUtils.toJSONString(Jwe.seal(
                Padding.pad(text),
                header(report, purpose, id),
                intakeKeys.stream().map(Recipient::once).toList(),
                random)));
    }

    /** @throws EnvelopeUnreadable when it is not for this key, was changed, or is another note than this */
    public String open(UUID report, String purpose, UUID id, ECKey intakeKey) {
        Jwe.Opened opened = Jwe.open(Jwe.parse(jwe, MAX_LENGTH), intakeKey);
        if (!header(report, purpose, id).entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(opened.header().get(entry.getKey())))) {
            throw new EnvelopeUnreadable("it is a note of something else");
        }
        return Padding.unpad(opened.plaintext());
    }

    private static Map<String, Object> header(UUID report, String purpose, UUID id) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("typ", TYPE);
        header.put("report", report.toString());
        header.put("purpose", purpose);
        header.put("id", id.toString());
        return header;
    }

    /** Never the note. */
    @Override
    public String toString() {
        return "SealedNote";
    }
}
