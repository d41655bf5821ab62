package nl.baken.launcher.doctor;

import java.util.List;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** Whether visitors read languages that nobody has read who speaks them from home. */
final class Languages implements Look {
    private final GivenSettings settings;

    Languages(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() {
        return List.of(
                settings.find(Setting.LANGUAGES_UNREVIEWED)
                                .filter(Boolean::parseBoolean)
                                .isPresent()
                        ? Finding.wrong(
                                "languages",
                                "languages show that nobody has read who speaks them from home: have them read, or take out "
                                        + Setting.LANGUAGES_UNREVIEWED.key() + ".")
                        : Finding.ok("languages", "only those show that somebody has read."));
    }
}
