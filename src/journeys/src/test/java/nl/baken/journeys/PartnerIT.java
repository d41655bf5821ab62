package nl.baken.journeys;

import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Running;
import org.junit.jupiter.api.Nested;

/** Another case system. One class to the runner, so one instance. */
@Running
class PartnerIT {
    @Nested
    class Api extends PartnerApi {
        Api(Baken baken) {
            super(baken);
        }
    }

    @Nested
    class HandOver extends PartnerHandOver {
        HandOver(Baken baken) {
            super(baken);
        }
    }

    @Nested
    class Sample extends PartnerSample {
        Sample(Baken baken) {
            super(baken);
        }
    }
}
