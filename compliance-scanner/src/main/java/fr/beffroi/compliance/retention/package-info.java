/** How long data may be kept, from when, and what comes after. */
@NullMarked
package fr.beffroi.compliance.retention;

import org.jspecify.annotations.NullMarked;
