package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * Which languages this instance shows. One whose texts nobody has read who speaks it from home is only shown where the
 * operator says so; else it is not there, and neither are its pages.
 */
@ApplicationScoped
public class Languages {
    private boolean unreviewed;
    private List<Language> shown;

    @Inject
    Languages(Settings settings) {
        this(settings.find(Setting.LANGUAGES_UNREVIEWED)
                .map(Boolean::parseBoolean)
                .orElseGet(() -> settings.isOn(Setting.DEMO)));
    }

    /** @param unreviewed whether to show what nobody has read who speaks its language from home */
    public Languages(boolean unreviewed) {
        this.unreviewed = unreviewed;
        this.shown = Language.all().stream()
                .filter(language -> unreviewed || language.isReviewed())
                .filter(Texts::has)
                .toList();
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Languages() {}

    /** In the order in which a visitor chooses. */
    public List<Language> shown() {
        return shown;
    }

    /** Whether a text may be shown. @param reviewed whether somebody who speaks its language from home has read it */
    public boolean shows(Language language, boolean reviewed) {
        return shown.contains(language) && (reviewed || unreviewed || language == Language.FIRST);
    }

    /** The language of a path; the first one for a path that names none, or none that is shown. */
    Language at(String path) {
        return shown.stream()
                .filter(language -> path.startsWith(language.prefix() + "/"))
                .max(Comparator.comparingInt(language -> language.prefix().length()))
                .orElse(Language.FIRST);
    }
}
