/** Is the next number of a series unusual? Learned from its past only, held in bounded memory. */
@NullMarked
package fr.beffroi.detection.behaviour.series;

import org.jspecify.annotations.NullMarked;
