/** The one topology, and what starts it in a town hall. */
@NullMarked
package fr.beffroi.detection.job;

import org.jspecify.annotations.NullMarked;
