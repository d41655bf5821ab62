package nl.baken.centre.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;

class HeavyStoriesTest {
    private static final Sheet SHEET = TriageSheet.of(Organisation.packaged());

    @Test
    void warns_of_sexual_exploitation_and_of_minors_and_of_nothing_else() {
        assertEquals(Optional.of("sexual"), warning(Map.of("form", List.of("arbeid", "seksueel"))));
        assertEquals(Optional.of("young"), warning(Map.of("age", List.of("16-17"))));
        assertEquals(Optional.empty(), warning(Map.of("age", List.of("18-22"), "form", List.of("arbeid"))));
        assertEquals(Optional.empty(), warning(Map.of()));
    }

    private static Optional<String> warning(Map<String, List<String>> codes) {
        return HeavyStories.told(FilledSheet.of(SHEET, codes, "", ""));
    }
}
