package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.baken.portal.web.Asset;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Script;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;

/** The routes in every language, and the stylesheet that lets them show one question at a time. */
@ApplicationScoped
public class RouteForms {
    private final Map<Key, RouteForm> forms = new ConcurrentHashMap<>();
    private Routes routes;

    private record Key(String route, Language language) {}

    @Inject
    RouteForms(Routes routes) {
        this.routes = routes;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected RouteForms() {}

    /** Made when it is first asked for. @throws IllegalArgumentException when there is no such route */
    RouteForm of(String route, Language language) {
        return forms.computeIfAbsent(new Key(route, language), this::made);
    }

    private RouteForm made(Key key) {
        RouteDefinition route =
                routes.named(key.route()).orElseThrow(() -> new IllegalArgumentException("No route " + key.route()));
        return new RouteForm(
                route, routes.texts(route, key.language().locale()), new ReportTexts(key.language(), key.route()));
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

    /** What every page has and what a route's form has beside it. */
    @Produces
    @Dependent
    static Script routeScript() {
        return Script.of("route.js", read("/assets/site.js") + read("route.js"));
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
