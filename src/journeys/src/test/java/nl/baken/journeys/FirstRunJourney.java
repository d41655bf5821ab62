package nl.baken.journeys;

import nl.baken.journeys.house.FirstRun;
import nl.baken.journeys.house.Running;
import org.junit.jupiter.api.Nested;

/** A centre that started empty: set up, with its members, and with its keys replaced. One class to the runner, so one instance. */
@Running
class FirstRunJourney {
    @Nested
    class SetUp extends FirstRunSetUp {
        SetUp(FirstRun run) {
            super(run);
        }
    }

    @Nested
    class Members extends FirstRunMembers {
        Members(FirstRun run) {
            super(run);
        }
    }

    @Nested
    class TheKeys extends FirstRunKeys {
        TheKeys(FirstRun run) {
            super(run);
        }
    }
}
