/** What each entity of the town does in a window of time, in numbers, and what is usual for it. */
@NullMarked
package fr.beffroi.detection.behaviour.feature;

import org.jspecify.annotations.NullMarked;
