/** Is a window out of the usual, as it was learned from a period, and how is that said? */
@NullMarked
package fr.beffroi.detection.behaviour.judge;

import org.jspecify.annotations.NullMarked;
