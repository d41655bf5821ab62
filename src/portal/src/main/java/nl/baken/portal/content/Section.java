package nl.baken.portal.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Texts;

/** A part of the site, with the page that opens it. The code is what editors write in the front matter. */
public enum Section {
    HOME("home", "/"),
    TRAFFICKING("mensenhandel", "/mensenhandel"),
    SIGNALS("signalen", "/signalen"),
    ACTING("doen", "/doen"),
    CONCERNED("slachtoffer", "/slachtoffer"),
    REPORTING("melden", "/melden"),
    HELP("hulp", "/hulp"),
    PROFESSIONALS("professionals", "/professionals"),
    SCHOOLS("scholen", "/scholen"),
    MATERIALS("materiaal", "/materiaal"),
    ORGANISATION("organisatie", "/kenniscentrum"),
    MUNICIPALITIES("gemeenten", "/gemeenten"),
    CAMPAIGNS("campagne", Campaign.FOLDER),
    PRIVACY("privacy", "/privacy");

    private final String code;
    private final String path;

    Section(String code, String path) {
        this.code = code;
        this.path = path;
    }

    public String code() {
        return code;
    }

    /** The path of the page that opens it, after the language prefix. */
    public String path() {
        return path;
    }

    /** Its name for who reads that language. */
    public String name(Language language) {
        return this == CAMPAIGNS
                ? Texts.of("campaign", language).get("title")
                : Texts.of("content", language).get("section." + code);
    }

    static Optional<Section> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Section::code).toList();
    }
}
