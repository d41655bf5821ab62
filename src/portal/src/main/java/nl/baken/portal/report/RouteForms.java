package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.baken.portal.web.Asset;
import nl.baken.portal.web.Language;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;

/** The routes in every language, and the stylesheet that lets them show one question at a time. */
@ApplicationScoped
public class RouteForms {
    private final Map<Key, RouteForm> forms = new HashMap<>();

    private record Key(String route, Language language) {}

    @Inject
    RouteForms(Routes routes) {
        for (Language language : Language.values()) {
            ReportTexts words = new ReportTexts(language.locale());
            for (RouteDefinition route : routes.all()) {
                forms.put(
                        new Key(route.name(), language),
                        new RouteForm(route, routes.texts(route, language.locale()), words));
            }
        }
    }

    /** For the container's proxy only. */
    protected RouteForms() {}

    /** @throws IllegalArgumentException when there is no such route */
    RouteForm of(String route, Language language) {
        RouteForm form = forms.get(new Key(route, language));
        if (form == null) {
            throw new IllegalArgumentException("No route " + route + " in " + language);
        }
        return form;
    }

    /** One file for all pages of all routes: the site's look, theirs, and which question shows. */
    @Produces
    @Dependent
    static Asset stylesheet(Routes routes) {
        return asset(
                "report.css",
                read("/assets/site.css")
                        + read("report.css")
                        + routes.all().stream().map(RouteRules::of).collect(Collectors.joining()));
    }

    /** What every page has and what a route's form has beside it, in one request. */
    @Produces
    @Dependent
    static Asset routeScript() {
        return asset("route.js", read("/assets/site.js") + read("route.js"));
    }

    @Produces
    @Dependent
    static Asset script() {
        return asset("report.js", read("report.js"));
    }

    private static Asset asset(String name, String text) {
        return new Asset(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) {
        try (InputStream in = RouteForms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " in this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
