package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.staff.PassphraseRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseRulesTest {
    private static final List<String> OWN = List.of("Wilma Oosterveld", "wilma", "Stichting Zonnebloemveld");

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "veertien teken", "              ", "a         b      c"})
    void a_short_one_is_refused(String passphrase) {
        assertEquals(Optional.of(Fault.SHORT), PassphraseRules.fault(passphrase, OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wachtwoordwachtwoord",
                "Wachtwoord 2026!!!",
                "W@chtw00rd W@chtw00rd",
                "welkom01 welkom02",
                "password password password",
                "P@ssw0rd P@ssw0rd 2025",
                "correct horse battery staple",
                "Correct-Horse-Battery-Staple-1",
                "de hond in de pot",
                "morgenstond heeft goud in de mond",
                "the quick brown fox jumps over the lazy dog",
                "to be or not to be, that is the question",
                "qwertyuiop asdfghjkl",
                "1234567890123456789",
                "abcdefghijklmnopqrst",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababababab",
                "wilma oosterveld 1984",
                "stichtingzonnebloemveld1",
                "zomer2025 winter2026 lente",
                "maandag dinsdag woensdag",
                "iloveyou iloveyou iloveyou",
                "mama papa oma opa hond kat"
            })
    void one_that_is_made_of_what_is_common_is_refused(String passphrase) {
        assertEquals(Optional.of(Fault.COMMON), PassphraseRules.fault(passphrase, OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gieter notenkraker pleister kompas",
                "mijn buurvrouw fietst nooit naar Zutphen",
                "gordijnrail-7-pannenlap-sok",
                "Żółta łódka płynie wolno",
                "xK9$vR2!mQ7@wL4#"
            })
    void one_that_has_to_be_guessed_is_taken(String passphrase) {
        assertEquals(Optional.empty(), PassphraseRules.fault(passphrase, OWN));
    }

    @Test
    void seven_words_drawn_at_random_are_taken() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 50; i++) {
            String drawn = Words.passphrase(7, random);
            assertEquals(Optional.empty(), PassphraseRules.fault(drawn, OWN), drawn);
        }
    }

    @Test
    void the_longest_that_a_form_takes_is_judged_too() {
        assertEquals(Optional.of(Fault.COMMON), PassphraseRules.fault("wachtwoord ".repeat(46), OWN));
        assertEquals(Optional.of(Fault.COMMON), PassphraseRules.fault("ab".repeat(256), OWN));
    }
}
