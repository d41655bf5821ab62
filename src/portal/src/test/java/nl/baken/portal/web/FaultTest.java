package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void is_503_when_the_database_is_away() {
        assertEquals(
                503,
                Fault.of(new IllegalStateException(new SQLNonTransientConnectionException("x")))
                        .status());
        assertEquals(
                503,
                Fault.of(new SQLException("Error in allocating a connection")).status());
    }

    @Test
    void is_500_when_it_is_our_own() {
        assertEquals(500, Fault.of(new NullPointerException()).status());
        assertEquals(
                500,
                Fault.of(new IllegalStateException(new SQLSyntaxErrorException("x")))
                        .status());
    }

    @Test
    void never_tells_a_message() {
        String secret = "zij heet Anna";
        Throwable thrown = new IllegalArgumentException(secret, new IllegalStateException("ook " + secret));
        String description = Fault.of(thrown).description();
        assertFalse(description.contains("Anna"));
        assertTrue(description.contains("IllegalArgumentException"));
        assertTrue(description.contains("IllegalStateException"));
        assertTrue(description.contains("FaultTest.never_tells_a_message"));
    }

    @Test
    void ends_even_when_causes_go_in_a_circle() {
        RuntimeException one = new RuntimeException();
        one.initCause(new RuntimeException(one));
        assertEquals(500, Fault.of(one).status());
        assertTrue(Fault.of(one).description().length() < 100_000);
    }
}
