package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void knows_the_usual_ones_by_what_they_say_of_themselves() {
        String like = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ";
        assertEquals(Browser.CHROME, Browser.of(like + "Chrome/128.0.0.0 Safari/537.36"));
        assertEquals(Browser.EDGE, Browser.of(like + "Chrome/128.0.0.0 Safari/537.36 Edg/128.0"));
        assertEquals(Browser.SAFARI, Browser.of(like + "Version/17.5 Safari/605.1.15"));
        assertEquals(Browser.CHROME, Browser.of(like + "CriOS/128.0 Mobile/15E148 Safari/604.1"));
        assertEquals(Browser.FIREFOX, Browser.of("Mozilla/5.0 (X11; rv:130.0) Gecko/20100101 Firefox/130.0"));
    }

    @Test
    void keeps_one_word_of_ours_whatever_is_said() {
        assertEquals(Browser.OTHER, Browser.of(null));
        assertEquals(Browser.OTHER, Browser.of("<script>"));
        assertEquals(Browser.OTHER, Browser.named("Mozilla/5.0"));
        assertEquals(Browser.FIREFOX, Browser.named("FIREFOX"));
        ResourceBundle texts = ResourceBundle.getBundle("i18n.staff", Locale.forLanguageTag("nl"));
        for (Browser browser : Browser.values()) {
            assertFalse(texts.getString("browser." + browser.name()).isBlank());
        }
    }
}
