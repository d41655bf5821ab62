package nl.baken.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.platform.Organisation;

/**
 * The routes that there are, with the organisation's municipalities in them. A question more is a line in its route and
 * its texts in {@code i18n/route-<route>_nl.properties}.
 */
@ApplicationScoped
public class Routes {
    private Organisation organisation;
    private List<RouteDefinition> all;

    @Inject
    public Routes(Organisation organisation) {
        this.organisation = organisation;
        List<Option> municipalities = Municipalities.toChooseFrom(organisation);
        this.all = List.of(
                CitizenRoute.of(municipalities),
                YoungRoute.of(municipalities),
                ProfessionalRoute.of(municipalities),
                AdviceRoute.of(municipalities),
                VisitRoute.of(municipalities));
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Routes() {}

    public List<RouteDefinition> all() {
        return all;
    }

    /** The route of whoever sees or goes through something: {@code burger}. */
    public RouteDefinition citizen() {
        return all.get(0);
    }

    /** The route of this name, as it stands in addresses and sealed reports. */
    public Optional<RouteDefinition> named(String name) {
        return all.stream().filter(route -> route.name().equals(name)).findFirst();
    }

    /** The words of a route. @throws java.util.MissingResourceException when a text is missing, naming its key */
    public RouteTexts texts(RouteDefinition route, Locale locale) {
        return RouteTexts.of(route, locale, organisation.region());
    }
}
