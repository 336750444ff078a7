/** Which alerts are one thing that happened, and which of these deserve a look? */
@NullMarked
package fr.beffroi.detection.incident;

import org.jspecify.annotations.NullMarked;
