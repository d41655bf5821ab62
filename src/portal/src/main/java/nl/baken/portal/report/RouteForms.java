package nl.baken.portal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
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

    RouteForms() {
        for (Language language : Language.values()) {
            citizen.put(language, new RouteForm(Routes.citizen(), language.locale()));
        }
    }

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
    static Asset stylesheet() {
        return asset("report.css", read("report.css") + RouteRules.of(Routes.citizen()));
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
