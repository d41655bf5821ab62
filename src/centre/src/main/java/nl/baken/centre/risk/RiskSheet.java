package nl.baken.centre.risk;

import java.util.List;
import nl.baken.centre.triage.Sheet;
import nl.baken.centre.triage.Sheet.Question;

/** What a member looks at before choosing a level. Every question is answered; not knowing is an answer. */
final class RiskSheet {
    static final Sheet SHEET = new Sheet(
            "risk",
            1,
            List.of(
                    Question.one("safe", "yes", "no", "unknown"),
                    Question.one("minor", "yes", "no", "unknown"),
                    Question.one("control", "yes", "partly", "no", "unknown"),
                    Question.many(
                            "pressure",
                            "violence",
                            "threat",
                            "debt",
                            "images",
                            "papers",
                            "drugs",
                            "housing",
                            "love",
                            "family",
                            "none",
                            "unknown"),
                    Question.one("care", "yes", "ended", "no", "unknown"),
                    Question.many(
                            "protective",
                            "family",
                            "friend",
                            "school",
                            "work",
                            "carer",
                            "place",
                            "own-wish",
                            "none",
                            "unknown")));

    private RiskSheet() {}
}
