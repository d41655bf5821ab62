package nl.baken.centre.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.centre.intake.Intake;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.triage.SecondLook.About;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** What waits for a second member on the report on screen. */
@Named("looks")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SecondLookForm implements Serializable {
    private static final long serialVersionUID = 1;

    private SecondLooks looks;
    private ReportPage page;
    private String refusal = "";
    private transient @Nullable Map<About, SecondLook> open;
    /** What was read: a member decides about that one, whatever a colleague proposed since. */
    private transient @Nullable Map<About, Read> read;

    private record Read(UUID look, String reason) {}

    @Inject
    SecondLookForm(SecondLooks looks, ReportPage page) {
        this.looks = looks;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SecondLookForm() {}

    /** What can be proposed. */
    public About[] getKinds() {
        return About.values();
    }

    /** What waits; null when nothing of this kind does. */
    public @Nullable SecondLook open(About about) {
        Map<About, SecondLook> known = open;
        if (known == null) {
            known = looks.open(page.getReport().getId()).stream()
                    .collect(Collectors.toMap(SecondLook::getAbout, look -> look));
            open = known;
        }
        return known.get(about);
    }

    /** Looks again before the page is shown anew: colleagues work on it too. */
    public void refresh() {
        open = null;
        page.refresh();
    }

    public boolean isMine(SecondLook look) {
        return look.getAskedBy().equals(page.actor().id());
    }

    public String who(SecondLook look) {
        return page.name(look.getAskedBy());
    }

    public void openReason(SecondLook look) {
        Map<About, Read> known = read;
        if (known == null) {
            known = new EnumMap<>(About.class);
            read = known;
        }
        String reason = looks.reason(look, page.actor()).orElse(Notices.plain("replies.sealed"));
        known.put(look.getAbout(), new Read(look.getId(), reason));
    }

    /** Why a colleague proposes it; null while it is not opened. */
    public @Nullable String reason(SecondLook look) {
        Map<About, Read> known = read;
        Read opened = known == null ? null : known.get(look.getAbout());
        return opened != null && opened.look().equals(look.getId()) ? opened.reason() : null;
    }

    public void confirm(SecondLook look) {
        carefully(() -> looks.confirm(look.getId(), page.actor()), "second-look.confirmed");
    }

    public void refuse(SecondLook look) {
        carefully(() -> looks.refuse(look.getId(), refusal, page.actor()), "second-look.refused");
    }

    public void takeBack(SecondLook look) {
        carefully(() -> looks.takeBack(look.getId(), page.actor()), "second-look.dropped");
    }

    private void carefully(Runnable act, String done) {
        try {
            act.run();
            refusal = "";
            Notices.good(done);
        } catch (SecondLook.SameMember e) {
            Notices.bad("second-look.same");
        } catch (SecondLook.DecidedAlready | Report.WrongOrder | Report.ReportClosed e) {
            Notices.bad("second-look.decided");
        } catch (SecondLooks.NotLooked | Intake.NotForThisRole e) {
            Notices.bad("second-look.not-looked");
        } catch (SecondLooks.ReasonMissing e) {
            Notices.bad("reason-missing");
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", StageForm.LONGEST);
        }
        refresh();
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal == null ? "" : refusal.strip();
    }
}
