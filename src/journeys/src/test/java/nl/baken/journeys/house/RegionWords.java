package nl.baken.journeys.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;

/** The words that only an organisation's own file and pages may hold, and a search for them. */
public final class RegionWords {
    private final Pattern words;

    private RegionWords(Stream<String> words) {
        this.words = Pattern.compile(
                words.map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\d])(", ")(?![\\p{Ll}\\d])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * @param partners those of its partners that are known in that region only; others, like the police, every region
     *     has
     */
    public static RegionWords of(Organisation organisation, String... partners) {
        List<String> words = new ArrayList<>(List.of(partners));
        words.addAll(List.of(
                organisation.name(),
                organisation.region(),
                organisation.phone().shown(),
                organisation.phone().dialled(),
                organisation.hours(),
                organisation.figureSource(),
                organisation.exit().getHost().replaceFirst("^www\\.", "").toLowerCase(Locale.ROOT)));
        organisation.municipalities().forEach(municipality -> {
            words.add(municipality.name());
            words.add(municipality.code());
        });
        return new RegionWords(words.stream());
    }

    /** Of Twente, which this project is made for. */
    public static RegionWords ofTwente() {
        return of(Organisation.packaged(), "Kadera", "IVZ", "Oost-Nederland", "Veilig Thuis Twente");
    }

    /** Each that stands in a text, with what is around it. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher word = words.matcher(text);
        while (word.find()) {
            found.add(text.substring(Math.max(0, word.start() - 40), Math.min(text.length(), word.end() + 40))
                    .replaceAll("\\s+", " "));
        }
        return found;
    }
}
