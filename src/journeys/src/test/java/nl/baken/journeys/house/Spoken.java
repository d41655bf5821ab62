package nl.baken.journeys.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the portal says in a language, as its bundles have it. */
public final class Spoken {
    private Spoken() {}

    /** @param bundle {@code report} */
    public static String text(String language, String bundle, String key) {
        Path file = Path.of("../portal/src/main/resources/i18n", bundle + "_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("No " + key + " in " + file);
        }
        return text;
    }
}
