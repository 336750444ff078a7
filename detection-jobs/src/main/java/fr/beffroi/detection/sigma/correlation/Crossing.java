package fr.beffroi.detection.sigma.correlation;

/**
 * What made a rule fire?
 *
 * @param first when the events began that belong to it
 * @param count how many they are
 */
record Crossing(long first, int count) {}
