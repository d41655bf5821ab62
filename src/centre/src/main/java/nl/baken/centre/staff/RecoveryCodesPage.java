package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.baken.centre.access.ConfirmationNeeded;

/** The codes for a lost phone on screen: how many are left, and new ones, which are shown in one answer only. */
@Named("recoveryCodes")
@RequestScoped
public class RecoveryCodesPage {
    private RecoveryCodes codes;
    private CurrentMember me;
    private List<String> made = List.of();

    @Inject
    RecoveryCodesPage(RecoveryCodes codes, CurrentMember me) {
        this.codes = codes;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCodesPage() {}

    public int getLeft() {
        return codes.left(me.id());
    }

    /** How many are left, in words. */
    public String getLeftText() {
        return StaffNotices.text("codes.left", getLeft());
    }

    public void make() {
        try {
            made = codes.make(me.id());
            StaffNotices.good("codes.made");
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
        }
    }

    /** Those that were made just now; empty when none were. */
    public List<String> getMade() {
        return made;
    }
}
