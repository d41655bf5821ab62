package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 11.4.5, true",
        "0.0.9, 11.4.5, true",
        "0.1.0, 10.11.2, true",
        "0.1.1, 11.4.5, false",
        "0.10.0, 11.4.5, false",
        "1.0.0, 11.4.5, false",
        "0.1.0, 11.8.1, false"
    })
    void takes_older_data_and_no_newer(String baken, String mariadb, boolean taken) {
        assertEquals(taken, new Version("0.1.0", "11.4.5").takes(new Version(baken, mariadb)));
    }

    @Test
    void knows_what_it_was_built_as() {
        Version own = Version.own();

        assertTrue(own.baken().matches("[0-9]+(\\.[0-9]+)+"));
        assertTrue(own.mariadb().matches("[0-9]+(\\.[0-9]+)+"));
        assertFalse(new Version("0.0.0", "0.0.0").takes(own));
    }
}
