package nl.baken.portal.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What can only be seen across the documents and the pages: a package without a page, dead links, what is due. */
final class HandoutCheck {
    /** Where the site's own pages about materials are. */
    private static final Set<String> TAKEN = Set.of("poster", "kiezen");

    private final List<Handout> handouts;
    private final Set<String> addresses;
    private final LocalDate today;
    private final Reported problems;

    HandoutCheck(List<Handout> handouts, Set<String> addresses, LocalDate today, Reported problems) {
        this.handouts = handouts;
        this.addresses = addresses;
        this.today = today;
        this.problems = problems;
    }

    void run() {
        for (Handout handout : handouts) {
            if (TAKEN.contains(handout.pack())) {
                problems.error(
                        handout.file(),
                        0,
                        "Noem dit pakket anders: " + handout.packAddress() + " is van de site zelf.");
            }
            if (!addresses.contains(handout.packAddress())) {
                problems.error(
                        handout.file(),
                        0,
                        "Bij dit pakket ontbreekt index.md: de pagina die zegt voor wie het is en hoe je het gebruikt.");
            }
            if (today.isAfter(handout.reviewBy())) {
                problems.warning(
                        handout.file(), 1, "Dit materiaal moest voor " + handout.reviewBy() + " opnieuw bekeken zijn.");
            }
            for (Article.Link link : handout.links()) {
                check(handout, link);
            }
        }
    }

    private void check(Handout handout, Article.Link link) {
        String target = link.target().replaceFirst("#.*$", "");
        if (target.startsWith("tel:") || target.startsWith("mailto:") || target.startsWith("https://")) {
            return;
        }
        if (!addresses.contains(target)) {
            problems.error(handout.file(), link.line(), "Dode link: op " + link.target() + " staat geen pagina.");
        }
    }
}
