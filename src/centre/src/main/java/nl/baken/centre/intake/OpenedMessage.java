package nl.baken.centre.intake;

import nl.baken.seal.Binding;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.ReporterMessage;

/**
 * What a reporter sent after the report, opened for one page.
 *
 * @param text as it was written; the JSON as it was sealed when it is no message of the reporter's
 */
public record OpenedMessage(Condition condition, String text) {

    /** Whether it could be opened, and who it is from. */
    public enum Condition {
        /** It was sent by whoever held the code. */
        READ,
        /** It was sent by whoever held a code that has been replaced since. */
        FORMER_CODE,
        /** It opened, and nothing shows that whoever sent it held the code. */
        NOT_SURE,
        /** It does not open: changed, or sealed to a key that this member does not have. */
        SEALED
    }

    static OpenedMessage sealed() {
        return new OpenedMessage(Condition.SEALED, "");
    }

    /**
     * @param binding of its envelope, proven by the opening
     * @param isPresent whether that mailbox is the report's present one
     */
    static OpenedMessage of(String json, Binding binding, boolean isPresent) {
        try {
            ReporterMessage message = ReporterMessage.verify(json, binding);
            return new OpenedMessage(isPresent ? Condition.READ : Condition.FORMER_CODE, message.text());
        } catch (EnvelopeUnreadable e) {
            return notSure(json);
        }
    }

    static OpenedMessage notSure(String json) {
        return new OpenedMessage(Condition.NOT_SURE, json);
    }

    public String getText() {
        return text;
    }

    /** Whether it was surely sent by who held a code of the report. */
    public boolean isCertain() {
        return condition == Condition.READ || condition == Condition.FORMER_CODE;
    }

    /** Key of what is said about it: {@code FORMER_CODE}; empty when all is well. */
    public String getCaution() {
        return condition == Condition.READ ? "" : condition.name();
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "OpenedMessage";
    }
}
