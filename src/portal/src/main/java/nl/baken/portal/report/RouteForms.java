package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import nl.baken.portal.web.Asset;
import nl.baken.portal.web.Language;
import nl.baken.route.Routes;

/** The routes in every language, and the stylesheet that lets them show one question at a time. */
@ApplicationScoped
public class RouteForms {
    private final Map<Language, RouteForm> citizen = new EnumMap<>(Language.class);

    @Inject
    RouteForms(Routes routes) {
        for (Language language : Language.values()) {
            citizen.put(
                    language,
                    new RouteForm(
                            routes.citizen(),
                            routes.texts(routes.citizen(), language.locale()),
                            new ReportTexts(language.locale())));
        }
    }

    /** For the container's proxy only. */
    protected RouteForms() {}

    RouteForm citizen(Language language) {
        RouteForm form = citizen.get(language);
        if (form == null) {
            throw new IllegalArgumentException("No route in " + language);
        }
        return form;
    }

    /** One file for all pages of a report: how they look, and which question shows. */
    @Produces
    @Dependent
    static Asset stylesheet(Routes routes) {
        return asset("report.css", read("report.css") + RouteRules.of(routes.citizen()));
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
