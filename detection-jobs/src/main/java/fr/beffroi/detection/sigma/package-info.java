/** Sigma 2.1: rules are read once, then say of each event which of them match it. */
@NullMarked
package fr.beffroi.detection.sigma;

import org.jspecify.annotations.NullMarked;
