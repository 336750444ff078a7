package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.Hit;

/**
 * What does one rule hear of a hit?
 *
 * @param inputs which of the rules that it looks at matched, one bit each; none for a tick
 * @param time event time
 * @param sighting what an alert keeps of the hit, one for all rules
 */
record Match(Hit hit, int inputs, long time, Sighting sighting) {}
