/** Sigma's language of detections: values, modifiers, selections and the condition over them. */
@NullMarked
package fr.beffroi.detection.sigma.condition;

import org.jspecify.annotations.NullMarked;
