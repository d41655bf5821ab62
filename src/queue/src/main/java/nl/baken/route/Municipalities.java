package nl.baken.route;

import java.util.List;
import java.util.stream.Stream;

/** The municipalities of the region, in one place; their codes stand in reports and figures and stay as they are. */
final class Municipalities {
    static final List<Option> TWENTE = List.of(
            Option.named("almelo", "Almelo"),
            Option.named("borne", "Borne"),
            Option.named("dinkelland", "Dinkelland"),
            Option.named("enschede", "Enschede"),
            Option.named("haaksbergen", "Haaksbergen"),
            Option.named("hellendoorn", "Hellendoorn"),
            Option.named("hengelo", "Hengelo"),
            Option.named("hof-van-twente", "Hof van Twente"),
            Option.named("losser", "Losser"),
            Option.named("oldenzaal", "Oldenzaal"),
            Option.named("rijssen-holten", "Rijssen-Holten"),
            Option.named("tubbergen", "Tubbergen"),
            Option.named("twenterand", "Twenterand"),
            Option.named("wierden", "Wierden"));

    private Municipalities() {}

    /** Always with a place for what lies outside the region and for who does not know. */
    static List<Option> toChooseFrom() {
        return Stream.concat(TWENTE.stream(), Stream.of(Option.of("outside"), Option.of("unknown")))
                .toList();
    }
}
