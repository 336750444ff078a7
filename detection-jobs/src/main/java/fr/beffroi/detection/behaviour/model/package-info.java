/** What is usual, learned: Tribuo trainers and models, and the mathematics below them. */
@NullMarked
package fr.beffroi.detection.behaviour.model;

import org.jspecify.annotations.NullMarked;
