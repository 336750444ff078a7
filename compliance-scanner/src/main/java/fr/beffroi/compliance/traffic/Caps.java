package fr.beffroi.compliance.traffic;

/**
 * What was left out of the counts, and how often?
 *
 * @param people pseudonyms for which there was no room: counts of people are too low
 * @param cells events of services and providers beyond the first 20,000: counted as several
 * @param outside whether there were events of other months than those asked for; how many would be
 *     a figure that no block protects
 * @param twice whether lines of two logs could not be compared for lack of room ({@link Overlap})
 * @param few whether a number of some row is not told, since fewer than five people have their part
 *     in it ({@link Tally})
 */
public record Caps(long people, long cells, boolean outside, boolean twice, boolean few) {
  Caps withFew() {
    return new Caps(people, cells, outside, twice, true);
  }
}
