package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import nl.baken.paper.Paper;
import nl.baken.paper.PaperBusy;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;
import nl.baken.route.Answers;

/** Hands a professional a copy for the own file, as a PDF. It exists in memory, for as long as it is on its way. */
@ApplicationScoped
public class OwnCopies {
    /** Says nothing to who sees a list of downloads. */
    static final String NAME = "kopie.pdf";

    private Paper paper;
    private Organisation organisation;
    private InstantSource clock;

    @Inject
    OwnCopies(Paper paper, Organisation organisation, InstantSource clock) {
        this.paper = paper;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected OwnCopies() {}

    /** Whether the paper's letters can write a language, told by these words of it. */
    boolean canWrite(String words) {
        return paper.hasAll(words);
    }

    /**
     * Answers the request at hand with a copy.
     *
     * @throws PaperBusy when too many are being made; nothing was answered then
     */
    void send(RouteForm form, Answers answers, Language language) {
        byte[] pdf = paper.print(new OwnCopy(paper, form, language).of(answers, organisation.name(), clock.instant()));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        // bytes, whatever encoding the pages have
        response.setResponseCharacterEncoding(null);
        response.setResponseContentType("application/pdf");
        response.setResponseContentLength(pdf.length);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + NAME + "\"");
        try {
            response.getResponseOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
