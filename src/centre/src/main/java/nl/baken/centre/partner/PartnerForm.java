package nl.baken.centre.partner;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/** Registers another case system. */
@Named("partnerForm")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PartnerForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Partners partners;
    private PartnersPage page;
    private CurrentMember me;
    private String name = "";
    private String code = "";
    private String key = "";
    private boolean story = true;
    private boolean reporter;
    private boolean persons;
    private boolean answers;

    @Inject
    PartnerForm(Partners partners, PartnersPage page, CurrentMember me) {
        this.partners = partners;
        this.page = page;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PartnerForm() {}

    public void register() {
        try {
            Registration registration = new Registration(code, name, Registration.key(key), parts(), answers);
            page.select(partners.register(registration, me.id()));
            name = "";
            code = "";
            key = "";
            PartnerNotices.good("registered");
        } catch (Registration.Refused e) {
            PartnerNotices.bad("refused." + e.what());
        }
    }

    private Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (story) {
            parts.add(Part.STORY);
        }
        if (reporter) {
            parts.add(Part.REPORTER);
        }
        if (persons) {
            parts.add(Part.PERSONS);
        }
        return parts;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null ? "" : key.strip();
    }

    public boolean isStory() {
        return story;
    }

    public void setStory(boolean story) {
        this.story = story;
    }

    public boolean isReporter() {
        return reporter;
    }

    public void setReporter(boolean reporter) {
        this.reporter = reporter;
    }

    public boolean isPersons() {
        return persons;
    }

    public void setPersons(boolean persons) {
        this.persons = persons;
    }

    public boolean isAnswers() {
        return answers;
    }

    public void setAnswers(boolean answers) {
        this.answers = answers;
    }
}
