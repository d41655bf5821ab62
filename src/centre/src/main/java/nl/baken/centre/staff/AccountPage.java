package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.baken.centre.access.Right;

/** A member's own account on screen. */
@Named("account")
@RequestScoped
public class AccountPage {
    private CurrentMember me;

    @Inject
    AccountPage(CurrentMember me) {
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AccountPage() {}

    /** What the member may do, as keys of texts. */
    public List<String> getRights() {
        return me.rights().stream()
                .filter(right -> right != Right.SIGNED_IN)
                .map(Right::name)
                .toList();
    }

    /** Whether the member may read reports. */
    public boolean isReader() {
        return me.rights().contains(Right.REPORTS);
    }
}
