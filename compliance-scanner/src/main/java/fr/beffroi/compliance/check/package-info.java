/** What may be wrong in a store: one class a question. */
@NullMarked
package fr.beffroi.compliance.check;

import org.jspecify.annotations.NullMarked;
