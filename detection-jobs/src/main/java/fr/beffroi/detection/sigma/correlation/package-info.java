/** Sigma's correlations: what several events of one group do, as episodes; pure, without Flink. */
@NullMarked
package fr.beffroi.detection.sigma.correlation;

import org.jspecify.annotations.NullMarked;
