package nl.baken.portal.material;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered of an edition, before and after it is printed. */
class ShelfTest {
    @TempDir
    Path folder;

    @Test
    void a_package_is_one_zip_of_all_its_files_as_long_as_was_told() throws Exception {
        var edition = new Sample(folder).edition();
        Layouts layouts = new Layouts(Organisation.packaged());
        Prints prints = new Prints(Sample.SITE);
        Shelf before = Shelf.of(edition, layouts, prints);
        assertEquals(9, before.missing().size());
        assertEquals(0, before.packs().get(0).zipBytes());
        before.missing().forEach(prints::make);

        Shelf.Pack pack = Shelf.of(edition, layouts, prints).packs().get(0);
        assertEquals("/nl/materiaal/pakket.zip", pack.zipAddress());
        byte[] zip = pack.zip(prints);
        assertEquals(pack.zipBytes(), zip.length);
        assertArrayEquals(zip, pack.zip(prints));
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertTrue(new String(in.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF"));
            }
        }
        assertEquals(
                List.of(
                        "lesplan.pdf",
                        "werkblad.pdf",
                        "kaarten.pdf",
                        "dias.pdf",
                        "stappen.pdf",
                        "kaart.pdf",
                        "folder.pdf",
                        "poster.pdf",
                        "poster-a3.pdf"),
                names);

        prints.keepOnly(java.util.Set.of());
        assertEquals(9, Shelf.of(edition, layouts, prints).missing().size());
    }
}
