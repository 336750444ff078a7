package fr.beffroi.ingest.format;

import java.time.ZoneId;

/**
 * What must be known of a source to read its lines? With a line, all that parsing depends on.
 *
 * @param commune slug of the commune whose source it is
 * @param source id of the source
 * @param zone zone of the times that name none
 */
public record SourceContext(String commune, String source, ZoneId zone) {}
