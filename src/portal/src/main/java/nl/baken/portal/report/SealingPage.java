package nl.baken.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.baken.portal.web.Place;
import nl.baken.portal.web.Site;
import nl.baken.route.RouteDefinition;

/** What a route's document holds for the module that seals in the browser, beside the questions and the words. */
@Named("sealing")
@RequestScoped
public class SealingPage {
    private RouteForms forms;
    private Reporting reporting;
    private Site site;
    private HttpServletRequest request;

    @Inject
    SealingPage(RouteForms forms, Reporting reporting, Site site, HttpServletRequest request) {
        this.forms = forms;
        this.reporting = reporting;
        this.site = site;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected SealingPage() {}

    /**
     * Whether the answers of this document can be sealed in the browser. What came with a POST cannot any more: the
     * server has seen it, and seals it then.
     */
    public boolean isOffered() {
        return !request.getMethod().equals("POST");
    }

    /** Fingerprint of the trust root that must have signed the keys. @throws NoTrustedKeys when no reports are taken */
    public String getRoot() {
        return reporting.root();
    }

    /** Version of the route's definition. */
    public int getVersion() {
        return route().version();
    }

    /** When a report is urgent, as the module reads conditions. */
    public String getUrgentWhen() {
        return RouteMarkup.told(List.of(route().urgentWhen()));
    }

    /** Id of the first question. */
    public String getStart() {
        return RouteMarkup.stepId(route().steps().get(0));
    }

    private RouteDefinition route() {
        Place place = Objects.requireNonNull(Place.of(request), "a route is asked for outside of its pages");
        return forms.of(String.valueOf(place.page().subject()), site.getLanguage())
                .route();
    }
}
