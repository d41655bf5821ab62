package nl.baken.portal.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.platform.Setting;

/** The prints that there are: those that the build made and put into the archive, and those that were made since. */
final class Prints {
    /** For which the build fills in the address. */
    private static final String BUILT_FOR = Objects.requireNonNull(Setting.SITE_URL.fallback());

    private final String site;
    private final Map<String, Print> packaged = new HashMap<>();
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** @param site the address of this instance, without a slash at the end */
    Prints(String site) {
        this.site = site;
        InputStream list = Prints.class.getResourceAsStream(BuildPrints.FOLDER + BuildPrints.LIST);
        if (list == null) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines().map(Print::parse).forEach(print -> packaged.put(print.key(), print));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Print> find(Draft draft) {
        String key = draft.key();
        Made since = made.get(key);
        return since == null ? Optional.ofNullable(packaged.get(key)) : Optional.of(since.print());
    }

    /** Makes one that is not there. */
    Print make(Draft draft) {
        return made.computeIfAbsent(draft.key(), key -> Made.of(draft, site)).print();
    }

    /** The bytes of a print for this site; made now when they are not there. */
    byte[] pdf(Draft draft) {
        String key = draft.key();
        Made since = made.get(key);
        if (since != null) {
            return since.pdf();
        }
        if (packaged.containsKey(key)) {
            // the same document, but its address would be that of the build
            return draft.namesSite() && !site.equals(BUILT_FOR) ? Made.fitted(draft, site) : packaged(key, ".pdf");
        }
        make(draft);
        return Objects.requireNonNull(made.get(key)).pdf();
    }

    /** The picture of the first page. */
    byte[] cover(Draft draft) {
        String key = draft.key();
        Made since = made.get(key);
        return since == null ? packaged(key, ".png") : since.cover();
    }

    /** Forgets what nobody shows any more. */
    void keepOnly(Set<String> keys) {
        made.keySet().retainAll(keys);
    }

    private static byte[] packaged(String key, String ending) {
        try (InputStream in = Prints.class.getResourceAsStream(BuildPrints.FOLDER + key + ending)) {
            if (in == null) {
                throw new IllegalStateException("No print " + key + ending + " in this archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
