package nl.baken.portal.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Campaign;
import nl.baken.portal.content.Edition;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;

/** The campaigns that run, as an Atom feed (RFC 4287) for each language that has some, the newest first. */
final class Feed {
    static final String TYPE = "application/atom+xml;charset=UTF-8";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Feed() {}

    /** Whether a language has a feed: some campaign is in it, whether it runs now or not. The first one always has. */
    static boolean isIn(Edition edition, Language language) {
        return language.equals(Language.FIRST)
                || edition.campaigns().values().stream()
                        .anyMatch(article -> article.language().equals(language));
    }

    static String address(Language language) {
        return language.prefix() + Campaign.FOLDER + "/feed.atom";
    }

    /** @param site without a slash at its end */
    static String of(Edition edition, Language language, String site, String organisation) {
        Texts texts = Texts.of("campaign", language);
        List<Article> running = edition.pages(language).stream()
                .filter(article -> article.about().campaign().isPresent())
                .sorted(Comparator.comparing(Feed::changed).reversed().thenComparing(Article::address))
                .toList();
        LocalDate changed = running.stream().map(Feed::changed).findFirst().orElse(edition.day());
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language.tag())
                .append("\">\n");
        element(xml, "title", texts.get("title") + " · " + organisation);
        element(xml, "id", site + address(language));
        element(xml, "updated", moment(changed));
        xml.append("<author><name>").append(escaped(organisation)).append("</name></author>\n");
        link(xml, "self", TYPE.substring(0, TYPE.indexOf(';')), site + address(language));
        link(xml, "alternate", "text/html", site + language.prefix() + Campaign.FOLDER);
        for (Article article : running) {
            Campaign campaign = article.about().campaign().orElseThrow();
            xml.append("<entry>\n");
            element(xml, "title", article.title());
            element(xml, "id", site + article.address());
            element(xml, "published", moment(campaign.start()));
            element(xml, "updated", moment(changed(article)));
            element(xml, "summary", article.description());
            link(xml, "alternate", "text/html", site + article.address());
            xml.append("</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    /** The day on which it began or was changed, whichever is later. */
    private static LocalDate changed(Article article) {
        LocalDate start = article.about().campaign().orElseThrow().start();
        LocalDate updated = article.about().updated();
        return updated.isAfter(start) ? updated : start;
    }

    private static String moment(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(LocalTime.MIDNIGHT).atZone(HERE).toOffsetDateTime());
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static void link(StringBuilder xml, String rel, String type, String address) {
        xml.append("<link rel=\"")
                .append(rel)
                .append("\" type=\"")
                .append(type)
                .append("\" href=\"")
                .append(escaped(address))
                .append("\"/>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
