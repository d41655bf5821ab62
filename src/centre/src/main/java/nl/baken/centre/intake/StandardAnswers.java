package nl.baken.centre.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.post.ReportState;

/** Texts to begin an answer with: one for each thing that an answer tells, in plain and in easy Dutch. */
@Named("standard")
@RequestScoped
public class StandardAnswers {
    private static final String PLAIN = ".nl";
    private static final String EASY = ".makkelijk";

    private AnswerForm form;

    @Inject
    StandardAnswers(AnswerForm form) {
        this.form = form;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StandardAnswers() {}

    public void plain() {
        form.begin(text(form.getTells(), PLAIN));
    }

    public void easy() {
        form.begin(text(form.getTells(), EASY));
    }

    private static String text(String tells, String language) {
        return ResourceBundle.getBundle("i18n.standard", Locale.forLanguageTag("nl"))
                .getString(ReportState.valueOf(tells).code() + language);
    }
}
