package nl.baken.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The migrations that baken.jar carries. */
public final class Migrations {
    private static final Pattern NAME = Pattern.compile("db/migration/V([0-9]{3})__\\w+\\.sql");

    private Migrations() {}

    /** The version that a database of this jar has. */
    public static String newest(Path bakenJar) throws IOException {
        try (JarFile jar = new JarFile(bakenJar.toFile())) {
            return jar.stream()
                    .map(entry -> NAME.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException(bakenJar + " carries no migrations"));
        }
    }

    /**
     * Brings a schema to the version of this jar, and hands out the rights.
     *
     * @throws Refused when it cannot be, with the reason in one line
     */
    static void run(String url, String user, String password) {
        try {
            Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Refused("The database cannot be migrated: " + reason(e), e);
        }
    }

    /** Flyway's reason, without its advertisement, in one line. */
    private static String reason(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !line.startsWith("Either ") && !line.startsWith("Need "))
                .collect(Collectors.joining(" "));
    }
}
