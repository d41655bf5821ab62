package nl.baken.route;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;

/** The municipalities that one can choose from; their codes stand in reports and figures and stay as they are. */
final class Municipalities {
    private Municipalities() {}

    /** Those of the region, always with a place for what lies outside of it and for who does not know. */
    static List<Option> toChooseFrom(Organisation organisation) {
        return Stream.concat(
                        organisation.municipalities().stream()
                                .map(municipality -> Option.named(municipality.code(), municipality.name())),
                        Stream.of(Option.of("outside"), Option.of("unknown")))
                .toList();
    }
}
