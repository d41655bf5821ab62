package nl.baken.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A drawing of ours: the part of SVG that it uses, and no more. Groups, paths, circles and rectangles, flat colours and
 * gradients; no text, no picture, no style, nothing from elsewhere.
 */
final class Drawing {
    private static final Pattern TURN = Pattern.compile("rotate\\((\\S+) (\\S+) (\\S+)\\)");

    private final Element root;
    private final double[] view;
    private final boolean isCut;
    private final Map<String, Glow> glows = new HashMap<>();

    /** What is handed down from a group to what is in it. */
    private record Look(String fill, String stroke, double strokeWidth, String cap, String join, double opacity) {}

    /** @throws IllegalArgumentException without {@code viewBox} */
    Drawing(Element root) {
        this.root = root;
        String[] numbers = root.getAttribute("viewBox").trim().split("[ ,]+");
        if (numbers.length != 4) {
            throw new IllegalArgumentException("A drawing without a viewBox");
        }
        view = new double[4];
        for (int i = 0; i < 4; i++) {
            view[i] = Double.parseDouble(numbers[i]);
        }
        isCut = root.getAttribute("preserveAspectRatio").contains("slice");
        collect(root);
    }

    double width() {
        return view[2];
    }

    double height() {
        return view[3];
    }

    /** Fills a box of that size; what would be left over or cut off stands in the middle and at the bottom. */
    void draw(Graphics2D graphics, double width, double height) {
        double scale =
                isCut ? Math.max(width / view[2], height / view[3]) : Math.min(width / view[2], height / view[3]);
        Graphics2D own = (Graphics2D) graphics.create();
        own.clip(new Rectangle2D.Double(0, 0, width, height));
        own.translate((width - view[2] * scale) / 2, height - view[3] * scale);
        own.scale(scale, scale);
        own.translate(-view[0], -view[1]);
        children(own, root, new Look("#000", "none", 1, "butt", "miter", 1));
        own.dispose();
    }

    private void collect(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (child.getTagName().endsWith("Gradient")) {
                    glows.put(child.getAttribute("id"), new Glow(child));
                }
                collect(child);
            }
        }
    }

    private void children(Graphics2D graphics, Element element, Look look) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !child.getTagName().equals("defs")) {
                draw(graphics, child, look);
            }
        }
    }

    private void draw(Graphics2D graphics, Element element, Look around) {
        Look look = look(element, around);
        Graphics2D own = (Graphics2D) graphics.create();
        turn(own, element.getAttribute("transform"));
        Shape shape = shape(element);
        if (shape == null) {
            children(own, element, look);
        } else {
            paint(own, shape, look);
        }
        own.dispose();
    }

    private static @Nullable Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "path" -> Outline.of(element.getAttribute("d"));
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "g" -> null;
            default -> throw new IllegalArgumentException("A drawing may not have " + element.getTagName());
        };
    }

    private void paint(Graphics2D graphics, Shape shape, Look look) {
        if (look.fill.startsWith("url(#")) {
            Glow glow = glows.get(look.fill.substring("url(#".length(), look.fill.length() - 1));
            if (glow == null) {
                throw new IllegalArgumentException("A drawing lacks " + look.fill);
            }
            glow.fill(graphics, shape, look.opacity);
        } else if (!look.fill.equals("none")) {
            graphics.setColor(colour(look.fill, look.opacity));
            graphics.fill(shape);
        }
        if (!look.stroke.equals("none")) {
            graphics.setColor(colour(look.stroke, look.opacity));
            graphics.setStroke(new BasicStroke(
                    (float) look.strokeWidth,
                    look.cap.equals("round") ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                    look.join.equals("round") ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER));
            graphics.draw(shape);
        }
    }

    private static Look look(Element element, Look around) {
        double opacity = element.hasAttribute("opacity") ? number(element, "opacity") : 1;
        if (element.hasAttribute("stroke-opacity")) {
            opacity *= number(element, "stroke-opacity");
        }
        return new Look(
                own(element, "fill", around.fill),
                own(element, "stroke", around.stroke),
                element.hasAttribute("stroke-width") ? number(element, "stroke-width") : around.strokeWidth,
                own(element, "stroke-linecap", around.cap),
                own(element, "stroke-linejoin", around.join),
                around.opacity * opacity);
    }

    private static String own(Element element, String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    private static void turn(Graphics2D graphics, String transform) {
        if (transform.isEmpty()) {
            return;
        }
        Matcher turn = TURN.matcher(transform);
        if (!turn.matches()) {
            throw new IllegalArgumentException("A drawing may not have " + transform);
        }
        graphics.transform(AffineTransform.getRotateInstance(
                Math.toRadians(Double.parseDouble(turn.group(1))),
                Double.parseDouble(turn.group(2)),
                Double.parseDouble(turn.group(3))));
    }

    /** @param written {@code #rgb} or {@code #rrggbb} @param opacity 0 to 1 */
    static Color colour(String written, double opacity) {
        String digits = written.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        int rgb = Integer.parseInt(digits, 16);
        return new Color(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF, (int) Math.round(opacity * 255));
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
