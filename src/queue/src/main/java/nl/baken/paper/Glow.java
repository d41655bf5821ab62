package nl.baken.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Light that fades: a gradient, drawn as so many layers of one colour and one transparency each, which every printer
 * and viewer shows alike. Each layer lies over all that are fainter.
 */
final class Glow {
    private static final int LAYERS = 20;

    private final boolean isRound;
    private final double x1;
    private final double y1;
    private final double x2;
    private final double y2;
    private final List<Stop> stops = new ArrayList<>();

    private record Stop(double at, Color colour) {}

    /** @param gradient a {@code radialGradient} or {@code linearGradient} in the box of what it fills */
    Glow(Element gradient) {
        isRound = gradient.getLocalName().equals("radialGradient");
        x1 = number(gradient, "x1", 0);
        y1 = number(gradient, "y1", 0);
        x2 = number(gradient, "x2", 1);
        y2 = number(gradient, "y2", 0);
        for (Node node = gradient.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element stop) {
                stops.add(new Stop(
                        number(stop, "offset", 0),
                        Drawing.colour(stop.getAttribute("stop-color"), number(stop, "stop-opacity", 1))));
            }
        }
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("A gradient without colours");
        }
    }

    void fill(Graphics2D graphics, Shape shape, double opacity) {
        // outwards in, or from the end that is fainter to the other
        boolean isTurned = isRound || at(0).getAlpha() > at(1).getAlpha();
        Area whole = new Area(shape);
        Rectangle2D box = shape.getBounds2D();
        double covered = 0;
        for (int i = 0; i < LAYERS; i++) {
            double here = (i + 0.5) / LAYERS;
            Color wanted = at(isTurned ? 1 - here : here);
            double cover = wanted.getAlpha() / 255.0 * opacity;
            double more = 1 - (1 - cover) / (1 - covered);
            if (more > 0.001) {
                Shape layer = layer(box, (double) i / LAYERS, isTurned);
                // a round light in a round shape stays within it
                if (!isRound || !(shape instanceof Ellipse2D)) {
                    Area within = new Area(layer);
                    within.intersect(whole);
                    layer = within;
                }
                graphics.setColor(
                        new Color(wanted.getRed(), wanted.getGreen(), wanted.getBlue(), (int) Math.round(more * 255)));
                graphics.fill(layer);
                covered = cover;
            }
        }
    }

    /** All from a share of the way on, in the box. */
    private Shape layer(Rectangle2D box, double from, boolean isTurned) {
        if (isRound) {
            double share = 1 - from;
            return new Ellipse2D.Double(
                    box.getCenterX() - box.getWidth() / 2 * share,
                    box.getCenterY() - box.getHeight() / 2 * share,
                    box.getWidth() * share,
                    box.getHeight() * share);
        }
        // a half plane in the unit square, far beyond its sides
        double wayX = x2 - x1;
        double wayY = y2 - y1;
        double edge = isTurned ? 1 - from : from;
        double toward = isTurned ? -9 : 9;
        Path2D half = new Path2D.Double();
        half.moveTo(x1 + wayX * edge - wayY * 9, y1 + wayY * edge + wayX * 9);
        half.lineTo(x1 + wayX * edge + wayY * 9, y1 + wayY * edge - wayX * 9);
        half.lineTo(x1 + wayX * (edge + toward) + wayY * 9, y1 + wayY * (edge + toward) - wayX * 9);
        half.lineTo(x1 + wayX * (edge + toward) - wayY * 9, y1 + wayY * (edge + toward) + wayX * 9);
        half.closePath();
        AffineTransform placed = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        placed.scale(box.getWidth(), box.getHeight());
        return placed.createTransformedShape(half);
    }

    private Color at(double place) {
        Stop before = stops.get(0);
        for (Stop stop : stops) {
            if (stop.at >= place) {
                double share = stop.at == before.at ? 1 : (place - before.at) / (stop.at - before.at);
                return place <= before.at ? before.colour : mixed(before.colour, stop.colour, share);
            }
            before = stop;
        }
        return before.colour;
    }

    private static Color mixed(Color one, Color other, double share) {
        return new Color(
                mixed(one.getRed(), other.getRed(), share),
                mixed(one.getGreen(), other.getGreen(), share),
                mixed(one.getBlue(), other.getBlue(), share),
                mixed(one.getAlpha(), other.getAlpha(), share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * Math.min(1, Math.max(0, share)));
    }

    private static double number(Element element, String name, double otherwise) {
        String value = element.getAttribute(name).toLowerCase(Locale.ROOT);
        return value.isEmpty() ? otherwise : Double.parseDouble(value);
    }
}
