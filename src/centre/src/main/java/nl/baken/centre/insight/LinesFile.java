package nl.baken.centre.insight;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Counts as a file to take along (RFC 4180, with semicolons, as Dutch spreadsheets read it), sent in the place of their page. */
public final class LinesFile {
    /** By which a spreadsheet knows that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private LinesFile() {}

    /**
     * Sends it and ends the request.
     *
     * @param name without its ending
     * @param lines each with its CR LF, the first with the names of the columns
     */
    public static void send(String name, String lines) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext response = context.getExternalContext();
        byte[] file = (MARK + lines).getBytes(StandardCharsets.UTF_8);
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Security-Policy", "default-src 'none'");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.setResponseContentLength(file.length);
        response.getResponseOutputStream().write(file);
        context.responseComplete();
    }
}
