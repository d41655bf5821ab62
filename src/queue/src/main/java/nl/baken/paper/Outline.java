package nl.baken.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code d} of a path (SVG 1.1, 8.3). */
final class Outline {
    private static final Pattern TOKEN =
            Pattern.compile("[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Matcher tokens;
    private String next;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The control point that a smooth curve mirrors. */
    private double controlX;

    private double controlY;

    private Outline(String d) {
        tokens = TOKEN.matcher(d);
        next = token();
    }

    /** @throws IllegalArgumentException when it is no path */
    static Path2D of(String d) {
        Outline outline = new Outline(d);
        outline.read();
        return outline.path;
    }

    private void read() {
        char command = 'M';
        while (!next.isEmpty()) {
            if (Character.isLetter(next.charAt(0))) {
                command = next.charAt(0);
                next = token();
            } else if (command == 'M' || command == 'm') {
                // more points after a move are lines
                command = command == 'M' ? 'L' : 'l';
            }
            step(command);
        }
    }

    private void step(char command) {
        double fromX = Character.isLowerCase(command) ? x : 0;
        double fromY = Character.isLowerCase(command) ? y : 0;
        boolean keepsControl = false;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> {
                curve(
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number());
                keepsControl = true;
            }
            case 'S' -> {
                curve(
                        2 * x - controlX,
                        2 * y - controlY,
                        fromX + number(),
                        fromY + number(),
                        fromX + number(),
                        fromY + number());
                keepsControl = true;
            }
            case 'A' ->
                arc(number(), number(), number(), number() != 0, number() != 0, fromX + number(), fromY + number());
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw new IllegalArgumentException("A drawing may not have " + command);
        }
        if (!keepsControl) {
            controlX = x;
            controlY = y;
        }
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        controlX = x2;
        controlY = y2;
        to(toX, toY);
    }

    /** From endpoints to centre (SVG 1.1, F.6.5). */
    private void arc(
            double givenRx,
            double givenRy,
            double degrees,
            boolean isLarge,
            boolean isClockwise,
            double toX,
            double toY) {
        double turned = Math.toRadians(degrees);
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double ownX = Math.cos(turned) * halfX + Math.sin(turned) * halfY;
        double ownY = -Math.sin(turned) * halfX + Math.cos(turned) * halfY;
        double rx = Math.abs(givenRx);
        double ry = Math.abs(givenRy);
        double tooFar = ownX * ownX / (rx * rx) + ownY * ownY / (ry * ry);
        if (tooFar > 1) {
            rx *= Math.sqrt(tooFar);
            ry *= Math.sqrt(tooFar);
        }
        double below = rx * rx * ownY * ownY + ry * ry * ownX * ownX;
        double factor = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (isLarge == isClockwise ? -1 : 1);
        double centreX = factor * rx * ownY / ry;
        double centreY = -factor * ry * ownX / rx;
        double from = Math.atan2((ownY - centreY) / ry, (ownX - centreX) / rx);
        double swept = Math.atan2((-ownY - centreY) / ry, (-ownX - centreX) / rx) - from;
        if (isClockwise && swept < 0) {
            swept += 2 * Math.PI;
        } else if (!isClockwise && swept > 0) {
            swept -= 2 * Math.PI;
        }
        Arc2D arc =
                new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(from), -Math.toDegrees(swept), Arc2D.OPEN);
        AffineTransform placed = AffineTransform.getTranslateInstance(
                Math.cos(turned) * centreX - Math.sin(turned) * centreY + (x + toX) / 2,
                Math.sin(turned) * centreX + Math.cos(turned) * centreY + (y + toY) / 2);
        placed.rotate(turned);
        path.append(placed.createTransformedShape(arc), true);
        to(toX, toY);
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double number() {
        try {
            double number = Double.parseDouble(next);
            next = token();
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A path lacks a number", e);
        }
    }

    private String token() {
        return tokens.find() ? tokens.group() : "";
    }
}
