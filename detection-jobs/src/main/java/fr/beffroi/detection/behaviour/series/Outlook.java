package fr.beffroi.detection.behaviour.series;

/**
 * What was to be expected of a reading, before it was seen?
 *
 * @param next the best guess of the next value, from what came just before and from habit
 * @param nextScale how far the best guess is usually off; never less than {@code unit}
 * @param usual the level that habit alone gives this time
 * @param usualScale how far values usually are from habit; never less than {@code unit}
 * @param unit the smallest deviation that means anything for a series of this size
 */
record Outlook(double next, double nextScale, double usual, double usualScale, double unit) {}
