package nl.baken.portal.web;

import java.util.stream.Collectors;

/**
 * A script that stands in pages themselves, see {@link Scripts}. One made by code is a CDI bean of this type.
 *
 * @param name what a view calls it by: {@code site.js}
 * @param text exactly what stands between its tags
 */
public record Script(String name, String text) {
    private static final String REMARK = "//";

    public Script {
        if (text.contains("</") || text.contains("<!--")) {
            throw new IllegalArgumentException(name + " would end its own element");
        }
    }

    /** Without the lines that are remarks, and without indents. @param source with no string over several lines */
    public static Script of(String name, String source) {
        return new Script(
                name,
                source.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith(REMARK))
                        .collect(Collectors.joining("\n")));
    }
}
