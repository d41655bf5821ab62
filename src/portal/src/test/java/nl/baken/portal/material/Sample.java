package nl.baken.portal.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.baken.platform.Organisation;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Handout;
import nl.baken.portal.web.Pages;

/** A content folder with one package that has a document of each kind. */
final class Sample {
    static final String SITE = "https://www.voorbeeld.example";

    private static final String ABOUT = """
            ---
            title: "%s"
            description: "Waar het over gaat."
            %slevel: po
            audience: school
            order: %d
            updated: 2026-11-22
            reviewBy: 2027-05-22
            sources: []
            verify: false
            reviewed: true
            ---

            """;

    private final Path folder;
    private final String level;

    Sample(Path folder) {
        this(folder, "po");
    }

    /** @param level of each document, as an editor writes it */
    Sample(Path folder, String level) {
        this.folder = folder;
        this.level = level;
        for (String path : Pages.LINKED) {
            page(path, "home");
        }
        page("/materiaal", "materiaal");
        document("index", "", 1, "Het pakket.\n");
        document(
                "lesplan",
                "lesplan\nminutes: 50",
                10,
                "Lees dit.\n\n## Stap\n\n| Tijd | Wat |\n|---|---|\n| 0–5 | Begin |\n\n- [ ] klaar\n\n> “Zeg dit.”\n");
        document("werkblad", "werkblad", 20, "## Vraag\n\nWat denk je?\n\n____\n____\n\n1. Een\n2. Twee\n");
        document("kaarten", "stellingen", 30, "Lees voor.\n\n" + "- Een vriend is een vriend.\n".repeat(9));
        document("dias", "presentatie", 40, "Een les.\n\n## Eén\n\n- a\n- b\n\n> Vertel dit.\n\n## Twee\n\nTekst.\n");
        document(
                "stappen",
                "stappenplan",
                50,
                "Gevaar? Bel 112.\n\n## Nu\n\n1. Luister.\n2. Bel.\n\n"
                        + "- [ ] Doe dit ook nog, en kijk dan verder.\n".repeat(34));
        document("kaart", "signalenkaart", 60, "Let op.\n\n## Wat zie je?\n\n- moe\n\n## Wat doe je?\n\n- bel\n");
        document("folder", "folder", 70, "Voor jou.\n\n## Hoe?\n\nZo.\n");
        document(
                "poster",
                "poster\nversion: 1\nline: \"Twijfel je? Bel.\"\nunder: \"Het mag zonder naam.\"",
                80,
                "Ook ’s avonds.\n");
    }

    Sample document(String slug, String kind, int order, String body) {
        String lines = kind.isEmpty() ? "" : "kind: " + kind + "\n" + (kind.contains("version") ? "" : "version: 1\n");
        return file(
                "nl/materiaal/pakket/" + slug + ".md",
                ABOUT.formatted("Blad " + slug, lines, order).replace("level: po", "level: " + level) + body);
    }

    private void page(String path, String section) {
        file(
                "nl" + path + ".md",
                ABOUT.formatted("Over " + path, "", 1).replace("level: po", "section: " + section) + "Alles.\n");
    }

    private Sample file(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Handout> handouts() {
        return edition().handouts();
    }

    Edition edition() {
        return Edition.inFolder(folder, Organisation.packaged(), LocalDate.of(2026, 11, 22))
                .orElseThrow();
    }

    Handout handout(String slug) {
        return handouts().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
