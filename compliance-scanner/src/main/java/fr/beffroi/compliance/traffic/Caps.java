package fr.beffroi.compliance.traffic;

/**
 * What was left out of the counts, and how often?
 *
 * @param people pseudonyms for which there was no room: counts of people are too low
 * @param cells events of services and providers beyond the first 20,000: counted as several
 * @param outside events of other months than those asked for
 */
public record Caps(long people, long cells, long outside) {}
