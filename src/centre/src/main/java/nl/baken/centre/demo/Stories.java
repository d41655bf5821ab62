package nl.baken.centre.demo;

import java.time.Duration;
import java.util.List;
import nl.baken.platform.Organisation;
import nl.baken.post.ReportState;

/** The demo's reports. Every person and event is made up. */
final class Stories {
    private Stories() {}

    private static String at(List<Organisation.Municipality> region, int index) {
        return region.get(index % region.size()).code();
    }

    /** @param organisation whose municipalities the reports are about, one after the other */
    static List<Story> all(Organisation organisation) {
        List<Organisation.Municipality> region = organisation.municipalities();
        return List.of(
                Story.about("Mijn buurmeisje van 15 stapt elke vrijdag bij een andere auto in. Gisteren huilde ze."
                                + " Ze zei dat ze niet mag stoppen.")
                        .with("danger", "yes")
                        .with("identity", "confidential")
                        .with("relation", "neighbour")
                        .with("kinds", "seksueel-geronseld", "onbekend-anders")
                        .with("municipality", at(region, 0))
                        .with("place", "Bij de bushalte aan de rand van de wijk.")
                        .with("period", "now")
                        .with("moment", "Vrijdag rond zes uur")
                        .with("ages", "12-15")
                        .with("persons", "Het meisje heet misschien Noa. Ze zit op de middelbare school.")
                        .with("others", "Een man van rond de 25 in een grijze auto.")
                        .with("helped", "unknown")
                        .with("name", "J. Proefpersoon")
                        .with("channel", "phone")
                        .with("address", "06 00 00 00 00")
                        .with("times", "Na acht uur 's avonds")
                        .with("voicemail", "no")
                        .with("text-message", "no")
                        .with("code-word", "tulp")
                        .old(Duration.ofMinutes(40)),
                Story.about(
                                "أعمل في مزرعة. صاحب العمل أخذ جواز سفري ولا يدفع لي منذ شهرين. أنام في نفس المكان الذي أعمل فيه.")
                        .with("identity", "anonymous")
                        .with("relation", "self")
                        .with("kinds", "arbeid-werk", "arbeid-papieren")
                        .with("municipality", at(region, 1))
                        .with("period", "month")
                        .with("helped", "no")
                        .with("language", "ar")
                        .old(Duration.ofHours(5)),
                Story.about("Pracuję w magazynie. Agencja zabiera prawie całą wypłatę za pokój i dojazd."
                                + " Mówią, że mam dług i nie mogę odejść.")
                        .with("identity", "confidential")
                        .with("relation", "self")
                        .with("kinds", "arbeid-werk")
                        .with("municipality", at(region, 2))
                        .with("period", "year")
                        .with("channel", "message")
                        .with("address", "06 00 00 00 01")
                        .with("times", "niedziela")
                        .with("language", "pl")
                        .old(Duration.ofHours(28))
                        .takenBy("bram")
                        .answeredBy(
                                "bram",
                                ReportState.QUESTION,
                                "pl",
                                "Dziękujemy za wiadomość. Czy możemy się z Tobą bezpiecznie skontaktować w niedzielę?"),
                Story.about("In de woning boven de winkel wisselen de bewoners steeds. De gordijnen zijn altijd dicht."
                                + " Er staat elke ochtend om vijf uur een busje.")
                        .with("identity", "open")
                        .with("relation", "neighbour")
                        .with("kinds", "onbekend")
                        .with("municipality", at(region, 3))
                        .with("period", "year")
                        .with("name", "P. Voorbeeld")
                        .with("channel", "email")
                        .with("address", "p.voorbeeld@voorbeeld.example")
                        .old(Duration.ofHours(3)),
                Story.about("Iemand wil dat ik een telefoonabonnement op mijn naam zet. Hij zegt dat hij anders mijn"
                                + " foto's doorstuurt. Ik ben 16.")
                        .with("danger", "unknown")
                        .with("identity", "anonymous")
                        .with("relation", "self")
                        .with("kinds", "crimineel-abonnement", "seksueel-beelden")
                        .with("municipality", at(region, 4))
                        .with("period", "now")
                        .with("ages", "16-17")
                        .with("helped", "no")
                        .old(Duration.ofHours(20))
                        .takenBy("anna"),
                Story.about("Een klasgenoot heeft opeens veel geld en twee telefoons. Hij zegt dat hij pakjes wegbrengt"
                                + " en niet meer mag stoppen.")
                        .with("identity", "anonymous")
                        .with("relation", "friend")
                        .with("kinds", "crimineel-klussen")
                        .with("municipality", at(region, 5))
                        .with("period", "month")
                        .with("ages", "16-17")
                        .old(Duration.ofDays(2))
                        .takenBy("anna")
                        .answeredBy(
                                "anna",
                                ReportState.ADVICE_GIVEN,
                                "Goed dat je dit vertelt. Je hoeft het niet alleen op te lossen. Praat met iemand op"
                                        + " school die je vertrouwt. Je mag ons altijd terugschrijven."),
                Story.about("Op mijn werk in de kas krijgen vier mensen hun loon op één rekening van de voorman."
                                + " Ze weten hun eigen adres niet.")
                        .with("identity", "confidential")
                        .with("relation", "colleague")
                        .with("kinds", "arbeid-werk")
                        .with("municipality", at(region, 6))
                        .with("period", "longer")
                        .with("persons", "Vier mannen, twee vrouwen.")
                        .with("others", "De voorman regelt alles en praat voor iedereen.")
                        .with("name", "M. Verzonnen")
                        .with("channel", "self")
                        .old(Duration.ofDays(4))
                        .takenBy("bram")
                        .answeredBy("bram", ReportState.IN_TRIAGE, "Dank je wel. We zoeken uit wat we kunnen doen."),
                Story.about("In het hotel waar ik schoonmaak, blijft één kamer weken op 'niet storen'. Er is steeds"
                                + " contant betaald.")
                        .with("danger", "yes")
                        .with("identity", "open")
                        .with("relation", "work")
                        .with("kinds", "onbekend-anders")
                        .with("municipality", "unknown")
                        .with("period", "now")
                        .with("name", "S. Bedacht")
                        .with("channel", "phone")
                        .with("address", "088 000 00 01")
                        .with("voicemail", "yes")
                        .old(Duration.ofHours(7))
                        .takenBy("carla"),
                Story.about("Bij de supermarkt zit elke dag dezelfde vrouw met een kind. Aan het eind van de dag haalt"
                                + " een man het geld op.")
                        .with("identity", "anonymous")
                        .with("relation", "passer-by")
                        .with("kinds", "crimineel-bedelen")
                        .with("municipality", at(region, 7))
                        .with("period", "month")
                        .with("ages", "0-11", "23-plus")
                        .old(Duration.ofDays(9))
                        .takenBy("anna")
                        .answeredBy(
                                "anna",
                                ReportState.FOLLOWED_UP,
                                "We hebben dit met de gemeente besproken. Zie je dat het kind gevaar loopt? Bel 112.")
                        .answeredBy(
                                "anna",
                                ReportState.CLOSED,
                                "De gemeente is erbij. Wij sluiten je melding. Dank je wel dat je keek."),
                Story.about("Mijn dochter van 19 heeft een nieuwe vriend. Haar pas is kwijt en ze komt niet meer op"
                                + " zondag. Misschien is er niets. Ik wil alleen weten waar ik op kan letten.")
                        .with("identity", "open")
                        .with("relation", "parent")
                        .with("kinds", "onbekend")
                        .with("municipality", at(region, 8))
                        .with("period", "month")
                        .with("ages", "18-22")
                        .with("name", "A. Nagemaakt")
                        .with("channel", "email")
                        .with("address", "a.nagemaakt@voorbeeld.example")
                        .old(Duration.ofDays(16))
                        .takenBy("carla")
                        .answeredBy(
                                "carla",
                                ReportState.ADVICE_GIVEN,
                                "Dank je wel voor je bericht. Blijf met je dochter praten, zonder te oordelen. Op onze"
                                        + " site staan signalen en tips voor ouders. Je mag altijd opnieuw melden.")
                        .answeredBy("carla", ReportState.CLOSED, "We sluiten je melding nu. Schrijf gerust weer."),
                Story.about("test test test\nhttps://voorbeeld.example/gratis\nKlik hier <b>nu</b> & win 🎁")
                        .with("identity", "anonymous")
                        .with("kinds", "onbekend")
                        .old(Duration.ofHours(11))
                        .heldAsAutomated(),
                Story.about("Een kennis moest een bedrijf op zijn naam zetten. Nu krijgt hij brieven over schulden en"
                                + " durft hij de deur niet meer open te doen.")
                        .with("identity", "anonymous")
                        .with("relation", "friend")
                        .with("kinds", "crimineel-op-naam")
                        .with("municipality", "outside")
                        .with("period", "year")
                        .with("helped", "yes")
                        .with("helper", "Het wijkteam, een paar maanden geleden")
                        .old(Duration.ofDays(1)),
                Story.about("Ik werk in een nagelstudio. Twee meisjes praten nooit met klanten. Ze slapen achter de"
                                + " zaak en iemand houdt hun telefoon.")
                        .with("identity", "anonymous")
                        .with("relation", "customer")
                        .with("kinds", "arbeid-papieren", "arbeid-werk")
                        .with("municipality", at(region, 9))
                        .with("period", "now")
                        .old(Duration.ofDays(3)));
    }
}
