package nl.baken.portal.content;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.baken.platform.Organisation;

/** The content that ships, for tests of other packages. */
public final class OwnContent {
    private OwnContent() {}

    public static Edition edition() {
        return in(Path.of("../../webapp-content"));
    }

    public static Edition in(Path folder) {
        return Edition.read(Sources.in(folder), Organisation.packaged(), LocalDate.of(2026, 11, 22))
                .edition()
                .orElseThrow();
    }
}
