package nl.baken.centre.intake;

import java.util.UUID;

/** A report came to another stage; told within the transaction in which it did. */
public record Moved(UUID report, Stage from, Stage to) {}
