/**
 * Whose uses were these? Asked by two people, with a reason that counts, and told to whom it
 * concerns.
 */
@NullMarked
package fr.beffroi.compliance.disclosure;

import org.jspecify.annotations.NullMarked;
