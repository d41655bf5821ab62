package nl.baken.centre.staff;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.baken.centre.staff.Members.Enrolment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who becomes a member, and the secret of their one-time codes, which stays the same while they set up
 * their app. Transient where it is secret: a session that was ever written down has lost it.
 */
public class Newcomer implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z][a-z0-9.-]{1,63}");
    private static final int LONGEST_NAME = 100;

    private String signInName = "";
    private String displayName = "";
    private transient @Nullable String passphrase;
    private transient @Nullable String again;
    private String code = "";
    private transient byte @Nullable [] totpSecret;

    /** Draws the secret, once. */
    void prepare(SecureRandom random) {
        if (totpSecret == null) {
            byte[] secret = new byte[Totp.SECRET_BYTES];
            random.nextBytes(secret);
            totpSecret = secret;
        }
    }

    /**
     * What must be put right, as keys of texts; empty when all is well.
     *
     * @param organisation whose name makes no passphrase
     */
    List<String> faults(String organisation, Instant now) {
        List<String> faults = new ArrayList<>();
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            faults.add("name");
        }
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            faults.add("sign-in-name");
        }
        PassphraseRules.fault(getPassphrase(), List.of(displayName, signInName, organisation))
                .ifPresent(fault -> faults.add("passphrase." + fault.name()));
        if (!getPassphrase().equals(getAgain())) {
            faults.add("again");
        }
        if (step(now).isEmpty()) {
            faults.add("code");
        }
        return faults;
    }

    /** The step of the one-time code that was typed; empty when it is not right. */
    OptionalLong step(Instant now) {
        return Totp.matchingStep(totpSecret(), code.replaceAll("[\\s-]", ""), now, 0);
    }

    Enrolment enrolment(Role role) {
        return new Enrolment(signInName, displayName.strip(), role, getPassphrase(), totpSecret());
    }

    /** Forgets everything that is secret. */
    void forget() {
        byte[] secret = totpSecret;
        if (secret != null) {
            Arrays.fill(secret, (byte) 0);
        }
        totpSecret = null;
        passphrase = null;
        again = null;
        code = "";
    }

    byte[] totpSecret() {
        byte[] secret = totpSecret;
        if (secret == null) {
            throw new IllegalStateException("No secret was drawn");
        }
        return secret;
    }

    /** For an app that cannot scan, in groups of four. */
    public String getSecretText() {
        return Base32.encode(totpSecret()).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For an app that scans. It says nothing of the organisation: a phone may be in other hands. */
    public String getTotpPicture() {
        String address = "otpauth://totp/Baken?secret=" + Base32.encode(totpSecret()) + "&issuer=Baken";
        return QrPicture.svg(address, StaffNotices.text("newcomer.qr.name"));
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(@Nullable String signInName) {
        this.signInName = signInName == null ? "" : signInName.strip().toLowerCase(Locale.ROOT);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName == null ? "" : displayName;
    }

    public String getPassphrase() {
        String typed = passphrase;
        return typed == null ? "" : typed;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase;
    }

    public String getAgain() {
        String typed = again;
        return typed == null ? "" : typed;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
