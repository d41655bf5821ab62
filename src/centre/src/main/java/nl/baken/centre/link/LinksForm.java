package nl.baken.centre.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Stage;
import nl.baken.centre.web.Rendering;
import org.jspecify.annotations.Nullable;

/** The links of the report on screen. */
@Named("links")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class LinksForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Links links;
    private ReportPage page;
    private String other = "";
    private String about = Link.About.SITUATION.name();
    private transient @Nullable List<Links.Opened> opened;

    @Inject
    LinksForm(Links links, ReportPage page) {
        this.links = links;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected LinksForm() {}

    public int getCount() {
        return Rendering.once("links", () -> links.count(id()));
    }

    /** Whether another report told the same, and nobody said which. */
    public boolean isWanted() {
        return page.getReport().getStage() == Stage.DUPLICATE && getCount() == 0;
    }

    public void open() {
        opened = links.look(id(), page.actor());
    }

    public void add() {
        try {
            links.add(id(), other, Link.About.valueOf(about), page.actor());
            other = "";
            open();
            Notices.good("linked");
        } catch (Reports.NoSuchReport e) {
            Notices.bad("link.none");
        } catch (Links.SameReport e) {
            Notices.bad("link.same");
        } catch (Links.LinkedAlready e) {
            Notices.bad("link.already");
        }
    }

    public void remove(Links.Opened link) {
        links.remove(id(), link.id(), page.actor());
        open();
        Notices.good("unlinked");
    }

    public boolean isOpened() {
        return opened != null;
    }

    /** None while they are not opened. */
    public List<Links.Opened> getShown() {
        List<Links.Opened> known = opened;
        return known == null ? List.of() : known;
    }

    public String who(Link link) {
        return page.name(link.member());
    }

    public Link.About[] getKinds() {
        return Link.About.values();
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other.strip();
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    private UUID id() {
        return page.getReport().getId();
    }
}
