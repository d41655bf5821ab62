package nl.baken.centre.partner;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.intake.Intake;
import nl.baken.centre.intake.ReportMessage;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.web.Rendering;
import nl.baken.seal.EnvelopeUnreadable;
import org.jspecify.annotations.Nullable;

/** Sharing the report on screen with other case systems. */
@Named("sharing")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ShareForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Sharing sharing;
    private ReportPage page;
    private @Nullable UUID asked;
    private transient @Nullable List<Sharing.Standing> standings;

    @Inject
    ShareForm(Sharing sharing, ReportPage page) {
        this.sharing = sharing;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ShareForm() {}

    /** None while the centre works with no other system. */
    public List<Sharing.Standing> getStandings() {
        List<Sharing.Standing> known = standings;
        if (known == null) {
            known = sharing.of(page.getReport().getId());
            standings = known;
        }
        return known;
    }

    /** How a message stands with each partner that gets the report. */
    public List<Sharing.Standing> with(ReportMessage message) {
        return Rendering.once(
                "sharing." + message.getId(), () -> sharing.of(page.getReport().getId(), message.getId()));
    }

    public void shareMessage(ReportMessage message, Sharing.Standing one) {
        act(
                () -> sharing.shareMessage(
                        page.getReport().getId(), message.getId(), one.partner().getId(), page.actor()),
                "message-shared");
    }

    public String gets(Sharing.Standing one) {
        return PartnerNotices.words(one.partner().getParts());
    }

    /** Whether this member may share what this partner gets. */
    public boolean may(Sharing.Standing one) {
        return page.actor().role().mayAnswer()
                && one.partner().getParts().stream().allMatch(page.actor().role()::maySee);
    }

    public boolean isAsked(Sharing.Standing one) {
        return one.partner().getId().equals(asked);
    }

    /** Asks whether the member is sure. */
    public void ask(Sharing.Standing one) {
        asked = one.partner().getId();
    }

    public void forget() {
        asked = null;
    }

    public void share(Sharing.Standing one) {
        act(() -> sharing.share(page.getReport().getId(), one.partner().getId(), page.actor()), "shared");
    }

    public void takeBack(Sharing.Standing one) {
        act(() -> sharing.takeBack(page.getReport().getId(), one.partner().getId(), page.actor()), "taken-back");
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            PartnerNotices.good(done);
        } catch (Partners.NotNow e) {
            PartnerNotices.bad("meanwhile");
        } catch (Intake.NotForThisRole e) {
            PartnerNotices.bad("not-for-role");
        } catch (EnvelopeUnreadable e) {
            PartnerNotices.bad("unreadable");
        }
        asked = null;
        standings = null;
    }
}
