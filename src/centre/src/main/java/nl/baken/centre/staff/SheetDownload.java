package nl.baken.centre.staff;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.baken.paper.Paper;
import nl.baken.paper.PaperBusy;

/** The recovery sheet as the answer to a request: a PDF, made in memory. */
final class SheetDownload {
    private SheetDownload() {}

    static void answer(List<String> words, Paper paper) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            byte[] pdf = paper.print(SheetPaper.of(words));
            external.setResponseContentType("application/pdf");
            external.setResponseContentLength(pdf.length);
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"noodblad.pdf\"");
            external.getResponseOutputStream().write(pdf);
            context.responseComplete();
        } catch (PaperBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    /** The words as a picture on the page. */
    static String picture(List<String> words) {
        return QrPicture.svg(String.join(" ", words), StaffNotices.text("sheet.qr.name"));
    }
}
