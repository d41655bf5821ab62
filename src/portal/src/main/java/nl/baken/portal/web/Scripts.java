package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.seal.DocumentSet;

/**
 * The scripts that stand in the page itself: each is smaller than what a request for it costs, and the exit works from the
 * moment that the page is there. The content policy names them by their digest, so that no other script can stand in a
 * page (decision 073).
 */
@ApplicationScoped
public class Scripts {
    private Map<String, Script> byName;
    private String sources;

    @Inject
    Scripts(@Any Instance<Script> made) {
        this(made.stream());
    }

    /** @param made those of other packages, beside the ones of the folder {@code assets} */
    Scripts(Stream<Script> made) {
        byName = new TreeMap<>();
        Stream.concat(
                        Stream.of(
                                together("site.js", "site.js"),
                                together("answer.js", "site.js", "code.js"),
                                together("reading.js", "site.js", "aloud.js")),
                        made)
                .forEach(this::add);
        sources = Stream.concat(
                        Stream.of("'self'"),
                        byName.values().stream().map(Scripts::digest).map("'sha256-%s'"::formatted))
                .collect(Collectors.joining(" "));
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Scripts() {}

    /** The element, for the end of a page. @throws IllegalArgumentException when there is no such script */
    public String markup(String name) {
        Script script = byName.get(name);
        if (script == null) {
            throw new IllegalArgumentException("No script " + name);
        }
        return "<script>" + script.text() + "</script>";
    }

    /** The value of {@code script-src} (CSP 3, 2.3.1): files of this site, and these scripts. */
    public String sources() {
        return sources;
    }

    private void add(Script script) {
        if (byName.put(script.name(), script) != null) {
            throw new IllegalStateException("Two scripts named " + script.name());
        }
    }

    private static String digest(Script script) {
        String hex = DocumentSet.sha256(script.text().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static Script together(String name, String... files) {
        return Script.of(
                name,
                Stream.of(files)
                        .map(file -> new String(Assets.read(file), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n")));
    }
}
