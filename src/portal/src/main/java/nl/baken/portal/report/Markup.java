package nl.baken.portal.report;

/** Writes HTML that is XML as well. Whatever is no markup of ours goes through {@link #escape}. */
final class Markup {
    private final StringBuilder out = new StringBuilder(24 * 1024);

    /** Our own markup, as it is. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Anything else. */
    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An attribute with its leading space. */
    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * For text and for attributes in double quotes. NUL is left out, which HTML cannot carry, and half a surrogate pair,
     * which UTF-8 cannot.
     */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (point != 0 && (point < 0xD800 || point > 0xDFFF)) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
