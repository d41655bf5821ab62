package nl.baken.portal.content;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.platform.Organisation;
import nl.baken.platform.Organisation.Municipality;
import nl.baken.platform.Organisation.Partner;
import nl.baken.platform.Organisation.Population;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;

/** The organisation's lists as Markdown in one language: how to reach it, its municipalities, its partners. */
final class OrganisationLists {
    private final Organisation organisation;
    private final Language language;
    private final Texts texts;
    private final Set<String> addresses;

    /** @param addresses of the pages there are; a municipality with a page of its own leads there */
    OrganisationLists(Organisation organisation, Language language, Set<String> addresses) {
        this.organisation = organisation;
        this.language = language;
        this.texts = Texts.of("content", language);
        this.addresses = addresses;
    }

    Map<String, String> byName() {
        Map<String, String> lists = new HashMap<>();
        lists.put("organisation.contact", contact());
        lists.put("organisation.municipalities", municipalities());
        for (Partner.Group group : Partner.Group.values()) {
            lists.put("organisation.partners." + group.code(), partners(group));
        }
        return lists;
    }

    /** {@code 2 werkdagen} */
    String answerDays() {
        return texts.get("organisation.days", organisation.answerDays());
    }

    /** When somebody can be called. */
    String hours() {
        return language.hours(organisation.hours());
    }

    private String contact() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "phone",
                "[" + plain(organisation.phone().shown()) + "]("
                        + organisation.phone().link() + ") (" + plain(hours()) + ")"));
        organisation
                .email()
                .ifPresent(email -> lines.add(line("email", "[" + plain(email) + "](mailto:" + email + ")")));
        organisation.visiting().ifPresent(address -> lines.add(line("visiting", plain(address))));
        organisation.post().ifPresent(address -> lines.add(line("post", plain(address))));
        organisation
                .responsible()
                .ifPresent(one -> lines.add(line("responsible", "[" + plain(one.name()) + "](" + one.site() + ")")));
        return String.join("\n", lines);
    }

    private String line(String key, String value) {
        return "- **" + texts.get("organisation." + key) + ":** " + value;
    }

    /** A table with how many live where, when that is known of all for one year; else a list of names. */
    private String municipalities() {
        List<Municipality> all = organisation.municipalities();
        Set<Optional<Integer>> years =
                all.stream().map(one -> one.population().map(Population::year)).collect(Collectors.toSet());
        Optional<Integer> year = years.iterator().next();
        if (years.size() != 1 || year.isEmpty()) {
            return all.stream().map(one -> "- " + name(one)).collect(Collectors.joining("\n"));
        }
        List<String> rows = new ArrayList<>(head(
                texts.get("organisation.municipality"),
                texts.get("organisation.inhabitants", String.valueOf(year.get()))));
        int sum = 0;
        for (Municipality one : all) {
            int inhabitants = one.population().map(Population::inhabitants).orElse(0);
            sum += inhabitants;
            rows.add(row(name(one), number(inhabitants)));
        }
        rows.add(row("**" + texts.get("organisation.together") + "**", "**" + number(sum) + "**"));
        return String.join("\n", rows);
    }

    private String name(Municipality municipality) {
        String path = Section.MUNICIPALITIES.path() + "/" + municipality.code();
        String address = language.prefix() + path;
        String name = plain(municipality.name());
        return addresses.contains(address) || addresses.contains(Language.FIRST.prefix() + path)
                ? "[" + name + "](" + address + ")"
                : name;
    }

    private String partners(Partner.Group group) {
        List<String> rows = new ArrayList<>(head(texts.get("organisation.partner"), texts.get("organisation.does")));
        organisation.partners().stream()
                .filter(partner -> partner.group() == group)
                .forEach(partner -> rows.add(row(
                        partner.link()
                                .map(link -> "[" + plain(partner.name()) + "](" + link + ")")
                                .orElse(plain(partner.name())),
                        plain(partner.does()))));
        return String.join("\n", rows);
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(language.forms()).format(number);
    }

    private static List<String> head(String first, String second) {
        return List.of(row(first, second), row("---", "---"));
    }

    private static String row(String first, String second) {
        return "| " + first + " | " + second + " |";
    }

    /** Text as text, whatever signs are in it. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>()#+.!|~&-]", "\\\\$0");
    }
}
