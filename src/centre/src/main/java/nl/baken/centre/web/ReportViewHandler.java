package nl.baken.centre.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import nl.baken.centre.access.Screen;

/** Lets the forms of a report's page post to that report's own address, so that reloading finds it again. */
public class ReportViewHandler extends ViewHandlerWrapper {
    static final String VIEW = "/melding.xhtml";

    public ReportViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object report = context.getExternalContext().getRequestMap().get(ReportPaths.REPORT);
        return VIEW.equals(viewId) && report != null
                ? context.getExternalContext().getRequestContextPath()
                        + Screen.REPORT.path().replace("{id}", report.toString())
                : super.getActionURL(context, viewId);
    }
}
