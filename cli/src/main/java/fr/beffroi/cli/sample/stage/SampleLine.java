package fr.beffroi.cli.sample.stage;

import java.time.Instant;

/**
 * What does the sample commune's log hold next?
 *
 * @param at when the line was written; lines come in this order
 * @param sourceId the source it comes from, in the form of {@code Source.id()}
 * @param text the line without its end
 */
public record SampleLine(Instant at, String sourceId, String text) {}
