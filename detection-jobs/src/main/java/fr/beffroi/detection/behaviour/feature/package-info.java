/** What is counted of an entity's events: numbers that tell habits, and no event is kept. */
@NullMarked
package fr.beffroi.detection.behaviour.feature;

import org.jspecify.annotations.NullMarked;
