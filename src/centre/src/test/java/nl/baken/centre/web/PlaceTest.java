package nl.baken.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final String ID = "2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab";

    @Test
    void finds_the_report_in_its_address() {
        assertEquals(Optional.of(UUID.fromString(ID)), new Place("/melding/" + ID).report());
        assertTrue(new Place("/melding/" + ID).isWorthReturningTo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/melding",
                "/melding/",
                "/melding/1",
                "/melding/" + ID + "/",
                "/melding/" + ID + ".xhtml",
                "/melding/../WEB-INF/web.xml",
                "/melding/2F1C9C0E-6A4B-4F5E-9D3A-0123456789AB",
                "/melding/2f1c9c0e-6a4b-1f5e-9d3a-0123456789ab"
            })
    void finds_none_in_anything_else(String path) {
        assertEquals(Optional.empty(), new Place(path).report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/wachtrij.xhtml", "/melding.xhtml", "/sessie", "/WEB-INF/web.xml", "/iets"})
    void nothing_is_a_resource_but_what_lies_with_the_resources(String path) {
        assertFalse(new Place(path).isResource());
    }

    @Test
    void only_views_get_their_policy_from_primefaces() {
        assertTrue(new Place("/aanmelden").isView());
        assertTrue(new Place("/wachtrij").isView());
        assertTrue(new Place("/inhoud").isView());
        assertFalse(new Place("/jakarta.faces.resource/desk.css.xhtml").isView());
        assertFalse(new Place("/sessie").isView());
    }
}
