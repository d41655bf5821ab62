package nl.baken.centre.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.baken.centre.content.ContentStanding.Open;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** How the content stands, on screen. */
@Named("content")
@RequestScoped
public class ContentPage {
    private Settings settings;
    private ContentStanding standing;

    @Inject
    ContentPage(ContentReadings readings, Settings settings) {
        this.settings = settings;
        this.standing = readings.standing();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ContentPage() {}

    /** Which of the four texts says how things stand. */
    public String getState() {
        if (standing.newest().isEmpty()) {
            return "unknown";
        }
        if (standing.hasError()) {
            return "error";
        }
        return standing.open().isEmpty() ? "good" : "warning";
    }

    public @Nullable ContentReading getReading() {
        return standing.newest().orElse(null);
    }

    public List<Open> getOpen() {
        return standing.open();
    }

    public List<ContentProblem> getToConfirm() {
        return standing.toConfirm();
    }

    public List<ContentProblem> getSheets() {
        return standing.sheets();
    }

    /** Campaigns that did not begin yet, each with the address where it can be looked at today. */
    public List<ContentProblem> getPreviews() {
        return standing.previews();
    }

    public ContentStanding.Left getLeft() {
        return standing.left();
    }

    /** The portal's address, without a slash at its end. */
    public String getSite() {
        return settings.get(Setting.SITE_URL).replaceAll("/+$", "");
    }
}
