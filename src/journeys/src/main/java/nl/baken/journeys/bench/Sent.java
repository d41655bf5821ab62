package nl.baken.journeys.bench;

import nl.baken.journeys.visit.Story;

/** A report that was acknowledged: under this send token, with this receipt code. */
record Sent(Story story, String token, String code) {}
