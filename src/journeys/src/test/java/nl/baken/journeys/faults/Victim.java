package nl.baken.journeys.faults;

/** Which of a wing's two processes is killed; the other goes by itself. */
enum Victim {
    /** The one that answers, as when memory runs out. */
    SERVER,
    /** The one that started it, and that the service manager knows. */
    PARENT
}
