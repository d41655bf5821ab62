package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void the_newest_is_the_one_with_the_highest_number() throws IOException {
        Path jar = folder.resolve("baken.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("V099__a.sql", "V143__c.sql", "V142__b.sql", "R__grants.sql", "V999__x.txt")) {
                zip.putNextEntry(new ZipEntry("db/migration/" + name));
            }
            zip.putNextEntry(new ZipEntry("elsewhere/V500__d.sql"));
        }

        assertEquals("143", Migrations.newest(jar));
    }
}
