package nl.baken.portal.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.Locale;

/** Lets Faces speak the language of the path, and address views by the paths of their pages. */
public class LocalViewHandler extends ViewHandlerWrapper {

    public LocalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return language(context).locale();
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Page page = Pages.ofView(viewId);
        return page == null ? super.getActionURL(context, viewId) : new Place(language(context), page).path();
    }

    private static Language language(FacesContext context) {
        Place place = Place.of((ServletRequest) context.getExternalContext().getRequest());
        return place == null ? Language.FIRST : place.language();
    }
}
