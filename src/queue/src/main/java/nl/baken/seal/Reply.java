package nl.baken.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer of the centre to a reporter, before it is sealed.
 *
 * @param id random id of this answer
 * @param mailbox thumbprint of the mailbox key it is for
 * @param at when it was written
 * @param state how the report stands from now on, as a code of the centre's
 * @param language of the text, a BCP 47 tag
 * @param text what the centre writes, as plain text; may be empty when only the state changed
 */
public record Reply(UUID id, String mailbox, Instant at, String state, String language, String text) {
    /** Never the text. */
    @Override
    public String toString() {
        return "Reply " + id;
    }
}
