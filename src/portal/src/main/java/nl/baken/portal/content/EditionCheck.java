package nl.baken.portal.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Pages;
import org.jspecify.annotations.Nullable;

/** What can only be seen across pages: dead links, pages that vanished, pages that the menu needs. */
final class EditionCheck {
    private final Map<String, Article> articles;
    private final Set<String> addresses;
    private final Redirects moved;
    private final LocalDate today;
    private final Reported problems;

    EditionCheck(
            Map<String, Article> articles, Set<String> addresses, Redirects moved, LocalDate today, Reported problems) {
        this.articles = articles;
        this.addresses = addresses;
        this.moved = moved;
        this.today = today;
        this.problems = problems;
    }

    void run() {
        for (Article article : articles.values()) {
            for (Article.Link link : article.links()) {
                check(article, link);
            }
            if (today.isAfter(article.about().reviewBy())) {
                problems.warning(
                        article.file(),
                        1,
                        "Deze pagina moest voor " + article.about().reviewBy() + " opnieuw bekeken zijn.");
            }
            if (article.about().updated().isAfter(today.plusDays(1))) {
                problems.warning(article.file(), 1, "updated ligt in de toekomst.");
            }
        }
        checkCampaigns();
        for (String path : Pages.LINKED) {
            String address = Language.FIRST.prefix() + path;
            if (!addresses.contains(address)) {
                problems.error(
                        Language.FIRST.tag() + path + ".md", 0, "Deze pagina ontbreekt; elke pagina verwijst ernaar.");
            }
        }
        for (String address : moved.published()) {
            if (!addresses.contains(address) && !moved.lines().containsKey(address)) {
                problems.error(
                        Sources.PUBLISHED,
                        0,
                        "De pagina " + address + " is weg. Zet in " + Sources.REDIRECTS + " waar ze nu is: " + address
                                + ",/nl/…");
            }
        }
        if (!moved.published().isEmpty()) {
            for (Article article : articles.values()) {
                if (!moved.published().contains(article.address())) {
                    problems.warning(
                            article.file(),
                            0,
                            "Nieuw adres. Zet " + article.address() + " in " + Sources.PUBLISHED
                                    + ", dan valt het op als het ooit verdwijnt.");
                }
            }
        }
    }

    private void checkCampaigns() {
        Map<String, Article> byCode = new HashMap<>();
        articles.values().stream()
                .filter(article -> article.about().campaign().isPresent())
                .sorted(Comparator.comparing(Article::file))
                .forEach(article -> {
                    Campaign campaign = article.about().campaign().orElseThrow();
                    if (article.path().indexOf('/', Campaign.FOLDER.length() + 1) >= 0) {
                        problems.error(article.file(), 0, "Zet een campagne in de map campagne zelf, niet dieper.");
                    }
                    Article dutch = articles.get(Language.FIRST.prefix() + article.path());
                    if (dutch == null) {
                        problems.error(article.file(), 0, "Deze campagne is er niet in het Nederlands.");
                    } else {
                        dutch.about()
                                .campaign()
                                .flatMap(campaign::differsIn)
                                .ifPresent(field -> problems.error(
                                        article.file(),
                                        campaign.lineOf(field),
                                        "Veld " + field + " is hier anders dan in " + dutch.file() + "."));
                    }
                    Article other = byCode.putIfAbsent(campaign.code(), article);
                    if (other != null && !other.path().equals(article.path())) {
                        problems.error(
                                article.file(),
                                campaign.lineOf("short"),
                                "Het korte adres " + campaign.shortAddress() + " is al van " + other.file() + ".");
                    }
                });
    }

    private void check(Article article, Article.Link link) {
        String target = link.target();
        if (target.startsWith("tel:") || target.startsWith("mailto:") || target.startsWith("https://")) {
            return;
        }
        if (target.startsWith("http://")) {
            problems.warning(article.file(), link.line(), "Gebruik https:// in plaats van http://.");
            return;
        }
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        if (address.isEmpty() && !anchor.isEmpty()) {
            address = article.address();
        }
        if (!address.startsWith("/")) {
            problems.error(
                    article.file(),
                    link.line(),
                    "Schrijf het hele adres op, zoals /nl/hulp. Hier staat “" + target + "”.");
        } else if (!addresses.contains(address)) {
            Redirects.Line gone = moved.lines().get(address);
            if (gone == null) {
                problems.error(article.file(), link.line(), "Dode link: op " + address + " staat geen pagina.");
            } else {
                problems.warning(
                        article.file(), link.line(), "De pagina " + address + " is verhuisd naar " + gone.to() + ".");
            }
        } else if (!anchor.isEmpty()) {
            Article there = shownAt(address);
            if (there != null
                    && there.headings().stream()
                            .noneMatch(heading -> heading.id().equals(anchor))) {
                problems.error(
                        article.file(), link.line(), "Dode link: " + address + " heeft geen kop “" + anchor + "”.");
            }
        }
    }

    /** What stands at an address: a page of its language, or else the one in the first language. */
    private @Nullable Article shownAt(String address) {
        Article own = articles.get(address);
        return own != null
                ? own
                : Language.all().stream()
                        .filter(language -> address.startsWith(language.prefix() + "/"))
                        .map(language -> articles.get(Language.FIRST.prefix()
                                + address.substring(language.prefix().length())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
