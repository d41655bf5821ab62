package nl.baken.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    @Test
    void finds_a_screen_by_its_path_and_by_an_id_of_the_right_form() {
        assertEquals(Optional.of(Screen.QUEUE), Screen.at("/wachtrij"));
        assertEquals(Optional.of(Screen.REPORT), Screen.at("/melding/2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "?",
                "/iets",
                "/wachtrij/",
                "/Wachtrij",
                "/wachtrij.xhtml",
                "/melding.xhtml",
                "/melding/1",
                "/melding/{id}",
                "/melding/2f1c9c0e-6a4b-1f5e-9d3a-0123456789ab",
                "/WEB-INF/web.xml",
                "/resources/desk/desk.css"
            })
    void nothing_else_is_there(String path) {
        assertEquals(Optional.empty(), Screen.at(path));
    }

    @Test
    void only_signing_in_and_setting_up_are_open_to_strangers() {
        List<String> open = Arrays.stream(Screen.values())
                .filter(Screen::isOpen)
                .map(Screen::path)
                .toList();
        assertEquals(List.of("/aanmelden", "/instellen", "/uitnodiging", "/noodblad"), open);
    }

    @Test
    void who_holds_no_right_of_the_menu_starts_at_the_account() {
        assertEquals(Screen.ACCOUNT, Screen.home(EnumSet.of(Right.SIGNED_IN)));
        assertEquals(List.of(), Screen.menu(EnumSet.of(Right.SIGNED_IN)));
        assertEquals(List.of(Screen.CONTENT, Screen.VISITS), Screen.menu(EnumSet.of(Right.SIGNED_IN, Right.CONTENT)));
    }

    @Test
    void the_rights_of_the_centre_itself_open_no_screen() {
        for (Screen screen : Screen.values()) {
            assertTrue(screen.isOpen() || !screen.isFor(Caller.SYSTEM), screen.path());
            assertFalse(!screen.isOpen() && screen.isFor(Caller.STRANGER), screen.path());
        }
    }

    @Test
    void every_entry_of_the_menu_has_its_word() throws MissingResourceException {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.desk", Locale.forLanguageTag("nl"));
        for (Screen screen : Screen.menu(EnumSet.allOf(Right.class))) {
            assertFalse(texts.getString(String.valueOf(screen.getMenuKey())).isBlank());
        }
    }
}
