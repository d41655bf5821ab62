package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.web.Rendering;
import nl.baken.post.OpenedMailbox;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.EnvelopeUnreadable;
import org.jspecify.annotations.Nullable;

/** What the reporter of the report on screen sent afterwards, and their code. A new code is held for this page only. */
@Named("correspondence")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CorrespondencePage implements Serializable {
    private static final long serialVersionUID = 1;
    /** So many more are shown at a time. */
    private static final int STEP = 100;

    private static final int UNCOUNTED = -1;

    private Correspondence correspondence;
    private ReportPage page;
    private CurrentMember me;
    private int older = UNCOUNTED;
    private boolean sure;
    private transient @Nullable Map<UUID, OpenedMessage> opened;
    private transient @Nullable List<String> code;

    @Inject
    CorrespondencePage(Correspondence correspondence, ReportPage page, CurrentMember me) {
        this.correspondence = correspondence;
        this.page = page;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CorrespondencePage() {}

    /** The newest, the oldest of them first. */
    public List<ReportMessage> getMessages() {
        return Rendering.once("messages", () -> correspondence.messages(id(), getOlder()));
    }

    /** How many older ones are not shown: counted once, so that what comes in meanwhile moves no row of this page. */
    public int getOlder() {
        if (older == UNCOUNTED) {
            older = Math.max(0, correspondence.count(id()) - STEP);
        }
        return older;
    }

    public void showOlder() {
        older = Math.max(0, older - STEP);
    }

    public @Nullable OpenedMessage opened(ReportMessage message) {
        Map<UUID, OpenedMessage> known = opened;
        return known == null ? null : known.get(message.id());
    }

    public void open(ReportMessage message) {
        Map<UUID, OpenedMessage> known = opened;
        if (known == null) {
            known = new HashMap<>();
            opened = known;
        }
        known.put(message.id(), correspondence.open(id(), message.id(), actor()));
        page.refresh();
    }

    public void settle() {
        correspondence.settle(id(), actor());
        Notices.good("settled");
        page.refresh();
    }

    public void keep() {
        try {
            correspondence.keep(id(), actor());
            Notices.good("kept");
        } catch (Report.NotWithdrawn e) {
            Notices.bad("closed.meanwhile");
        }
        page.refresh();
    }

    /** The day on which a withdrawn report is destroyed. */
    public String getEnd() {
        return page.getReport()
                .withdrawn()
                .map(day -> Times.day(day.plus(Duration.ofDays(OpenedMailbox.WITHDRAWAL_DAYS))))
                .orElse("");
    }

    public boolean isMayChangeCode() {
        return me.role().mayAnswer();
    }

    public void askForNewCode() {
        sure = true;
        code = null;
    }

    public void forgetCode() {
        sure = false;
        code = null;
    }

    public void makeNewCode() {
        sure = false;
        try {
            code = List.of(correspondence.newCode(id(), actor()).groups().split(" ", -1));
        } catch (EnvelopeUnreadable e) {
            Notices.bad("cannot-change-code");
        } catch (Argon2Gate.GateBusy e) {
            Notices.bad("busy");
        }
        page.refresh();
    }

    /** Whether the member is asked if a new code is really to be made. */
    public boolean isSure() {
        return sure;
    }

    /** The new code in groups; null when none was made on this page. */
    public @Nullable List<String> getCode() {
        return code;
    }

    private UUID id() {
        return page.getReport().getId();
    }

    private Actor actor() {
        return new Actor(me.id(), me.role(), me.keys());
    }
}
