package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.Hit;

/**
 * What does one rule hear of a hit?
 *
 * @param inputs which of the rules that it looks at matched, one bit each; none for a tick
 * @param time event time
 */
record Match(Hit hit, int inputs, long time) {}
