package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The drawings, from the folder {@code pictures}. They stand in the page itself: each is smaller than what a request for
 * it costs, and a page is then whole at its first paint.
 */
@ApplicationScoped
public class Pictures {
    private static final String OPENING = "<svg ";

    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    /**
     * A drawing as a part of a page, which nobody hears read: it only decorates.
     *
     * @param name without its ending: {@code lighthouse}
     * @throws IllegalArgumentException when there is no such drawing
     */
    public String markup(String name) {
        return drawn.computeIfAbsent(name, Pictures::read);
    }

    /** Whether there is such a drawing. */
    public static boolean has(String name) {
        return name.matches("[a-z-]+") && Pictures.class.getResource("/pictures/" + name + ".svg") != null;
    }

    private static String read(String name) {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException("No picture " + name);
        }
        try (InputStream in = Pictures.class.getResourceAsStream("/pictures/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("No picture " + name);
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return "<svg aria-hidden=\"true\" " + svg.substring(OPENING.length());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read picture " + name, e);
        }
    }
}
