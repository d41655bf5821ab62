package nl.baken.centre.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every address of the centre and who may ask for it: the one table that the door, the menu and the way back after
 * signing in go by. What is not in it is there for nobody, and a centre that has something which is not in it answers
 * nothing at all. The menu is in this order, and its first entry that a member may open is where they start.
 */
public enum Screen {
    SIGN_IN("/aanmelden", Kind.VIEW, Right.ANYBODY),
    /** Makes the first member of an empty centre; behind a token of its own. */
    SET_UP("/instellen", Kind.VIEW, Right.ANYBODY),
    /** Takes up an invitation; behind a token of its own. */
    INVITATION("/uitnodiging", Kind.VIEW, Right.ANYBODY),
    /** Opens the keys with the recovery sheet, when no member can. */
    RECOVERY("/noodblad", Kind.VIEW, Right.ANYBODY),
    TODAY("/vandaag", Kind.VIEW, Right.REPORTS, "nav.today"),
    QUEUE("/wachtrij", Kind.VIEW, Right.REPORTS, "nav.queue"),
    /** Requests for a lesson, a training or a consult. */
    PLANNING("/planning", Kind.VIEW, Right.REPORTS, "nav.planning"),
    /** The id is the report's. */
    REPORT("/melding/{id}", Kind.VIEW, Right.REPORTS),
    /** Writes down a report that somebody tells. */
    ENTRY("/nieuw", Kind.VIEW, Right.ANSWERS),
    FIGURES("/cijfers", Kind.VIEW, Right.REPORTS, "nav.figures"),
    CONTENT("/inhoud", Kind.VIEW, Right.CONTENT, "nav.content"),
    /** How often the website's pages are asked for. */
    VISITS("/bezoek", Kind.VIEW, Right.CONTENT, "nav.visits"),
    DOCUMENTS("/documenten", Kind.VIEW, Right.CONTENT),
    /** One of them with {@code ?lid=} and the id. */
    MEMBERS("/beheer", Kind.VIEW, Right.MEMBERS, "nav.members"),
    /** How e-mail to the duty address goes. */
    MAIL("/email", Kind.VIEW, Right.SETTINGS, "nav.mail"),
    /** Other case systems; one of them with {@code ?systeem=} and the id. */
    PARTNERS("/koppelingen", Kind.VIEW, Right.MEMBERS, "nav.partners"),
    /** The intake key and the recovery sheet. */
    KEYS("/sleutels", Kind.VIEW, Right.KEYS),
    NEW_SHEET("/nieuw-noodblad", Kind.VIEW, Right.KEYS),
    /** The audit trail. */
    TRAIL("/logboek", Kind.VIEW, Right.AUDIT, "nav.trail"),
    /** What is kept for how long, and what has passed its term. */
    RETENTION("/bewaren", Kind.VIEW, Right.RETENTION, "nav.retention"),
    ACCOUNT("/account", Kind.VIEW, Right.SIGNED_IN),
    SIGN_OUT("/afmelden", Kind.SERVLET, Right.SIGNED_IN),
    /** Who else has a report open. */
    PRESENCE("/aanwezig", Kind.SERVLET, Right.REPORTS),
    SESSION("/sessie", Kind.SERVLET, Right.SIGNED_IN),
    /** What waits for another case system, given out for a time. */
    LEASES("/api/v1/queue/leases", Kind.RESOURCE, Right.LEASES),
    ACKNOWLEDGEMENTS("/api/v1/queue/leases/{id}/acknowledgements", Kind.RESOURCE, Right.LEASES),
    REJECTIONS("/api/v1/queue/leases/{id}/rejections", Kind.RESOURCE, Right.LEASES),
    /** What another case system proposes to answer. */
    PROPOSALS("/api/v1/queue/reports/{id}/answers", Kind.RESOURCE, Right.LEASES),
    OPEN_API("/api/v1/openapi.json", Kind.RESOURCE, Right.LEASES),
    /** Error pages; asked for by nobody but the server. */
    ERRORS("/_fout", Kind.SERVLET, Right.SIGNED_IN);

    /** What answers at an address. */
    public enum Kind {
        /** A Faces view: the path, without what is variable in it, and {@code .xhtml}. */
        VIEW,
        SERVLET,
        /** A resource for another system: who may not is told with a status, and never sent to the sign-in page. */
        RESOURCE
    }

    private static final String VARIABLE = "{id}";
    private static final String UUID_V4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final String path;
    private final Kind kind;
    private final Right right;
    private final @Nullable String menuKey;
    private final Pattern pattern;

    Screen(String path, Kind kind, Right right) {
        this(path, kind, right, null);
    }

    Screen(String path, Kind kind, Right right, @Nullable String menuKey) {
        this.path = path;
        this.kind = kind;
        this.right = right;
        this.menuKey = menuKey;
        this.pattern = Pattern.compile(Arrays.stream(path.split("\\{[a-z]+}", -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + UUID_V4 + after)
                .orElseThrow());
    }

    /** The screen at this path inside the centre; an id in it must have the form of one. */
    public static Optional<Screen> at(String path) {
        return Arrays.stream(values())
                .filter(screen -> screen.pattern.matcher(path).matches())
                .findFirst();
    }

    /** What the menu offers to who holds these rights. */
    public static List<Screen> menu(Set<Right> rights) {
        return Arrays.stream(values())
                .filter(screen -> screen.menuKey != null && screen.isFor(rights))
                .toList();
    }

    /** Where who holds these rights starts. */
    public static Screen home(Set<Right> rights) {
        return menu(rights).stream().findFirst().orElse(ACCOUNT);
    }

    public boolean isFor(Set<Right> rights) {
        return right == Right.ANYBODY || rights.contains(right);
    }

    /** Whether it is there for who is not signed in. */
    public boolean isOpen() {
        return right == Right.ANYBODY;
    }

    /** Whether somebody may be sent here after signing in. */
    public boolean isWorthReturningTo() {
        return kind == Kind.VIEW && !isOpen();
    }

    /** As it stands in the address, with its variable parts in braces. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    public Right right() {
        return right;
    }

    /** The file of a view. */
    public String view() {
        return path.replace("/" + VARIABLE, "") + ".xhtml";
    }

    /** The path, for the menu. */
    public String getPath() {
        return path;
    }

    /** Key of its name in the menu; null when it is not there. */
    public @Nullable String getMenuKey() {
        return menuKey;
    }
}
