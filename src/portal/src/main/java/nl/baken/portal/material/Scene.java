package nl.baken.portal.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.paper.Paper;
import nl.baken.portal.content.Audience;
import nl.baken.portal.content.Handout;

/** The drawings of the site on paper: the same files, each with a few words for who does not see it. */
final class Scene {
    /** In turn, where one document shows several. */
    private static final List<String> ALL = List.of(
            "scene-street",
            "scene-phone",
            "scene-table",
            "scene-stop",
            "scene-school",
            "scene-letter",
            "scene-door",
            "scene-town",
            "scene-desk",
            "scene-glass");

    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Scene() {}

    /** The drawing that an editor chose, or the one that goes with whom it is for. */
    static String of(Handout handout) {
        return handout.picture().orElseGet(() -> of(handout.audience()));
    }

    static String of(Audience audience) {
        return switch (audience) {
            case YOUNG -> "scene-phone";
            case PARENTS, EVERYBODY -> "scene-table";
            case SCHOOL -> "scene-school";
            case CARE, MEDICAL, PROFESSIONALS -> "scene-desk";
            case NEIGHBOURS -> "scene-street";
            case HOTEL, CLIENTS -> "scene-door";
            case EMPLOYER, INSPECTION -> "scene-glass";
            case MUNICIPALITIES -> "scene-town";
            case CONCERNED -> "scene-stop";
        };
    }

    /** The so-manieth after the first one. */
    static String after(String first, int steps) {
        int start = Math.max(0, ALL.indexOf(first));
        return ALL.get((start + steps) % ALL.size());
    }

    /** As a part of a sheet. @param look a class for its place and size */
    static String markup(String name, String look) {
        return "<svg class=\"" + look + "\" alt=\"" + Paper.escaped(Texts.of("scene." + name)) + "\" "
                + DRAWN.computeIfAbsent(name, Scene::read);
    }

    /** The same in a block of its own, which is exactly as high as the drawing. */
    static String block(String name, String look) {
        return "<div style=\"font-size: 0; line-height: 0\">" + markup(name, look) + "</div>";
    }

    /** The middle of it, nearly square. */
    static String middle(String name, String look) {
        return block(name, look).replace("viewBox=\"0 0 560 260\"", "viewBox=\"130 0 300 260\"");
    }

    private static String read(String name) {
        try (InputStream in = Scene.class.getResourceAsStream("/pictures/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("No picture " + name);
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return svg.substring("<svg ".length())
                    .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
                    .replace("xmlns=\"http://www.w3.org/2000/svg\" ", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read picture " + name, e);
        }
    }
}
