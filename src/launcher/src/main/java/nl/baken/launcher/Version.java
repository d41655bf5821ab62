package nl.baken.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;

/** Which Baken this is, and which MariaDB it carries. Versions compare number by number: 0.10.0 is after 0.9.1. */
public record Version(String baken, String mariadb) {

    /** The version that this jar was built as. */
    public static Version own() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("baken.jar holds no version.properties");
            }
            Properties properties = new Properties();
            properties.load(in);
            return new Version(properties.getProperty("baken", ""), properties.getProperty("mariadb", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether data written by the other may be used by this: nothing in it is newer. */
    boolean takes(Version other) {
        return compare(other.baken, baken) <= 0 && compare(other.mariadb, mariadb) <= 0;
    }

    private static int compare(String one, String two) {
        return Arrays.compare(numbers(one), numbers(two));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
