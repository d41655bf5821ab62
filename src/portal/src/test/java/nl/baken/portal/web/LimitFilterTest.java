package nl.baken.portal.web;

import static nl.baken.portal.web.LimitFilter.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitFilterTest {

    @Test
    void lets_reading_and_ordinary_forms_pass() {
        assertEquals(0, refusal("GET", -1, false));
        assertEquals(0, refusal("GET", 0, false));
        assertEquals(0, refusal("HEAD", -1, false));
        assertEquals(0, refusal("POST", 0, false));
        assertEquals(0, refusal("POST", LimitFilter.MAX_BODY, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "", "X"})
    void refuses_other_methods(String method) {
        assertEquals(405, refusal(method, -1, false));
    }

    @Test
    void wants_to_know_the_length_beforehand() {
        assertEquals(411, refusal("POST", -1, false));
        assertEquals(411, refusal("POST", -1, true));
        assertEquals(411, refusal("POST", 10, true));
    }

    @Test
    void refuses_what_is_too_long() {
        assertEquals(413, refusal("POST", LimitFilter.MAX_BODY + 1, false));
        assertEquals(413, refusal("POST", Long.MAX_VALUE, false));
        assertEquals(413, refusal("GET", 1, false));
        assertEquals(413, refusal("GET", -1, true));
    }
}
