package nl.baken.portal.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets Faces speak the language of the path, and address the view on screen by the path of its page. */
public class LocalViewHandler extends ViewHandlerWrapper {

    public LocalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Place place = place(context);
        return (place == null ? Language.FIRST : place.language()).locale();
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Place place = place(context);
        return place != null && place.page().view().equals(viewId) ? place.path() : super.getActionURL(context, viewId);
    }

    private static @Nullable Place place(FacesContext context) {
        return Place.of((ServletRequest) context.getExternalContext().getRequest());
    }
}
