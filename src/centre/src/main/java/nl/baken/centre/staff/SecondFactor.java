package nl.baken.centre.staff;

/** What a member showed beside the passphrase. */
sealed interface SecondFactor {
    /** A one-time code of this step. */
    record App(long step) implements SecondFactor {}

    /** One of the codes for a lost phone, as its MAC. */
    record RecoveryCode(String mac) implements SecondFactor {}
}
