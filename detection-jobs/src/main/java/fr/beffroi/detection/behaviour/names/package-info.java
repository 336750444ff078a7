/** Was this name made by a person or by a program? Learned from the names that a commune asks. */
@NullMarked
package fr.beffroi.detection.behaviour.names;

import org.jspecify.annotations.NullMarked;
