package nl.baken.portal.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** For whom a page is written. The code is what editors write in the front matter. */
public enum Audience {
    EVERYBODY("iedereen", Route.CITIZEN),
    YOUNG("jongeren", Route.YOUNG),
    PARENTS("ouders", Route.CITIZEN),
    SCHOOL("school", Route.PROFESSIONAL),
    CARE("zorg", Route.PROFESSIONAL),
    MEDICAL("medisch", Route.PROFESSIONAL),
    NEIGHBOURS("buren", Route.CITIZEN),
    HOTEL("hotel", Route.CITIZEN),
    EMPLOYER("werkgever", Route.CITIZEN),
    CLIENTS("klanten", Route.CITIZEN),
    INSPECTION("toezicht", Route.PROFESSIONAL),
    PROFESSIONALS("professionals", Route.PROFESSIONAL),
    CONCERNED("slachtoffers", Route.CITIZEN),
    MUNICIPALITIES("gemeenten", Route.PROFESSIONAL);

    /** The report route that fits an audience. */
    public enum Route {
        CITIZEN("/melden/burger"),
        YOUNG("/melden/jongere"),
        PROFESSIONAL("/melden/professional");

        private final String path;

        Route(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    private final String code;
    private final Route route;

    Audience(String code, Route route) {
        this.code = code;
        this.route = route;
    }

    public String code() {
        return code;
    }

    public Route route() {
        return route;
    }

    static Optional<Audience> of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Audience::code).toList();
    }
}
