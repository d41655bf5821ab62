package nl.baken.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A stylesheet, script or picture, served for ever under a path that names its content.
 *
 * @param name last part of its path: {@code site.css}
 */
public record Asset(String name, byte[] bytes) {

    public Asset {
        if (!name.matches("[a-z0-9-]+\\.(css|js|svg|ico|png|webp)")) {
            throw new IllegalArgumentException("Not a name for an asset: " + name);
        }
    }

    /** As it goes over the line. */
    Asset small() {
        return name.endsWith(".css")
                ? new Asset(name, Stylesheet.small(new String(bytes, UTF_8)).getBytes(UTF_8))
                : this;
    }

    String type() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/x-icon";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            default -> throw new IllegalStateException(name);
        };
    }
}
