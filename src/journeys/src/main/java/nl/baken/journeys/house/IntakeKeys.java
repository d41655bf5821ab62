package nl.baken.journeys.house;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.KeyShare;
import nl.baken.seal.LockedKey;
import nl.baken.seal.Opener;
import nl.baken.seal.Part;

/** The intake keys that one member can open, opened the member's way: passphrase → own key → shares. */
public final class IntakeKeys {
    private final List<ECKey> keys;

    private IntakeKeys(List<ECKey> keys) {
        this.keys = keys;
    }

    /** Opens the intake keys with the first of these sign-ins that can. */
    public static IntakeKeys open(Connection database, List<SignIn> signIns) throws SQLException {
        for (SignIn signIn : signIns) {
            List<ECKey> keys = of(database, signIn);
            if (!keys.isEmpty()) {
                return new IntakeKeys(keys);
            }
        }
        throw new NotReady("No demo member holds the intake key");
    }

    private static List<ECKey> of(Connection database, SignIn signIn) throws SQLException {
        List<ECKey> keys = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("SELECT m.locked_key, s.sealed FROM member m"
                + " JOIN key_share s ON s.member = m.id AND s.purpose = 'INTAKE'"
                + " WHERE m.sign_in_name = ? AND m.active ORDER BY s.created DESC")) {
            query.setString(1, signIn.name());
            try (ResultSet rows = query.executeQuery()) {
                ECKey own = null;
                while (rows.next()) {
                    if (own == null) {
                        own = new LockedKey(rows.getString(1))
                                .unlock(signIn.passphrase().toCharArray(), Argon2Gate.forPassphrases());
                    }
                    keys.add(new KeyShare(rows.getString(2)).open(own));
                }
            }
        }
        return keys;
    }

    /**
     * Opens all parts of an envelope.
     *
     * @throws EnvelopeUnreadable when none of the keys opens it
     */
    public Map<Part, String> open(Envelope envelope) {
        EnvelopeUnreadable last = new EnvelopeUnreadable("it is sealed to none of the keys");
        for (ECKey key : keys) {
            Opener opener = new Opener(key);
            try {
                Map<Part, String> parts = new EnumMap<>(Part.class);
                for (Part part : Part.values()) {
                    parts.put(part, opener.open(envelope, part));
                }
                return parts;
            } catch (EnvelopeUnreadable e) {
                last = e;
            }
        }
        throw last;
    }
}
