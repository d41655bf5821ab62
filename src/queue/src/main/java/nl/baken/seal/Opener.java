package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;

/** Opens one part of an envelope with the private half of an intake key. */
public final class Opener {
    private final ECKey intakeKey;

    /** @param intakeKey with its private half */
    public Opener(ECKey intakeKey) {
        if (!intakeKey.isPrivate()) {
            throw new IllegalArgumentException("only a private key opens");
        }
        this.intakeKey = intakeKey;
    }

    /**
     * The JSON of a part, as it was sealed. The binding that the envelope names is proven for this part from here on.
     *
     * @throws EnvelopeUnreadable when the part is not for this key or was changed
     */
    public String open(Envelope envelope, Part part) {
        Jwe.Opened opened = Jwe.open(envelope.jwe(part), intakeKey);
        if (!Envelope.bindingOf(opened.header(), part).equals(envelope.binding())) {
            throw new EnvelopeUnreadable("it belongs to another submission");
        }
        return Padding.unpad(opened.plaintext());
    }
}
