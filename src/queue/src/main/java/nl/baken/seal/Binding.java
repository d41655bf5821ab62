package nl.baken.seal;

import java.util.UUID;

/**
 * What an envelope is bound to. It stands in the protected header of every part, so that it is readable by all and
 * changeable by none: rows of the database cannot be swapped, and an answer cannot be diverted to another mailbox.
 *
 * @param submission the submission's random id
 * @param kind what the submission is
 * @param schema version of the answers' schema, 1 to 9999
 * @param mailbox RFC 7638 thumbprint of the mailbox key to which answers must be sealed
 */
public record Binding(UUID submission, Kind kind, int schema, String mailbox) {
    public Binding {
        if (schema < 1 || schema > 9999) {
            throw new IllegalArgumentException("schema version out of range");
        }
        if (!Keys.isThumbprint(mailbox)) {
            throw new IllegalArgumentException("mailbox is not a thumbprint");
        }
    }
}
