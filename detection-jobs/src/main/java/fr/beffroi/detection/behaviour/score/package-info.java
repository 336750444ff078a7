/** Tables in, scores and measures out: how good is a detector on rows that are known? */
@NullMarked
package fr.beffroi.detection.behaviour.score;

import org.jspecify.annotations.NullMarked;
