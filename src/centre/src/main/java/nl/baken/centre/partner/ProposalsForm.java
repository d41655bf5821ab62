package nl.baken.centre.partner;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.intake.AnswerForm;
import nl.baken.centre.intake.ReportPage;
import org.jspecify.annotations.Nullable;

/** What partners propose to answer the reporter of the report on screen. What was opened is held for this page only. */
@Named("proposals")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ProposalsForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Proposals proposals;
    private ReportPage page;
    private AnswerForm answer;
    private transient @Nullable List<Proposals.Opened> opened;

    @Inject
    ProposalsForm(Proposals proposals, ReportPage page, AnswerForm answer) {
        this.proposals = proposals;
        this.page = page;
        this.answer = answer;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ProposalsForm() {}

    /** How many wait for a member to decide. */
    public int getCount() {
        return proposals.count(id());
    }

    /** Whether this member may answer, and so look at them. */
    public boolean isAllowed() {
        return page.actor().role().mayAnswer();
    }

    public void open() {
        opened = proposals.look(id(), page.actor());
    }

    public boolean isOpened() {
        return opened != null;
    }

    /** None while they are not opened. */
    public List<Proposals.Opened> getShown() {
        List<Proposals.Opened> known = opened;
        return known == null ? List.of() : known;
    }

    /** Puts it under what the member has written so far; it is sent as any answer is. */
    public void use(Proposals.Opened one) {
        if (decide(one, true)) {
            one.answer().ifPresent(proposed -> answer.begin(proposed.text()));
            PartnerNotices.good("used");
        }
    }

    public void drop(Proposals.Opened one) {
        if (decide(one, false)) {
            PartnerNotices.good("laid-aside");
        }
    }

    private boolean decide(Proposals.Opened one, boolean used) {
        boolean decided = true;
        try {
            proposals.decide(id(), one.id(), used, page.actor());
        } catch (Partners.NotNow e) {
            PartnerNotices.bad("meanwhile");
            decided = false;
        }
        open();
        return decided;
    }

    private UUID id() {
        return page.getReport().getId();
    }
}
