package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The intake key and its replacement on screen, and how the recovery sheet stands. */
@Named("keys")
@RequestScoped
public class KeysPage {
    private Resealing resealing;
    private Rotation rotation;
    private SheetRenewal sheet;
    private RootForm root;
    private CurrentMember me;

    @Inject
    KeysPage(Resealing resealing, Rotation rotation, SheetRenewal sheet, RootForm root, CurrentMember me) {
        this.resealing = resealing;
        this.rotation = rotation;
        this.sheet = sheet;
        this.root = root;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected KeysPage() {}

    /** The rotation that is going on; null when none is. */
    public Rotation.@Nullable Running getRunning() {
        return rotation.running().orElse(null);
    }

    /** Whether the one that is going on stands still. */
    public boolean isStandingStill() {
        return !resealing.isWorking();
    }

    public boolean isAdvised() {
        return rotation.isAdvised();
    }

    /** When the sheet was made that works; null when none does. */
    public @Nullable Instant getSheetMade() {
        return sheet.made().orElse(null);
    }

    public void replace() {
        root.use(key -> resealing.begin(key, me), "keys.replaced");
    }

    public void goOn() {
        try {
            resealing.goOn(me);
        } catch (Membership.NotNow e) {
            StaffNotices.bad("keys.not-now");
        }
    }
}
