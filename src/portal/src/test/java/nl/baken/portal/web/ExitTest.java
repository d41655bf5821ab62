package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExitTest {

    @Test
    void leads_on_at_once_without_a_word_of_the_caller() {
        Exchange exchange = new Exchange("GET", "/weg").with("Host", "evil.example");
        PageFilter.lead(exchange.response(), "https://www.buienradar.nl/");
        assertEquals(303, exchange.status);
        assertEquals("https://www.buienradar.nl/", exchange.header("Location"));
        assertEquals(0, exchange.body.size());
    }
}
