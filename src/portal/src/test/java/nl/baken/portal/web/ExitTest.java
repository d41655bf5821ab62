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

    @Test
    void phone_numbers_become_links_as_they_are_written() {
        assertEquals("tel:0880000000", Site.phoneLink("088 000 00 00"));
        assertEquals("tel:+31880000000", Site.phoneLink("+31 (88) 000-00-00"));
    }
}
